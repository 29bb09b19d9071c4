import { gzipSync } from 'node:zlib';
import type { RateQuery } from '@meshlens/core';
import { afterEach, describe, expect, it } from 'vitest';
import {
  faults,
  freeAddress,
  json,
  reply,
  type Script,
  scriptedServer,
  type ScriptedServer,
} from '../../../../../test/support/scripted-server.js';
import { PrometheusMetricStore, type PrometheusOptions } from './prometheus-metric-store.js';

const query: RateQuery = {
  metric: 'm',
  anyOf: [[{ label: 'ns', operator: '=', value: 'a"b' }]],
  by: ['ns'],
  windowSeconds: 60,
  keepZero: true,
};
const vector = (...result: unknown[]): Script => json({ status: 'success', data: { resultType: 'vector', result } });

let server: ScriptedServer | undefined;
let store: PrometheusMetricStore | undefined;
afterEach(async () => {
  store?.close();
  await server?.close();
});

async function storeOn(script: Script, options: Partial<PrometheusOptions> & { prefix?: string } = {}): Promise<PrometheusMetricStore> {
  const { prefix = '', ...rest } = options;
  server = await scriptedServer(script);
  store = new PrometheusMetricStore({ url: `${server.url}${prefix}`, timeoutMs: 5_000, ...rest });
  return store;
}

const ask = (asked: PrometheusMetricStore, signal?: AbortSignal) =>
  asked.query(query, 1_700_000_000_500, signal === undefined ? {} : { signal });

describe('a query', () => {
  it('is posted as a form below the path prefix, with the quoted selector', async () => {
    await ask(await storeOn(vector(), { prefix: '/team/prom/' }));
    const [seen] = server?.seen ?? [];
    expect(seen?.method).toBe('POST');
    expect(seen?.url.pathname).toBe('/team/prom/api/v1/query');
    expect(seen?.headers['content-type']).toBe('application/x-www-form-urlencoded');
    const form = new URLSearchParams(seen?.body);
    expect(Object.fromEntries(form)).toEqual({ query: 'sum by (ns) (rate(m{ns="a\\"b"}[60s]))', time: '1700000000.500', timeout: '5s' });
  });

  it('turns the wire texts into numbers and leaves out what is no finite number', async () => {
    const sample = (ns: string, value: string): unknown => ({ metric: { ns }, value: [1, value] });
    const answer = await ask(
      await storeOn(vector(sample('a', '1.5'), sample('b', 'NaN'), sample('c', '+Inf'), sample('d', ''), sample('e', '1e-3'))),
    );
    expect(answer.value).toEqual([
      { labels: { ns: 'a' }, value: 1.5 },
      { labels: { ns: 'e' }, value: 0.001 },
    ]);
  });

  it('passes warnings and hints on, and tells of native histograms', async () => {
    const data = { resultType: 'vector', result: [{ metric: {}, histogram: [1, {}] }] };
    const answer = await ask(await storeOn(json({ status: 'success', data, warnings: ['partial\u001b[31m answer'], infos: ['a hint'] })));
    expect(answer).toEqual({ value: [], warnings: ['partial [31m answer', 'a hint', '1 native histogram series were left out'] });
  });

  it('keeps a label whatever its name', async () => {
    server = await scriptedServer(
      reply(
        200,
        'application/json',
        '{"status":"success","data":{"resultType":"vector","result":[{"metric":{"__proto__":"x","toString":"y"},"value":[1,"2"]}]}}',
      ),
    );
    store = new PrometheusMetricStore({ url: server.url });
    const { value } = await ask(store);
    expect(Object.entries(value[0]?.labels ?? {})).toEqual([
      ['__proto__', 'x'],
      ['toString', 'y'],
    ]);
  });
});

describe('a range query', () => {
  const range = { start: 1_000_000, end: 1_060_000, stepSeconds: 15 };

  it('puts values on the asked steps, and null where there is none', async () => {
    const values = [
      [1000, '1'],
      [1030, 'NaN'],
      [1045.001, '4'],
      [1075, '9'],
    ];
    const asked = await storeOn(json({ status: 'success', data: { resultType: 'matrix', result: [{ metric: { ns: 'a' }, values }] } }));
    const answer = await asked.queryRange(query, range, {});
    expect(answer.value).toEqual([{ labels: { ns: 'a' }, values: [1, null, null, 4, null] }]);
    expect(Object.fromEntries(new URLSearchParams(server?.seen[0]?.body))).toMatchObject({
      start: '1000.000',
      end: '1060.000',
      step: '15',
    });
  });

  it('refuses more steps than Prometheus takes, without asking', async () => {
    const asked = await storeOn(vector());
    await expect(asked.queryRange(query, { ...range, end: range.start + 15_000 * 11_000 }, {})).rejects.toMatchObject({ code: 'limit' });
    expect(server?.seen).toEqual([]);
  });

  it('does not take a vector for a matrix', async () => {
    await expect((await storeOn(vector())).queryRange(query, range, {})).rejects.toMatchObject({ code: 'bad-answer' });
  });
});

