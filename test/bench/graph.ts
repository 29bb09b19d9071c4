import { buildGraph, type Facts, type GraphFeature, graphInputs, graphOptions, loadFacts } from '@meshlens/core';
import { syntheticPorts } from '../fixtures/synthetic/mesh-ports.js';
import { syntheticMesh } from '../fixtures/synthetic/synthetic-mesh.js';
import { measureAdapter } from './graph/adapter.js';
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

/** A server draws graphs all day, so that its code has been compiled for long: that takes V8 some 15 graphs. */
const warm = { runs: 15, warmUp: 15 };

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
    const time = await median(() => buildGraph(facts, options), warm);
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

await core();
await measureAdapter();
