import { createMeshSource, type Instant } from '@meshlens/core';
import { PrometheusMetricStore } from '@meshlens/node-adapter';
import { describe, expect, it } from 'vitest';
import type { RatedSeries } from '../fixtures/synthetic/rated-series.js';
import { syntheticPorts } from '../fixtures/synthetic/mesh-ports.js';
import { syntheticMesh } from '../fixtures/synthetic/synthetic-mesh.js';
import { backfillSeries } from '../support/backfill.js';
import { countingProxy } from '../support/counting-proxy.js';
import { type RunningProcess, stopAfterAll } from '../support/process.js';
import { startPrometheus } from '../support/prometheus.js';
import { startVictoriaMetrics } from '../support/victoria-metrics.js';

/** Near to now, since stores keep indexes by day. */
const at: Instant = Math.floor(Date.now() / 15_000) * 15_000;
const mesh = syntheticMesh({ seed: 2, namespaces: 2, workloadsPerNamespace: 3, durations: true });
const builds: readonly RatedSeries[] = [
  { name: 'istio_build', labels: { component: 'proxy', tag: '1.20.3', pod: 'a' }, rate: 0 },
  { name: 'istio_build', labels: { component: 'proxy', tag: '1.27.1', pod: 'b' }, rate: 0 },
  { name: 'istio_build', labels: { component: 'ztunnel', tag: '1.27.1', pod: 'c' }, rate: 0 },
];
const backfill = backfillSeries([...mesh.series, ...builds], { end: at / 1000, rangeSeconds: 600, stepSeconds: 30 });

describe.each([
  { engine: 'prometheus', start: startPrometheus, version: /^2\.\d+/, retention: 100 * 365 * 86_400 },
  { engine: 'victoria-metrics', start: startVictoriaMetrics, version: undefined, retention: 100 * 365 * 86_400 },
])('the capabilities of a real $engine', ({ engine, start, version, retention }) => {
  const keep = stopAfterAll();
  const run = async (): Promise<RunningProcess> => keep(await start({ backfill }));

  it('are found out', async () => {
    const store = new PrometheusMetricStore({ url: (await run()).url });
    const { value, problems } = await createMeshSource(syntheticPorts(mesh, store), { clock: () => at }).capabilities();
    expect(problems).toEqual([]);
    const [found] = value.stores;
    expect(found).toMatchObject({ name: 'prometheus', engine, scrapeSeconds: 30, retentionSeconds: retention, recordedRates: false });
    if (version === undefined) expect(found?.version).toBeUndefined();
    else expect(found?.version).toMatch(version);
    expect(value.istio).toEqual([
      { component: 'proxy', version: '1.20.3', support: 'too-old' },
      { component: 'proxy', version: '1.27.1', support: 'supported' },
      { component: 'ztunnel', version: '1.27.1', support: 'supported' },
    ]);
    expect(value.ambient).toBe(true);
    expect(value.durations[0]).toBe(120);
    expect(found?.metrics).toEqual(expect.arrayContaining(['istio_requests_total', 'istio_request_duration_milliseconds_bucket']));
    expect(found?.metrics).not.toContain('istio_request_bytes_sum');

    const gaps = value.gaps.map(({ code, subject, certain }) => `${code} ${subject} ${certain}`);
    expect(gaps).toEqual(
      expect.arrayContaining([
        'metric-missing istio_request_bytes_sum true',
        'metric-missing istio_request_messages_total false',
        'label-missing istio_requests_total/connection_security_policy true',
        'label-missing istio_requests_total/request_operation false',
        'scrape-too-slow 30 true',
        'version-unsupported 1.20.3 true',
      ]),
    );
    expect(gaps.filter((gap) => /reporter|duration|response_code/.test(gap))).toEqual([]);
  });

  it('are asked of the store once in a while, not for every graph', async () => {
    const proxy = keep(await countingProxy((await run()).url));
    const source = createMeshSource(syntheticPorts(mesh, new PrometheusMetricStore({ url: proxy.url })), { clock: () => at });
    const query = { namespaces: mesh.namespaces, windowSeconds: 120, at };
    await source.capabilities();
    await source.graph(query);
    proxy.forget();
    await source.graph(query);
    const perGraph = proxy.count();
    expect(proxy.count('/api/v1/query')).toBe(perGraph);
    expect(perGraph).toBe(4);
  });
});