describe('a failing store', () => {
  const promError = (status: number, errorType: string, error: string): Script => json({ status: 'error', errorType, error }, status);
  const html = reply(200, 'text/html', '<html>Sign in</html>');
  const cases: [string, Script, string, RegExp][] = [
    ['hang', faults.hang, 'timeout', /did not answer within 0.3 s/],
    ['drip', faults.drip, 'timeout', /did not answer within 0.3 s/],
    ['reset', faults.reset, 'unreachable', /closed the connection/],
    ['truncated', faults.truncate, 'bad-answer', /broke off/],
    ['half JSON', faults.halfJson, 'bad-answer', /not the JSON of a Prometheus/],
    ['garbage', faults.garbage, 'bad-answer', /does not speak HTTP/],
    ['huge', faults.huge, 'limit', /larger than 1 MiB/],
    ['a web page', html, 'bad-answer', /a web page.*is the address right/],
    ['an empty answer', reply(200, 'application/json', ''), 'bad-answer', /is the address right/],
    ['no result list', json({ status: 'success', data: { resultType: 'vector' } }), 'bad-answer', /is the address right/],
    ['400', promError(400, 'bad_data', 'parse error'), 'bad-answer', /400: bad_data: parse error/],
    ['401', reply(401, 'text/html', '<h1>no</h1>'), 'unauthorised', /401/],
    ['403', reply(403, 'text/plain', 'no'), 'denied', /403/],
    ['404', reply(404, 'text/plain', '404 page not found'), 'bad-answer', /no Prometheus API at this path/],
    ['422', promError(422, 'execution', 'too many samples'), 'limit', /422: execution: too many samples/],
    ['429', reply(429, 'text/plain', ''), 'limit', /429/],
    ['500', reply(500, 'text/plain', 'panic at line 1'), 'bad-answer', /500$/],
    ['503 of Prometheus', promError(503, 'timeout', 'query timed out'), 'timeout', /query timed out/],
    ['503 of a proxy', reply(503, 'text/html', '<p>'), 'unreachable', /503/],
    [
      'redirect',
      (_request, response) => response.writeHead(302, { location: 'http://evil.example/x?token=s' }).end(),
      'bad-answer',
      /redirects to evil.example \(302\)/,
    ],
  ];

  it.each(cases)('%s', async (_name, script, code, words) => {
    // What fails at once is tried once more after a while, for which there has to be time.
    const timeoutMs = words.source.includes('did not answer') ? 300 : 5_000;
    const asked = await storeOn(script, { timeoutMs, maxBytes: 1024 * 1024 });
    const failure: unknown = await ask(asked).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: 'UpstreamError', code });
    expect((failure as Error).message).toMatch(words);
    expect((failure as Error).message).toContain(server?.address);
  });

  it('that nobody runs is unreachable', async () => {
    store = new PrometheusMetricStore({ url: await freeAddress() });
    await expect(ask(store)).rejects.toMatchObject({
      code: 'unreachable',
      message: expect.stringMatching(/nothing listens on 127.0.0.1:\d+ \(ECONNREFUSED\)/) as string,
    });
  });

  it('does not fill the memory with a small answer that unpacks to a large one', async () => {
    const bomb = gzipSync(Buffer.alloc(20 * 1024 * 1024, 32));
    const asked = await storeOn(
      (_request, response) => response.writeHead(200, { 'content-encoding': 'gzip', 'content-type': 'application/json' }).end(bomb),
      { maxBytes: 1024 * 1024 },
    );
    await expect(ask(asked)).rejects.toMatchObject({ code: 'limit' });
  });

  it('with more series than the bound is a limit', async () => {
    const sample = { metric: {}, value: [1, '1'] };
    await expect(ask(await storeOn(vector(sample, sample, sample), { maxSeries: 2 }))).rejects.toMatchObject({ code: 'limit' });
  });

  it('never follows a redirect', async () => {
    const other = await scriptedServer(vector());
    const asked = await storeOn((_request, response) => response.writeHead(307, { location: `${other.url}/api/v1/query` }).end());
    await expect(ask(asked)).rejects.toMatchObject({ code: 'bad-answer' });
    expect(other.seen).toEqual([]);
    await other.close();
  });
});

describe('the caller', () => {
  it('can give up, and is told its own reason; the connection is closed', async () => {
    const asked = await storeOn(faults.hang);
    const controller = new AbortController();
    const asking = ask(asked, controller.signal);
    await expect.poll(() => server?.seen.length).toBe(1);
    controller.abort(new Error('enough'));
    await expect(asking).rejects.toThrow('enough');
    await expect.poll(() => server?.open()).toBe(0);
  });

  it('shares few connections, and none is made anew for every query', async () => {
    const asked = await storeOn(vector());
    for (let turn = 0; turn < 5; turn++) await ask(asked);
    expect(server?.connections()).toBe(1);
    await Promise.all(Array.from({ length: 40 }, () => ask(asked)));
    expect(server?.connections()).toBeLessThanOrEqual(10);
  });

  it('does not notice that the store closed an idle connection', async () => {
    const asked = await storeOn(vector());
    await ask(asked);
    let first = true;
    server?.answerWith((request, response) => {
      if (!first) return vector()(request, response);
      first = false;
      response.socket?.destroy();
    });
    await expect(ask(asked)).resolves.toMatchObject({ value: [] });
  });
});

describe('the check', () => {
  it('asks for build information', async () => {
    await (await storeOn(json({ status: 'success', data: { version: '2.42.0' } }))).check({});
    expect(server?.seen[0]?.url.pathname).toBe('/api/v1/status/buildinfo');
  });

  it('refuses a web page', async () => {
    await expect((await storeOn(reply(200, 'text/html', '<html>'))).check({})).rejects.toMatchObject({ code: 'bad-answer' });
  });
});
