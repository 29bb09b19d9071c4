import { createMeshSource, type MeshGraph, type MeshPorts, shareGraph } from '@meshlens/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { constantRates, syntheticPorts } from '../fixtures/synthetic/mesh-ports.js';
import { seeded } from '../fixtures/synthetic/random.js';
import { type SyntheticMesh, syntheticMesh } from '../fixtures/synthetic/synthetic-mesh.js';

const meshes = fc
  .record({ seed: fc.nat(), namespaces: fc.integer({ min: 1, max: 4 }), workloadsPerNamespace: fc.integer({ min: 1, max: 6 }) })
  .map((options) => syntheticMesh(options));
const graphTypes = fc.constantFrom('app', 'service', 'versionedApp', 'workload' as const);
const runs = { numRuns: 40 };

async function draw(ports: MeshPorts, namespaces: readonly string[], graphType: MeshGraph['type'] = 'versionedApp'): Promise<MeshGraph> {
  const source = createMeshSource(ports, { clock: () => 1_800_000_000_000 });
  return (await source.graph({ namespaces, graphType })).value;
}

function shuffled<T>(items: readonly T[], seed: number): T[] {
  const random = seeded(seed);
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

/** Edges as text with rates that are rounded, since sums of numbers depend on their order in the last digit. */
function edgesOf({ edges }: MeshGraph): readonly string[] {
  return edges.map(({ id, protocol, traffic }) => `${id} ${protocol} ${traffic.rate.toPrecision(9)} ${traffic.errors.toPrecision(9)}`);
}

describe('graphs of random meshes', () => {
  it('lose no traffic and make none up: what all nodes send is what all nodes receive', async () => {
    await fc.assert(
      fc.asyncProperty(meshes, graphTypes, async (mesh, graphType) => {
        const { nodes, edges } = await draw(syntheticPorts(mesh), mesh.namespaces, graphType);
        for (const protocol of ['http', 'grpc', 'tcp'] as const) {
          const sum = (side: 'in' | 'out'): number =>
            nodes
              .flatMap(({ traffic }) => traffic.filter((each) => each.protocol === protocol))
              .reduce((total, each) => total + each[side], 0);
          const flowing = edges.filter((edge) => edge.protocol === protocol).reduce((total, edge) => total + edge.traffic.rate, 0);
          expect(sum('out')).toBeCloseTo(flowing, 5);
          if (graphType !== 'service') expect(sum('in')).toBeCloseTo(flowing, 5);
        }
      }),
      runs,
    );
  });

  it('draw the traffic that the calls of the mesh have', async () => {
    await fc.assert(
      fc.asyncProperty(meshes, async (mesh) => {
        const { edges } = await draw(syntheticPorts(mesh), mesh.namespaces, 'workload');
        const drawn = edges.filter(({ target }) => target.startsWith('workload:')).reduce((sum, edge) => sum + edge.traffic.rate, 0);
        expect(drawn).toBeCloseTo(
          mesh.calls.reduce((sum, call) => sum + call.rate, 0),
          4,
        );
      }),
      runs,
    );
  });

  it('do not depend on the order of samples, namespaces or objects', async () => {
    await fc.assert(
      fc.asyncProperty(meshes, graphTypes, fc.nat(), async (mesh, graphType, seed) => {
        const turned: SyntheticMesh = { ...mesh, series: shuffled(mesh.series, seed), objects: shuffled(mesh.objects, seed + 1) };
        const [one, other] = await Promise.all([
          draw(syntheticPorts(mesh), mesh.namespaces, graphType),
          draw(syntheticPorts(turned), shuffled(mesh.namespaces, seed + 2), graphType),
        ]);
        expect(edgesOf(other)).toEqual(edgesOf(one));
        expect(other.nodes.map(({ id, marks, box }) => ({ id, marks, box }))).toEqual(
          one.nodes.map(({ id, marks, box }) => ({ id, marks, box })),
        );
      }),
      runs,
    );
  });

  it('of some namespaces are the parts of the whole that touch them', async () => {
    await fc.assert(
      fc.asyncProperty(meshes, async (mesh) => {
        const [first = ''] = mesh.namespaces;
        const whole = await draw(syntheticPorts(mesh), mesh.namespaces, 'workload');
        const part = await draw(syntheticPorts(mesh), [first], 'workload');
        const places = new Map(whole.nodes.map(({ id, namespace }) => [id, namespace]));
        const touching = whole.edges.filter(({ source, target }) => places.get(source) === first || places.get(target) === first);
        const inPart = new Set(part.edges.map(({ id }) => id));
        expect(touching.filter(({ id }) => !inPart.has(id))).toEqual([]);
        const inside = ({ source, target }: { source: string; target: string }): boolean =>
          places.get(source) === first && places.get(target) === first;
        expect(edgesOf({ ...part, edges: part.edges.filter(inside) })).toEqual(edgesOf({ ...whole, edges: whole.edges.filter(inside) }));
      }),
      runs,
    );
  });

  it('come back as the identical objects when nothing changed', async () => {
    await fc.assert(
      fc.asyncProperty(meshes, async (mesh) => {
        const ports = syntheticPorts(mesh, constantRates(mesh.series));
        const before = await draw(ports, mesh.namespaces);
        expect(shareGraph(before, await draw(ports, mesh.namespaces))).toBe(before);
      }),
      { numRuns: 15 },
    );
  });
});
