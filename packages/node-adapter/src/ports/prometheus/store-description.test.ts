import { afterEach, describe, expect, it } from 'vitest';
import { faults, json, reply, type Script, scriptedServer, type ScriptedServer } from '../../../../../test/support/scripted-server.js';
import { PrometheusMetricStore } from './prometheus-metric-store.js';

let server: ScriptedServer | undefined;
let store: PrometheusMetricStore | undefined;
afterEach(async () => {
  store?.close();
  await server?.close();
});

const nothing = json({ status: 'success', data: { resultType: 'vector', result: [] } });
const data = (body: unknown): Script => json({ status: 'success', data: body });

/** A store that knows these paths, answers no series to any query, and 404 to all else. */
async function storeWith(paths: Readonly<Record<string, Script>>, timeoutMs = 5_000): Promise<PrometheusMetricStore> {
  server = await scriptedServer((request, response) => {
    const script = paths[request.url.pathname] ?? (request.url.pathname === '/api/v1/query' ? nothing : reply(404, 'text/plain', 'no'));
    script(request, response);
  });
  store = new PrometheusMetricStore({ url: server.url, timeoutMs });
  return store;
}

const build = '/api/v1/status/buildinfo';
const runtime = '/api/v1/status/runtimeinfo';

describe('what a store tells of itself', () => {
  it.each([
    ['Prometheus', { version: '2.53.1', goVersion: 'go1.22' }, { engine: 'prometheus', version: '2.53.1' }],
    ['Thanos', { version: '0.36.0', goVersion: 'go1.22' }, { engine: 'thanos', version: '0.36.0' }],
    ['Mimir', { application: 'Grafana Mimir', version: '2.13.0', goVersion: 'go1.22' }, { engine: 'mimir', version: '2.13.0' }],
    ['Cortex', { application: 'Cortex', version: '1.18.0' }, { engine: 'cortex', version: '1.18.0' }],
    ['VictoriaMetrics', { version: '2.24.0' }, { engine: 'victoria-metrics', delaySeconds: 30 }],
    ['an old VictoriaMetrics', {}, { engine: 'victoria-metrics', delaySeconds: 30 }],
    ['a stranger', { application: 'Strange', version: '7', x: 1 }, { version: '7' }],
    ['nonsense', ['x'], {}],
  ])('is its name and version: %s', async (_name, told, expected) => {
    expect(await (await storeWith({ [build]: data(told) })).describe(0, {})).toEqual(expected);
  });

  it.each([
    ['15d', 1_296_000],
    ['30d or 512MB', 2_592_000],
    ['1y2w', 32_745_600],
    ['512MB', undefined],
    ['', undefined],
  ])('is how long it keeps samples: %j', async (storageRetention, seconds) => {
    const asked = await storeWith({ [build]: data({ version: '2.53.1', goVersion: 'go1' }), [runtime]: data({ storageRetention }) });
    expect((await asked.describe(0, {})).retentionSeconds).toBe(seconds);
  });

  it.each([
    ['-retentionPeriod="12"\n', 12 * 31 * 86_400],
    ['-httpListenAddr=":8428"\n-retentionPeriod="90d"\n', 90 * 86_400],
    ['-httpListenAddr=":8428"\n', 31 * 86_400],
    ['<html>', undefined],
  ])('is so for VictoriaMetrics by its flags: %j', async (flags, seconds) => {
    const asked = await storeWith({ [build]: data({}), '/flags': reply(200, 'text/plain', flags) });
    expect((await asked.describe(0, {})).retentionSeconds).toBe(seconds);
  });

  it('is what is known, where it does not know a path, forbids it or answers nonsense', async () => {
    const asked = await storeWith({
      [build]: reply(403, 'text/plain', 'not for you'),
      [runtime]: faults.halfJson,
      '/api/v1/rules': reply(501, 'text/plain', ''),
      '/api/v1/labels': json({ status: 'success', data: 'none' }),
    });
    expect(await asked.describe(0, {})).toEqual({});
    expect(await asked.recordingRules({})).toBeUndefined();
    expect(await asked.metricNames(['m'], 0, {})).toBeUndefined();
    expect(await asked.labelsOf('m', 0, {})).toBeUndefined();
  });

  it('is asked once by all who ask, and again only later', async () => {
    const asked = await storeWith({ [build]: data({}), '/api/v1/labels': data(['a', 'b', 7]) });
    await Promise.all([asked.describe(0, {}), asked.describe(1000, {})]);
    const turns = server?.seen.length;
    await asked.describe(2000, {});
    expect(server?.seen.length).toBe(turns);
    expect([await asked.labelsOf('m', 0, {}), await asked.labelsOf('m', 1, {})]).toEqual([
      ['a', 'b'],
      ['a', 'b'],
    ]);
    expect(server?.seen.length).toBe((turns ?? 0) + 1);
  });

  it('fails where the store does not answer at all', async () => {
    const asked = await storeWith({ [build]: faults.hang }, 200);
    await expect(asked.describe(0, {})).rejects.toMatchObject({ code: 'timeout' });
  });
});

describe('recording rules', () => {
  it('are read as far as they are recording rules', async () => {
    const rules = [
      { type: 'recording', name: 'r', query: 'sum(m)', health: 'ok' },
      { type: 'recording', name: 's', query: 'sum(n)', health: 'err' },
      { type: 'alerting', name: 'a', query: 'm > 1', health: 'ok' },
      { type: 'recording', name: 7 },
      null,
    ];
    const asked = await storeWith({ '/api/v1/rules': data({ groups: [{ name: 'g', interval: 30, rules }, 'x', { rules: 1 }] }) });
    expect(await asked.recordingRules({})).toEqual([
      { record: 'r', expression: 'sum(m)', intervalSeconds: 30, healthy: true },
      { record: 's', expression: 'sum(n)', intervalSeconds: 30, healthy: false },
    ]);
  });

  it('never make a query fail', async () => {
    server = await scriptedServer((request, response) => {
      const text = new URLSearchParams(request.body).get('query') ?? '';
      if (request.url.pathname === '/api/v1/query' && text.startsWith('sum by (a)')) nothing(request, response);
      else reply(500, 'text/plain', 'broken')(request, response);
    });
    const query = { metric: 'm', anyOf: [[]], by: ['a'], windowSeconds: 60, keepZero: true };
    for (const recordingRules of ['auto', 'on'] as const) {
      const asked = new PrometheusMetricStore({ url: server.url, recordingRules });
      expect(await asked.query(query, 0, {})).toEqual({ value: [], warnings: [] });
      asked.close();
    }
  });
});
