import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { syntheticPorts } from '../../../../../test/fixtures/synthetic/mesh-ports.js';
import { syntheticMesh } from '../../../../../test/fixtures/synthetic/synthetic-mesh.js';
import type { GraphEdge, GraphNode, MeshGraph } from '../../model/graph.js';
import { createMeshSource } from '../../source/create.js';
import { type Change, diffGraphs } from './diff.js';

async function graphOf(seed: number): Promise<MeshGraph> {
  const mesh = syntheticMesh({ seed, namespaces: 2, workloadsPerNamespace: 4 });
  const source = createMeshSource(syntheticPorts(mesh), { clock: () => 1_800_000_000_000 });
  return (await source.graph({ namespaces: mesh.namespaces })).value;
}

const withEdge = (graph: MeshGraph, at: number, change: (edge: GraphEdge) => GraphEdge): MeshGraph => ({
  ...graph,
  edges: graph.edges.map((edge, i) => (i === at ? change(edge) : edge)),
});

const nothing = { appeared: [], gone: [], changed: [] };

describe('diffGraphs', () => {
  it('finds nothing between a graph and itself or its copy', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        const graph = await graphOf(seed);
        expect(diffGraphs(graph, structuredClone(graph))).toEqual({ nodes: nothing, edges: nothing });
      }),
      { numRuns: 20 },
    );
  });

  it('finds what appeared, and turned around what is gone', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), async (one, other) => {
        const [before, after] = [await graphOf(one), await graphOf(other)];
        const there = diffGraphs(before, after);
        const back = diffGraphs(after, before);
        for (const part of ['nodes', 'edges'] as const) {
          expect(there[part].appeared).toEqual(back[part].gone);
          expect(there[part].changed.map(({ after: { id } }) => id).sort()).toEqual(
            back[part].changed.map(({ after: { id } }) => id).sort(),
          );
        }
      }),
      { numRuns: 20 },
    );
  });

  it('turned around says the same with before and after swapped', async () => {
    const opposite = { up: 'down', down: 'up', better: 'worse', worse: 'better' } as const;
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), async (one, other) => {
        const [before, after] = [await graphOf(one), await graphOf(other)];
        for (const part of ['nodes', 'edges'] as const) {
          const told = (from: MeshGraph, to: MeshGraph): readonly { id: string; changes: readonly Change[] }[] => {
            const { changed } = diffGraphs(from, to)[part];
            const all = changed.map(({ after: { id }, changes }) => ({ id, changes: changes.filter(isOnBothSides) }));
            return all.sort((a, b) => (a.id < b.id ? -1 : 1));
          };
          const turned = told(after, before).map(({ id, changes }) => ({
            id,
            changes: changes.map((each) => ({ ...each, before: each.after, after: each.before, direction: opposite[each.direction] })),
          }));
          expect(turned).toEqual(told(before, after));
        }
      }),
      { numRuns: 20 },
    );

    function isOnBothSides(change: Change): boolean {
      return change.before !== undefined && change.after !== undefined;
    }
  });

  it('tells rate, errors, response time and health apart, and which way they went', async () => {
    const graph = withEdge(await graphOf(3), 0, (edge) => ({
      ...edge,
      protocol: 'http',
      traffic: { ...edge.traffic, rate: 10, errors: 0 },
      responseTime: { p95: 100 },
      health: { status: 'healthy', reasons: [] },
    }));
    const after = withEdge(graph, 0, (edge) => ({
      ...edge,
      traffic: { ...edge.traffic, rate: 5, errors: 1 },
      responseTime: { p95: 60 },
      health: { status: 'failure', reasons: [] },
    }));
    expect(diffGraphs(graph, after).edges.changed[0]?.changes).toEqual([
      { measure: 'http', before: 10, after: 5, direction: 'down' },
      { measure: 'errorRatio', before: 0, after: 0.2, direction: 'worse' },
      { measure: 'responseTime', before: 100, after: 60, direction: 'better' },
      { measure: 'health', before: 1, after: 4, direction: 'worse' },
    ]);
  });

  const changesTo = async (from: (edge: GraphEdge) => GraphEdge, to: (edge: GraphEdge) => GraphEdge): Promise<readonly string[]> => {
    const graph = withEdge(await graphOf(3), 0, (edge) =>
      from({ ...edge, protocol: 'http', traffic: { ...edge.traffic, rate: 10, errors: 0 }, responseTime: {} }),
    );
    const { changed } = diffGraphs(graph, withEdge(graph, 0, to)).edges;
    return changed.flatMap(({ changes }) => changes.map(({ measure, direction }) => `${measure} ${direction}`));
  };
  const same = (edge: GraphEdge): GraphEdge => edge;
  const rated =
    (rate: number, errors = 0) =>
    (edge: GraphEdge) => ({ ...edge, traffic: { ...edge.traffic, rate, errors } });

  it('compares the same percentile, and none where one side knows none', async () => {
    const timed = (responseTime: GraphEdge['responseTime'] & object) => (edge: GraphEdge) => ({ ...edge, responseTime });
    expect(await changesTo(timed({ p99: 100, p50: 10 }), timed({ p95: 60, p50: 10 }))).toEqual([]);
    expect(await changesTo(timed({ p99: 100, p95: 60 }), timed({ p95: 90 }))).toEqual(['responseTime worse']);
    expect(await changesTo(timed({ p99: 100 }), timed({}))).toEqual([]);
  });

  it('does not call better what is not called any more, nor worse what one of few calls does', async () => {
    expect(await changesTo(rated(10, 5), rated(0))).toEqual(['http down']);
    expect(await changesTo(rated(0.05), rated(0.05, 0.03))).toEqual([]);
    expect(await changesTo(rated(0), rated(10, 5))).toEqual(['http up', 'errorRatio worse']);
  });

  it('takes little for noise, bytes other than requests, and does not compare requests with messages', async () => {
    const tcp = (rate: number) => (edge: GraphEdge) => ({
      ...edge,
      protocol: 'tcp' as const,
      traffic: { ...edge.traffic, unit: 'bytes' as const, rate },
    });
    expect(await changesTo(tcp(5), tcp(60))).toEqual([]);
    expect(await changesTo(tcp(5), tcp(600))).toEqual(['tcp up']);
    const messages = (edge: GraphEdge): GraphEdge => ({ ...edge, traffic: { ...edge.traffic, unit: 'messages', rate: 90 } });
    expect(await changesTo(same, messages)).toEqual([]);
  });

  it('looks at what a node receives, and at what it sends where it never does', async () => {
    const graph = await graphOf(3);
    const flow = (incoming: number, out: number): GraphNode['traffic'] => [
      { protocol: 'http', unit: 'requests', in: incoming, inErrors: 0, inCodes: [], out },
    ];
    const withNode = (traffic: GraphNode['traffic']): MeshGraph => ({
      ...graph,
      nodes: graph.nodes.map((node, i) => (i === 0 ? { ...node, traffic } : node)),
    });
    const changesOf = (before: GraphNode['traffic'], after: GraphNode['traffic']): readonly string[] =>
      diffGraphs(withNode(before), withNode(after)).nodes.changed.flatMap(({ changes }) => changes.map(({ direction }) => direction));
    expect(changesOf(flow(0, 10), flow(0.001, 10))).toEqual([]);
    expect(changesOf(flow(0, 10), flow(0, 20))).toEqual(['up']);
    expect(changesOf(flow(10, 10), flow(0, 10))).toEqual(['down']);
  });

  it('puts up with what is within the tolerance', async () => {
    const graph = withEdge(await graphOf(3), 0, (edge) => ({
      ...edge,
      protocol: 'http',
      traffic: { ...edge.traffic, rate: 10, errors: 0 },
    }));
    const after = withEdge(graph, 0, (edge) => ({ ...edge, traffic: { ...edge.traffic, rate: 11 } }));
    expect(diffGraphs(graph, after).edges).toEqual(nothing);
    expect(diffGraphs(graph, after, { relative: 0.05 }).edges.changed).toHaveLength(1);
    expect(diffGraphs(graph, structuredClone(graph), { relative: NaN }).edges).toEqual(nothing);
  });
});
