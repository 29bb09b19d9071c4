import { buildGraph, createMeshSource, type Facts, type GraphFeature, graphInputs, graphOptions, loadFacts } from '@meshlens/core';
import { PrometheusMetricStore } from '@meshlens/node-adapter';
import { syntheticPorts } from '../fixtures/synthetic/mesh-ports.js';
import { syntheticMesh, type SyntheticMesh } from '../fixtures/synthetic/synthetic-mesh.js';
import { backfillSeries } from '../support/backfill.js';
import { countingProxy } from '../support/counting-proxy.js';
import { startPrometheus } from '../support/prometheus.js';
import { median, printTable, rounded } from './measure.js';

const at = 1_800_000_000_000;
const every: readonly GraphFeature[] = [
  'ambient',
  'deadNodes',
  'extensions',
  'health',
  'idleNodes',
  'istio',
  'labels',
  'operations',
  'outOfMesh',
  'responseTime',
  'security',
  'serviceEntries',
  'throughput',
  'workloadEntries',
];

/** Core's own time: from facts to a graph, all stages, on meshes of growing size. */
async function core(): Promise<void> {
  const options = graphOptions({ features: every });
  const rows = [];
  let perEdge: number | undefined;
  for (const namespaces of [29, 290, 1450]) {
    const mesh = syntheticMesh({ seed: 3, namespaces, workloadsPerNamespace: 10, durations: namespaces <= 290 });
    const scope = {
      namespaces: mesh.namespaces,
      windowSeconds: 60,
      ambientTraffic: 'total',
      idle: false,
      operationLabel: 'request_operation',
    } as const;
    const ports = syntheticPorts(mesh);
    const load = async (): Promise<Facts> => (await loadFacts(ports, { inputs: graphInputs(options), at, scope }, {})).facts;
    const facts = await load();
    const edges = buildGraph(facts, options).edges.length;
    const before = heapUsed();
    const held = Array.from({ length: 3 }, () => buildGraph(facts, options));
    const bytes = (heapUsed() - before) / held.length / edges;
    const time = await median(() => buildGraph(facts, options));
    // Indexes of objects are made once for each load, by whoever asks first.
    const loaded = await Promise.all([load(), load(), load()]);
    const first = await median(() => buildGraph(loaded.pop() ?? facts, options), { runs: 3, warmUp: 0 });
    const share = time / edges;
    perEdge ??= share;
    rows.push({
      edges,
      ms: rounded(time, 1),
      'ms with indexes': rounded(first, 1),
      'time per edge / first': rounded(share / perEdge),
      'bytes per edge held': Math.round(bytes),
    });
  }
  printTable('Facts to graph, all stages (goal: 60 ms at 10,000 edges, growth per edge about 1)', rows);
}

function heapUsed(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

/** A graph request against a real Prometheus, over Prometheus' own time for the same queries. */
async function adapter(): Promise<void> {
  const rows = [];
  for (const namespaces of [10, 100, 300]) {
    const mesh = syntheticMesh({ seed: 3, namespaces, workloadsPerNamespace: 10 });
    rows.push({ namespaces, ...(await adapterRow(mesh)) });
  }
  printTable('Graph request over a real Prometheus (goal: ratio 1.3 at most, queries constant)', rows);
}

async function adapterRow(mesh: SyntheticMesh): Promise<Record<string, string | number>> {
  const prometheus = await startPrometheus({
    backfill: backfillSeries(mesh.series, { end: at / 1000, rangeSeconds: 120, stepSeconds: 15 }),
  });
  const proxy = await countingProxy(prometheus.url);
  try {
    const store = new PrometheusMetricStore({ url: prometheus.url });
    const query = { namespaces: mesh.namespaces, windowSeconds: 60, at };
    const counted = createMeshSource(syntheticPorts(mesh, new PrometheusMetricStore({ url: proxy.url })), { clock: () => at });
    await counted.graph(query);
    // What a store tells of itself it is asked once in five minutes, and so before the graph that is measured.
    proxy.forget();
    await counted.graph(query);
    const asked = proxy.requests.map(({ parameters }) => parameters['query'] ?? '');

    const source = createMeshSource(syntheticPorts(mesh, store), { clock: () => at });
    const bare = await median(() => Promise.all(asked.map((each) => rawQuery(prometheus.url, each))));
    const whole = await median(() => source.graph(query));
    return { queries: proxy.count(), 'Prometheus ms': rounded(bare, 1), 'request ms': rounded(whole, 1), ratio: rounded(whole / bare) };
  } finally {
    await proxy.stop();
    await prometheus.stop();
  }
}

/** What Prometheus itself takes: the answer is read to its end and thrown away. */
async function rawQuery(url: string, query: string): Promise<number> {
  const response = await fetch(`${url}/api/v1/query`, { method: 'POST', body: new URLSearchParams({ query, time: String(at / 1000) }) });
  return (await response.arrayBuffer()).byteLength;
}

await core();
await adapter();
