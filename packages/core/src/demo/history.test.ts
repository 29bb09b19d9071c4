import { describe, expect, it } from 'vitest';
import { diffGraphs } from '../graph/diff/diff.js';
import type { MeshGraph } from '../model/graph.js';
import { createMeshSource } from '../source/create.js';
import { createDemoMesh } from './demo-mesh.js';

const start = Date.UTC(2026, 3, 1);
const hour = 3_600_000;

describe('the history of the demo mesh', () => {
  const clock = (): number => start + 48 * hour;
  const source = createMeshSource(createDemoMesh({ seed: 'history', start }).ports(clock), { clock, demo: true });
  const graphAt = async (at: number): Promise<MeshGraph> =>
    (await source.graph({ namespaces: ['storefront', 'checkout'], windowSeconds: 300, at })).value;

  it('has something new or gone, and something better or worse, whenever it is compared with an hour before', async () => {
    for (const at of [20, 20.3, 20.7, 21.1, 30.5].map((hours) => start + hours * hour)) {
      const { nodes, edges } = diffGraphs(await graphAt(at - hour), await graphAt(at));
      expect(nodes.appeared.length + nodes.gone.length).toBeGreaterThan(0);
      const directions = [...nodes.changed, ...edges.changed].flatMap(({ changes }) => changes.map(({ direction }) => direction));
      expect(directions.some((direction) => direction === 'worse' || direction === 'better')).toBe(true);
    }
  });
});
