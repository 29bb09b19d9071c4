import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { countingProxy, type CountingProxy } from './counting-proxy.js';
import { startHttpServer } from './http-server.js';
import { stopAfterAll } from './process.js';
import type { WireFault } from './wire-fault.js';

describe('countingProxy', () => {
  const keep = stopAfterAll();
  let proxy: CountingProxy;
  beforeAll(async () => {
    const upstream = keep(
      await startHttpServer((request, response) =>
        response.writeHead(200, { 'x-upstream': 'yes' }).end(`${request.method} ${request.url}`),
      ),
    );
    proxy = keep(await countingProxy(upstream.url));
  });
  afterEach(() => {
    proxy.faults.clear();
    proxy.forget();
  });

  const failWith = (fault: WireFault): void => void proxy.faults.add({ when: ({ path }) => path === '/query', fault });

  it('passes requests on and counts them by path', async () => {
    const answer = await fetch(`${proxy.url}/query?a=1`);
    await fetch(`${proxy.url}/other`);
    expect(await answer.text()).toBe('GET /query?a=1');
    expect(answer.headers.get('x-upstream')).toBe('yes');
    expect([proxy.count('/query'), proxy.count('/other'), proxy.count()]).toEqual([1, 1, 2]);
  });

  it('reads the parameters of form posts too', async () => {
    await fetch(`${proxy.url}/query?a=1`, { method: 'POST', body: new URLSearchParams({ query: 'up' }) });
    expect(proxy.requests[0]).toMatchObject({ method: 'POST', path: '/query', parameters: { a: '1', query: 'up' } });
  });

  it('answers 502 when nobody is behind it', async () => {
    const alone = keep(await countingProxy('http://127.0.0.1:1'));
    expect((await fetch(alone.url)).status).toBe(502);
  });

  it('fails as often as it is told, and only what it is told', async () => {
    proxy.faults.add({ when: ({ path }) => path === '/query', fault: { kind: 'status', status: 503 }, times: 1 });
    const statuses = [];
    for (const path of ['/other', '/query', '/query']) statuses.push((await fetch(proxy.url + path)).status);
    expect(statuses).toEqual([200, 503, 200]);
  });

  it.each<WireFault>([{ kind: 'reset' }, { kind: 'aborted' }])('cuts the connection on $kind', async (fault) => {
    failWith(fault);
    await expect(fetch(`${proxy.url}/query`).then((response) => response.text())).rejects.toThrow();
  });

  it.each<WireFault>([{ kind: 'truncated' }, { kind: 'garbage' }])('answers what is no JSON on $kind', async (fault) => {
    failWith(fault);
    const response = await fetch(`${proxy.url}/query`);
    expect(response.status).toBe(200);
    await expect(response.json()).rejects.toThrow(SyntaxError);
  });

  it.each<WireFault>([{ kind: 'hang' }, { kind: 'slow-drip' }])('never ends on $kind', async (fault) => {
    failWith(fault);
    const reading = fetch(`${proxy.url}/query`, { signal: AbortSignal.timeout(300) }).then((response) => response.text());
    await expect(reading).rejects.toThrow(/timeout/);
  });

  it.each<WireFault>([
    { kind: 'huge', megabytes: 3 },
    { kind: 'gzip-bomb', megabytes: 3 },
  ])('pours out as much as it is told on $kind', async (fault) => {
    failWith(fault);
    const response = await fetch(`${proxy.url}/query`);
    expect(String(await response.json())).toHaveLength(3 * 1_048_576);
  });

  it('redirects', async () => {
    failWith({ kind: 'redirect', location: '/other' });
    const response = await fetch(`${proxy.url}/query`, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([302, '/other']);
  });

  it('refuses connections while paused and is found again at the same address', async () => {
    await proxy.pause();
    await expect(fetch(proxy.url)).rejects.toThrow();
    await proxy.resume();
    expect((await fetch(proxy.url)).status).toBe(200);
  });
});
