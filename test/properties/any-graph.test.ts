import {
  applyStages,
  createFacts,
  createMeshSource,
  type GraphFeature,
  graphOptions,
  type GraphQuery,
  type KubernetesObject,
  type MeshGraph,
  shareGraph,
} from '@meshlens/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { constantRates } from '../fixtures/synthetic/mesh-ports.js';
import type { RatedSeries } from '../fixtures/synthetic/rated-series.js';
import { objectsReader } from '../support/mesh.js';
import { randomCalls } from '../support/random-calls.js';
import { awkwardNames, namespaceNames, randomWorkloads } from '../support/random-workloads.js';
import { randomOf } from '../support/random.js';

const features: readonly GraphFeature[] = [
  ...(['ambient', 'deadNodes', 'extensions', 'health', 'idleNodes', 'istio', 'labels'] as const),
  ...(['operations', 'outOfMesh', 'responseTime', 'security', 'serviceEntries', 'throughput', 'workloadEntries'] as const),
];
const subset = <T>(all: readonly T[]): fc.Arbitrary<T[]> => fc.subarray([...all]);
const queries: fc.Arbitrary<GraphQuery> = fc.record({
  namespaces: fc.oneof({ weight: 3, arbitrary: fc.constant([...namespaceNames]) }, { weight: 1, arbitrary: subset(namespaceNames) }),
  graphType: fc.constantFrom('app', 'service', 'versionedApp', 'workload'),
  injectServiceNodes: fc.boolean(),
  idleEdges: fc.boolean(),
  boxBy: subset(['app', 'cluster', 'namespace'] as const),
  httpRates: fc.constantFrom('none', 'requests', 'requests'),
  grpcRates: fc.constantFrom('none', 'requests', 'sent', 'received', 'total'),
  tcpRates: fc.constantFrom('none', 'sent', 'received', 'total'),
  ambientTraffic: fc.constantFrom('none', 'total', 'waypoint', 'ztunnel'),
  features: fc.oneof(fc.constant([...features]), subset(features)),
  waypoints: fc.boolean(),
});
const runs = { numRuns: 30 };

interface World {
  readonly clusters: Readonly<Record<string, readonly KubernetesObject[]>>;
  readonly series: readonly RatedSeries[];
}

const worlds: fc.Arbitrary<World> = fc.nat().map((seed) => {
  const random = randomOf(seed);
  const names = ['web', 'cart', ...random.some(awkwardNames, 0.15)];
  const made = (random.chance(0.6) ? ['east'] : ['east', 'west']).map((cluster) => ({
    cluster,
    ...randomWorkloads(cluster, names, random),
  }));
  const workloads = made.flatMap((each) => each.workloads);
  return { clusters: Object.fromEntries(made.map(({ cluster, objects }) => [cluster, objects])), series: randomCalls(workloads, random) };
});

async function draw({ clusters, series }: World, query: GraphQuery): Promise<MeshGraph> {
  const readers = Object.entries(clusters).map(([cluster, objects]) => objectsReader(cluster, objects));
  const source = createMeshSource({ clusters: readers, metrics: [constantRates(series)] }, { clock: () => 1_800_000_000_000 });
  return (await source.graph(query)).value;
}

function shuffled<T>(items: readonly T[], seed: number): T[] {
  const { upTo } = randomOf(seed);
  return [...items].map((item) => ({ item, at: upTo(1e9) })).sort((a, b) => a.at - b.at).map(({ item }) => item); // prettier-ignore
}

/** Sums of numbers depend on their order in the last digits. */
function rounded(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_key, each: unknown) => (typeof each === 'number' ? Number(each.toPrecision(8)) : each));
}

/** Where a value is that JSON could not hold. */
function notJson(value: unknown, path = 'graph'): string | undefined {
  if (typeof value === 'string' || typeof value === 'boolean') return undefined;
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0) ? undefined : `${path} ${value}`;
  if (typeof value !== 'object' || value === null) return `${path} ${String(value)}`;
  if (!Array.isArray(value) && Object.getPrototypeOf(value) !== Object.prototype) return `${path} is no plain object`;
  for (const [name, each] of Object.entries(value)) {
    const found = notJson(each, `${path}.${name}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

const total = (rates: readonly { readonly rate: number }[]): number => rates.reduce((sum, { rate }) => sum + rate, 0);

describe('graphs of any mesh, under any options', () => {
  it('are JSON, and whole', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, queries, async (world, query) => {
        const graph = await draw(world, query);
        expect(notJson(graph)).toBeUndefined();
        const nodes = new Set(graph.nodes.map(({ id }) => id));
        const boxes = new Set(graph.boxes.map(({ id }) => id));
        expect([nodes.size, boxes.size]).toEqual([graph.nodes.length, graph.boxes.length]);
        expect(new Set(graph.edges.map(({ id }) => id)).size).toBe(graph.edges.length);
        for (const { source, target } of graph.edges) expect([nodes.has(source), nodes.has(target)]).toEqual([true, true]);
        for (const { box } of [...graph.nodes, ...graph.boxes]) expect(box === undefined || boxes.has(box)).toBe(true);
        for (const { traffic, mtls = 0 } of graph.edges) {
          expect(total(traffic.codes)).toBeCloseTo(traffic.rate, 6);
          expect(traffic.errors <= traffic.rate + 1e-9 && mtls >= 0 && mtls <= 1).toBe(true);
          expect(traffic.share >= 0 && traffic.share <= 1).toBe(true);
          expect(query.idleEdges === true || traffic.rate > 0).toBe(true);
        }
        for (const { traffic } of graph.nodes)
          for (const { in: incoming, inCodes } of traffic) expect(total(inCodes)).toBeCloseTo(incoming, 6);
      }),
      runs,
    );
  });

  it('do not depend on the order of samples, objects, clusters, namespaces or features', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, queries, fc.nat(), async ({ clusters, series }, query, seed) => {
        const turned = shuffled(Object.entries(clusters), seed).map(([cluster, objects]) => [cluster, shuffled(objects, seed)] as const);
        const other = { ...query, namespaces: shuffled(query.namespaces, seed), features: shuffled(query.features ?? [], seed) };
        const [one, two] = await Promise.all([
          draw({ clusters, series }, query),
          draw({ clusters: Object.fromEntries(turned), series: shuffled(series, seed) }, other),
        ]);
        expect(rounded(two)).toEqual(rounded(one));
      }),
      runs,
    );
  });

  it('come back as the identical objects where nothing changed, also after travelling as JSON', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, queries, async (world, query) => {
        const before = await draw(world, query);
        const next = await draw(world, query);
        expect(shareGraph(before, next)).toBe(before);
        expect(shareGraph(before, JSON.parse(JSON.stringify(next)) as MeshGraph)).toBe(before);
      }),
      runs,
    );
  });

  it('stay what they are where no stage is applied', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, queries, async (world, query) => {
        const graph = await draw(world, query);
        const { windowSeconds, ambientTraffic, operationLabel, idleEdges: idle } = graphOptions(query);
        const scope = { namespaces: graph.namespaces, ambientNamespaces: [], windowSeconds, ambientTraffic, idle, operationLabel };
        const facts = createFacts({ at: graph.at, clusters: [], scope, kinds: new Map(), samples: {} });
        expect(rounded(applyStages(graph, [], { facts, options: graphOptions(query) }))).toEqual(rounded(graph));
      }),
      runs,
    );
  });
});
