import { expect } from '@open-wc/testing';
import { encloseBoxes } from './enclose.js';
import { layeredSteps } from './nested-layout.js';
import { drain } from './steps.js';
import { placeNewSteps } from './place-new.js';
import { randomMesh } from './random-mesh.fixture.js';
import { nodeRect, overlap } from './rect.js';
import type { LayoutInput } from './types.js';

const options = { columnGap: 80, tightGap: 40, rowGap: 24, boxPadding: 16, boxTitle: 18, aspect: 1.7, wide: 1_400 };

describe('placeNewSteps', () => {
  const before = randomMesh({ seed: 3, nodes: 60, options });
  const kept = drain(layeredSteps(before)).nodes;
  const newcomer = { id: 'new', width: 80, height: 70, anchor: 22 };
  const withNewcomer = (box: string | undefined, source: string): LayoutInput => ({
    ...before,
    nodes: [...before.nodes, { ...newcomer, ...(box !== undefined && { box }) }],
    edges: [...before.edges, { source, target: 'new' }],
  });

  for (const box of [undefined, 'ns1', 'app2'])
    it(`leaves the others where they are and puts the new one near its caller, in ${box ?? 'no box'}`, () => {
      const caller = before.nodes.find((node) => node.box === box)?.id ?? 'n0';
      const input = withNewcomer(box, caller);
      const positions = drain(placeNewSteps(input, kept));
      for (const [id, at] of kept) expect(positions?.get(id), id).to.deep.equal(at);
      const at = positions?.get('new');
      const from = kept.get(caller);
      if (!at || !from || !positions) throw new Error('not placed');
      expect(Math.hypot(at.x - from.x, at.y - from.y)).to.be.lessThan(900);
      for (const node of before.nodes) {
        const there = kept.get(node.id);
        if (there) expect(overlap(nodeRect(newcomer, at), nodeRect(node, there)), node.id).to.equal(false);
      }
      const boxes = encloseBoxes(input, positions);
      const namespaces = [...boxes].filter(([id]) => id.startsWith('ns'));
      for (const [id, rect] of namespaces) {
        for (const [other, there] of namespaces) if (other !== id) expect(overlap(rect, there), `${id} over ${other}`).to.equal(false);
      }
    });

  it('gives up where there is nothing to be near to', () => {
    expect(drain(placeNewSteps({ nodes: [newcomer], edges: [], boxes: [], options }, new Map()))).to.equal(undefined);
  });
});
