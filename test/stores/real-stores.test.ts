import { createMeshSource } from '@meshlens/core';
import { PrometheusMetricStore } from '@meshlens/node-adapter';
import { beforeAll, describe, expect, it } from 'vitest';
import { casePorts } from '../corpus/kiali-graph/case-ports.js';
import { absent } from '../corpus/corpus-folder.js';
import { type GraphCase, graphCases } from '../corpus/kiali-graph/graph-case.js';
import { differences } from '../corpus/kiali-graph/statement.js';
import { statementsOfKiali } from '../corpus/kiali-graph/statements-of-kiali.js';
import { statementsOfOurs } from '../corpus/kiali-graph/statements-of-ours.js';
import { syntheticPorts } from '../fixtures/synthetic/mesh-ports.js';
import { syntheticMesh } from '../fixtures/synthetic/synthetic-mesh.js';
import { backfillSeries } from '../support/backfill.js';
import { countingProxy } from '../support/counting-proxy.js';
import { type RunningProcess, stopAfterAll } from '../support/process.js';
import { startPrometheus } from '../support/prometheus.js';
import { startVictoriaMetrics } from '../support/victoria-metrics.js';

const cases = graphCases();

describe.each([
  { store: 'Prometheus', start: startPrometheus },
  { store: 'VictoriaMetrics', start: startVictoriaMetrics },
])('graphs of the corpus from a real $store', ({ start }) => {
  if (cases.length === 0) it.skip(absent('kiali-graph'), () => undefined);
  const keep = stopAfterAll();

  const load = async ({ series, query }: GraphCase): Promise<PrometheusMetricStore> => {
    const backfill = backfillSeries(series, { end: query.at / 1000, rangeSeconds: query.windowSeconds + 60, stepSeconds: 15 });
    const running = keep(await start({ backfill }));
    return new PrometheusMetricStore({ url: running.url });
  };

  for (const each of cases) {
    it(`draws ${each.name} as expected`, async () => {
      const source = createMeshSource(casePorts(each, await load(each)), { clock: () => each.query.at });
      const { value, problems } = await source.graph(each.query);
      const found = differences(statementsOfOurs(value), statementsOfKiali(each.expected), { tolerance: 0.001 });
      expect({ found, problems }).toEqual({ found: [], problems: [] });
    });
  }
});

describe('a graph from a real Prometheus', () => {
  const mesh = syntheticMesh({ seed: 1, namespaces: 100, workloadsPerNamespace: 3 });
  const at = 1_800_000_000_000;
  const keep = stopAfterAll();
  let running: RunningProcess;
  beforeAll(async () => {
    running = keep(
      await startPrometheus({ backfill: backfillSeries(mesh.series, { end: at / 1000, rangeSeconds: 180, stepSeconds: 15 }) }),
    );
  });

  it('costs the same number of queries for 3 namespaces as for 100', async () => {
    const proxy = keep(await countingProxy(running.url));
    const source = createMeshSource(syntheticPorts(mesh, new PrometheusMetricStore({ url: proxy.url })), { clock: () => at });
    const query = { windowSeconds: 120, at };
    await source.capabilities();
    proxy.forget();
    const few = await source.graph({ namespaces: mesh.namespaces.slice(0, 3), ...query });
    const forFew = proxy.count();
    proxy.forget();
    const all = await source.graph({ namespaces: mesh.namespaces, ...query });
    expect({ forAll: proxy.count(), problems: [...few.problems, ...all.problems] }).toEqual({ forAll: forFew, problems: [] });
    // Requests, TCP, how new they are and how steady.
    expect(forFew).toBe(4);
    expect(all.value.edges.length).toBeGreaterThan(5 * few.value.edges.length);
  });

  it('equals the graph in process', async () => {
    const live = createMeshSource(syntheticPorts(mesh, new PrometheusMetricStore({ url: running.url })), { clock: () => at });
    const inProcess = createMeshSource(syntheticPorts(mesh), { clock: () => at });
    const query = { namespaces: mesh.namespaces, windowSeconds: 120, at };
    const [one, other] = [(await live.graph(query)).value, (await inProcess.graph(query)).value];
    expect(differences(statementsOfOurs(one), statementsOfOurs(other), { tolerance: 1e-6 })).toEqual([]);
  });
});
