import { createMeshSource, type MeshGraph, type MetricStore } from '@meshlens/core';
import { PrometheusMetricStore } from '@meshlens/node-adapter';
import { beforeAll, describe, expect, it } from 'vitest';
import { differences } from '../corpus/kiali-graph/statement.js';
import { statementsOfOurs } from '../corpus/kiali-graph/statements-of-ours.js';
import type { RatedSeries } from '../fixtures/synthetic/rated-series.js';
import { backfillSeries } from '../support/backfill.js';
import { countingProxy } from '../support/counting-proxy.js';
import { namespaceObject, objectsReader } from '../support/mesh.js';
import { type RunningProcess, stopAfterAll } from '../support/process.js';
import { startPrometheus } from '../support/prometheus.js';
import { json, scriptedServer } from '../support/scripted-server.js';
import { storeSample } from '../support/traffic.js';
import { startVictoriaMetrics } from '../support/victoria-metrics.js';

const at = 1_700_000_010_000;
const query = { namespaces: ['shop', 'bank'], windowSeconds: 120, at };

function seriesIn(cluster: string, calls: Parameters<typeof storeSample>[0][], labels = {}): RatedSeries[] {
  return calls.map((call) => {
    const sample = storeSample({ ...call, cluster, labels: { ...call.labels, pod: 'some', ...labels } });
    return { name: 'istio_requests_total', labels: sample.labels, rate: sample.value };
  });
}

/** A call from one cluster to the other is reported by its caller in the one and by the called end in the other. */
const across = { from: 'shop/web@v1', to: 'bank/pay@v1', rate: 7, labels: { source_cluster: 'east', destination_cluster: 'west' } };
const east = seriesIn('east', [
  { from: 'shop/web@v1', to: 'shop/cart@v1', rate: 5 },
  { ...across, reporter: 'source' },
]);
const west = seriesIn('west', [{ from: 'bank/pay@v1', to: 'bank/ledger@v1', rate: 3 }, across]);

const keep = stopAfterAll();
type Start = (plan: { readonly backfill: string }) => Promise<RunningProcess>;

const start = async (series: readonly RatedSeries[], run: Start = startPrometheus): Promise<RunningProcess> =>
  keep(await run({ backfill: backfillSeries(series, { end: at / 1000, rangeSeconds: 180, stepSeconds: 15 }) }));
const sourceOf = (...metrics: readonly MetricStore[]) =>
  createMeshSource(
    {
      clusters: ['east', 'west'].map((name) =>
        objectsReader(
          name,
          query.namespaces.map((each) => namespaceObject(each)),
        ),
      ),
      metrics,
    },
    { clock: () => at },
  );
const callsOf = ({ nodes, edges }: MeshGraph): readonly string[] => {
  const named = new Map(nodes.map(({ id, cluster, workload, service, app }) => [id, `${cluster}/${workload ?? app ?? service ?? '?'}`]));
  return edges.map(({ source, target, traffic }) => `${named.get(source)} ${named.get(target)} ${traffic.rate.toFixed(2)}`).sort();
};

describe('one mesh whose clusters report to stores of their own', () => {
  let urls: { readonly east: string; readonly west: string; readonly both: string };
  beforeAll(async () => {
    urls = {
      east: (await start(east)).url,
      west: (await start(west, startVictoriaMetrics)).url,
      both: (await start([...east, ...west])).url,
    };
  });

  it('is drawn as from one store', async () => {
    const stores = [
      new PrometheusMetricStore({ name: 'east', url: urls.east }),
      new PrometheusMetricStore({ name: 'west', url: urls.west }),
    ];
    const several = await sourceOf(...stores).graph(query);
    const one = await sourceOf(new PrometheusMetricStore({ url: urls.both })).graph(query);
    expect(several.problems).toEqual([]);
    expect(differences(statementsOfOurs(several.value), statementsOfOurs(one.value), { tolerance: 0.001 })).toEqual([]);
    expect(callsOf(several.value).some((call) => call.startsWith('east/web') && call.includes('west'))).toBe(true);
    expect(new Set(several.value.nodes.map(({ cluster }) => cluster))).toEqual(new Set(['east', 'west']));
  });

  it('lacks the one that is down, and says so', async () => {
    const gone = await start(west);
    await gone.stop();
    const stores = [
      new PrometheusMetricStore({ name: 'east', url: urls.east }),
      new PrometheusMetricStore({ name: 'west', url: gone.url }),
    ];
    const { value, problems } = await sourceOf(...stores).graph(query);
    expect(callsOf(value).some((call) => call.includes('east/cart'))).toBe(true);
    expect(callsOf(value).some((call) => call.includes('ledger'))).toBe(false);
    expect(problems).toMatchObject([{ code: 'unreachable', source: 'metrics/west' }]);
    const { value: can, problems: same } = await sourceOf(...stores).capabilities();
    expect(can.stores.map(({ name, engine }) => [name, engine])).toEqual([
      ['east', 'prometheus'],
      ['west', undefined],
    ]);
    expect(same).toMatchObject([{ code: 'unreachable', source: 'metrics/west' }]);
  });
});

