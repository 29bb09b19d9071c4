import { expect } from '@open-wc/testing';
import { encloseBoxes } from './enclose.js';
import { layeredSteps } from './nested-layout.js';
import { placeSteps } from './place-steps.js';
import { drain } from './steps.js';
import { around, nodeRect, overlap } from './rect.js';
import { randomMesh } from './random-mesh.fixture.js';
import type { Layout, LayoutInput, Rect } from './types.js';

const options = { columnGap: 80, tightGap: 40, rowGap: 24, boxPadding: 16, boxTitle: 18, aspect: 1.7, wide: 1_400 };
const node = (id: string, box?: string) => ({ id, width: 60, height: 70, anchor: 22, ...(box !== undefined && { box }) });

function rectsOf({ nodes }: LayoutInput, layout: Layout): Map<string, Rect> {
  return new Map(
    nodes.map((each) => {
      const at = layout.nodes.get(each.id);
      if (!at) throw new Error(`${each.id} was not placed`);
      return [each.id, nodeRect(each, at)];
    }),
  );
}

/** Throws with the pair that is wrong. */
function expectTidy(input: LayoutInput, layout: Layout): void {
  const rects = [...rectsOf(input, layout)];
  rects.forEach(([a, rect], at) => {
    for (const [b, other] of rects.slice(at + 1)) if (overlap(rect, other)) throw new Error(`${a} overlaps ${b}`);
  });
  const parents = new Map([...input.nodes, ...input.boxes].map(({ id, box }) => [id, box]));
  const within = (inner: string | undefined, outer: string): boolean =>
    inner !== undefined && (inner === outer || within(parents.get(inner), outer));
  for (const [id, box] of layout.boxes) {
    for (const [node_, rect] of rects) {
      if (within(parents.get(node_), id)) {
        const inside =
          rect.x >= box.x && rect.y >= box.y && rect.x + rect.width <= box.x + box.width && rect.y + rect.height <= box.y + box.height;
        if (!inside) throw new Error(`${node_} sticks out of ${id}`);
      } else if (overlap(rect, box)) throw new Error(`${node_} lies in ${id}, to which it does not belong`);
    }
    for (const [other, rect] of layout.boxes) {
      if (other !== id && !within(other, id) && !within(id, other) && overlap(rect, box))
        throw new Error(`box ${id} overlaps box ${other}`);
    }
  }
}

describe('layeredSteps', () => {
  it('puts callers left of what they call', () => {
    const input = {
      nodes: ['a', 'b', 'c', 'd'].map((id) => node(id)),
      edges: [
        { source: 'a', target: 'b' },
        { source: 'b', target: 'c' },
        { source: 'a', target: 'd' },
      ],
      boxes: [],
      options,
    };
    const { nodes } = drain(layeredSteps(input));
    for (const { source, target } of input.edges) expect(nodes.get(source)?.x).to.be.lessThan(nodes.get(target)?.x ?? 0);
  });

  it('draws a chain as a straight line, also through boxes', () => {
    const input = {
      nodes: [node('a'), node('b', 'x'), node('c', 'x'), node('d', 'y')],
      edges: [
        { source: 'a', target: 'b' },
        { source: 'b', target: 'c' },
        { source: 'c', target: 'd' },
      ],
      boxes: ['x', 'y'].map((id) => ({ id, minWidth: 40 })),
      options,
    };
    const heights = [...drain(layeredSteps(input)).nodes.values()].map(({ y }) => Math.round(y));
    expect(new Set(heights).size).to.equal(1);
  });

  it('copes with cycles, self-calls, unknown ends, unknown boxes and boxes around themselves', () => {
    const input = {
      nodes: [node('a', 'x'), node('b', 'y'), node('c', 'nowhere')],
      edges: [
        { source: 'a', target: 'b' },
        { source: 'b', target: 'a' },
        { source: 'a', target: 'a' },
        { source: 'a', target: 'gone' },
        { source: 'c', target: 'b' },
      ],
      boxes: [
        { id: 'x', minWidth: 0, box: 'y' },
        { id: 'y', minWidth: 0, box: 'x' },
      ],
      options,
    };
    const { nodes } = drain(layeredSteps(input));
    expect([...nodes.values()].every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).to.equal(true);
    expect(nodes.size).to.equal(3);
  });

  it('gives nothing for nothing', () => {
    const { nodes, boxes } = drain(layeredSteps({ nodes: [], edges: [], boxes: [], options }));
    expect([nodes.size, boxes.size]).to.deep.equal([0, 0]);
  });

  for (const seed of [1, 2, 3, 4, 5, 6, 7, 8])
    it(`keeps nodes and boxes apart and content inside, random mesh ${seed}`, () => {
      const input = randomMesh({ seed, nodes: 20 + seed * 15, options });
      expectTidy(input, drain(layeredSteps(input)));
    });

  it('is shaped like the view it is for, and tidy in each', () => {
    for (const seed of [3, 5]) {
      const shapes = [0.6, 1.4, 3].map((aspect) => {
        const input = randomMesh({ seed, nodes: 70, options: { ...options, aspect } });
        const layout = drain(layeredSteps(input));
        expectTidy(input, layout);
        const { width, height } = around([...layout.boxes.values(), ...rectsOf(input, layout).values()]);
        return width / height;
      });
      expect(shapes[0]).to.be.lessThan(shapes[1] ?? 0);
      expect(shapes[1]).to.be.lessThan(shapes[2] ?? 0);
    }
  });

  it('finishes 500 nodes with 1,250 edges, tidy, and the same each time', () => {
    const input = randomMesh({ seed: 42, nodes: 500, options });
    const first = drain(layeredSteps(input));
    expectTidy(input, first);
    expect([...drain(layeredSteps(input)).nodes]).to.deep.equal([...first.nodes]);
  });

  it('draws the boxes where enclosing their content would', () => {
    const input = randomMesh({ seed: 9, nodes: 60, options });
    const { nodes, boxes } = drain(layeredSteps(input));
    for (const [id, rect] of encloseBoxes(input, nodes)) {
      const drawn = boxes.get(id);
      for (const side of ['x', 'y', 'width', 'height'] as const) expect(drawn?.[side], `${side} of ${id}`).to.be.closeTo(rect[side], 0.01);
    }
  });

  for (const layout of ['breadthFirst', 'concentric', 'force', 'perBox'] as const)
    it(`keeps everything tidy when arranged as ${layout}, the same each time`, () => {
      for (const [seed, nodes] of [
        [2, 12],
        [8, 90],
      ] as const) {
        const input = randomMesh({ seed, nodes, options });
        const { positions, anew } = drain(placeSteps({ layout, input, kept: [] }));
        const places = new Map(positions);
        expect(anew).to.equal(true);
        expectTidy(input, { nodes: places, boxes: encloseBoxes(input, places) });
        expect(drain(placeSteps({ layout, input, kept: [] })).positions).to.deep.equal(positions);
      }
    });
});
