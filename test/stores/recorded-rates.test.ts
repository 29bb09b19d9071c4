import { createMeshSource, type MeshGraph, recordingRuleGroup } from '@meshlens/core';
import { PrometheusMetricStore } from '@meshlens/node-adapter';
import { describe, expect, it } from 'vitest';
import { differences } from '../corpus/kiali-graph/statement.js';
import { statementsOfOurs } from '../corpus/kiali-graph/statements-of-ours.js';
import { syntheticPorts } from '../fixtures/synthetic/mesh-ports.js';
import { syntheticMesh } from '../fixtures/synthetic/synthetic-mesh.js';
import { backfillSeries } from '../support/backfill.js';
import { countingProxy, type CountingProxy } from '../support/counting-proxy.js';
import { instantQuery } from '../support/instant-query.js';
import { stopAfterAll } from '../support/process.js';
import { startPrometheus } from '../support/prometheus.js';

const intervalSeconds = 5;
const { rules: shipped, name } = recordingRuleGroup();
const rules = { groups: [{ name, interval: `${intervalSeconds}s`, rules: shipped }] };
const mesh = syntheticMesh({ seed: 4, namespaces: 4, workloadsPerNamespace: 4, durations: true });
const features = ['responseTime', 'throughput', 'security'] as const;

const keep = stopAfterAll();
const selectorsOf = (proxy: CountingProxy): string =>
  proxy.requests.flatMap(({ parameters: { query = '' } }) => (query.startsWith('sum by (reporter') ? [query] : [])).join('\n');

async function draw(url: string, recordingRules: 'auto' | 'off', window: { at: number; windowSeconds: number }): Promise<MeshGraph> {
  const store = new PrometheusMetricStore({ url, recordingRules });
  const source = createMeshSource(syntheticPorts(mesh, store), { clock: () => window.at });
  const { value, problems } = await source.graph({ namespaces: mesh.namespaces, features, ...window });
  store.close();
  expect(problems).toEqual([]);
  return value;
}

async function bothWays(url: string, window: { at: number; windowSeconds: number }): Promise<string> {
  const proxy = keep(await countingProxy(url));
  const recorded = await draw(proxy.url, 'auto', window);
  const raw = await draw(url, 'off', window);
  expect(raw.edges.length).toBeGreaterThan(20);
  expect(differences(statementsOfOurs(recorded), statementsOfOurs(raw), { tolerance: 0.02 })).toEqual([]);
  return selectorsOf(proxy);
}

describe('rates that the shipped rules record in a real Prometheus', () => {
  it('make the graph that the counters make, and are what is read', async () => {
    const end = Math.floor(Date.now() / 1000);
    const backfill = backfillSeries(mesh.series, { end, rangeSeconds: 300, stepSeconds: 15 });
    const { url } = keep(await startPrometheus({ backfill, rules }));
    const evaluated = async (): Promise<number> => {
      const [found] = await instantQuery(url, 'timestamp(meshlens:istio_rates:evaluations)', Math.floor(Date.now() / 1000));
      return found?.value ?? 0;
    };
    await expect.poll(evaluated, { timeout: 20_000 }).toBeGreaterThan(0);
    const at = Math.ceil(await evaluated()) * 1000;
    const asked = await bothWays(url, { at, windowSeconds: 60 });
    expect(asked).toContain('(meshlens:istio_requests:rate1m{');
    expect(asked).not.toContain('rate(istio_requests_total');
  });

  it('are averaged over longer windows, as far as they reach back', async () => {
    const at = 1_700_000_010;
    const backfill = backfillSeries(mesh.series, { end: at, rangeSeconds: 1800, stepSeconds: 15 });
    const { url } = keep(await startPrometheus({ backfill, rules, recordedSpan: { start: at - 900, end: at } }));
    const window = { at: at * 1000, windowSeconds: 600 };
    expect(await bothWays(url, window)).toContain('(sum_over_time(meshlens:istio_requests:rate1m{');
    const tooLong = await bothWays(url, { ...window, windowSeconds: 1200 });
    expect(tooLong).not.toContain('meshlens:');
    const tooEarly = await bothWays(url, { at: (at - 1000) * 1000, windowSeconds: 60 });
    expect(tooEarly).not.toContain('meshlens:');

    const store = new PrometheusMetricStore({ url, recordingRules: 'auto' });
    const { value } = await createMeshSource(syntheticPorts(mesh, store), { clock: () => window.at }).capabilities();
    store.close();
    expect(value.stores).toMatchObject([{ recordedRates: true, engine: 'prometheus' }]);
  });

  it('are left alone, and that is said, where they are not of all the traffic', async () => {
    const at = 1_700_000_010;
    const backfill = backfillSeries(mesh.series, { end: at, rangeSeconds: 600, stepSeconds: 15 });
    const some = shipped.map(({ record, expr }) => ({ record, expr: expr.replaceAll(/istio_requests_total/g, 'half_of_the_requests') }));
    const half = { groups: [{ ...rules.groups[0], rules: some }] };
    const { url } = keep(await startPrometheus({ backfill, rules: half, recordedSpan: { start: at - 300, end: at } }));
    const store = new PrometheusMetricStore({ url, recordingRules: 'on' });
    const source = createMeshSource(syntheticPorts(mesh, store), { clock: () => at * 1000 });
    const { value } = await source.capabilities();
    store.close();
    expect(value.stores[0]?.recordedRates).toBe(false);
    expect(value.gaps).toContainEqual(
      expect.objectContaining({ code: 'recorded-rates-incomplete', affects: ['correct-rates'], remedy: 'record-rates-of-every-cluster' }),
    );
  });
});