describe('several meshes in one real Prometheus', () => {
  it('are told apart by the query scope, in everything that is asked', async () => {
    const calls = [{ from: 'shop/web@v1', to: 'shop/cart@v1', rate: 5 }];
    const mine = seriesIn('east', calls, { mesh: 'a"b' });
    const others = seriesIn('east', [...calls, { from: 'bank/pay@v1', to: 'bank/ledger@v1' }], { mesh: 'other' });
    const proxy = keep(await countingProxy((await start([...mine, ...others])).url));
    const store = new PrometheusMetricStore({ url: proxy.url, queryScope: { mesh: 'a"b' }, recordingRules: 'on' });
    const source = sourceOf(store);
    const { value } = await source.graph({ ...query, features: ['responseTime', 'security', 'extensions', 'operations'] });
    expect(callsOf(value).filter((call) => call.includes('cart'))).toEqual(['east/cart east/cart-v1 5.00', 'east/web-v1 east/cart 5.00']);
    expect(callsOf(value).filter((call) => call.includes('ledger'))).toEqual([]);

    await source.capabilities();
    await source.metrics({ target: { cluster: 'east', namespace: 'shop', type: 'workload', name: 'cart-v1' }, at });
    const texts = proxy.requests.flatMap(({ parameters }) =>
      [parameters['query'], parameters['match[]']].filter((text) => text !== undefined),
    );
    expect(texts.length).toBeGreaterThan(15);
    for (const text of texts) expect(text.match(/\{/g)).toHaveLength(text.match(/\{(?:__name__=[^,]*,)?mesh="a\\"b"/g)?.length ?? 0);
  });

  it('may be told apart by a tenant, which every request names', async () => {
    const proxy = keep(await countingProxy((await start(east)).url));
    const store = new PrometheusMetricStore({ url: proxy.url, auth: { headers: { 'X-Scope-OrgID': 'team-a', 'X-Other': '1' } } });
    const source = sourceOf(store);
    await source.graph(query);
    await source.capabilities();
    await store.check({});
    expect(proxy.count()).toBeGreaterThan(8);
    for (const { headers } of proxy.requests) expect([headers['x-scope-orgid'], headers['x-other']]).toEqual(['team-a', '1']);
  });
});

describe('a Thanos of which one store is missing', () => {
  it('has its warning passed on, with what there is', async () => {
    const { labels, value } = storeSample({ from: 'shop/web@v1', to: 'shop/cart@v1', rate: 5 });
    const warning = 'No StoreAPIs matched for this query: store west unavailable';
    const data = { resultType: 'vector', result: [{ metric: labels, value: [at / 1000, String(value)] }] };
    const thanos = await scriptedServer((request, response) => {
      const asked = new URLSearchParams(request.body).get('query') ?? '';
      const found = asked.startsWith('sum by') && asked.includes('istio_requests_total') ? data : { resultType: 'vector', result: [] };
      if (request.url.pathname === '/api/v1/query') json({ status: 'success', data: found, warnings: [warning] })(request, response);
      else json({ status: 'error', errorType: 'not_found', error: 'not here' }, 404)(request, response);
    });
    const { value: graph, problems } = await sourceOf(new PrometheusMetricStore({ name: 'thanos', url: thanos.url })).graph(query);
    await thanos.close();
    expect(callsOf(graph).some((call) => call.includes('cart'))).toBe(true);
    expect(problems).toEqual([expect.objectContaining({ code: 'partial', source: 'metrics/thanos', detail: warning })]);
  });
});
