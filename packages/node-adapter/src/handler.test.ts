import { createMeshSource, type MeshDataSource, UpstreamError } from '@meshlens/core';
import { describe, expect, it } from 'vitest';
import { createMeshHandler, isMeshPath } from './handler.js';
import { ReadinessProbe } from './readiness.js';

const source = createMeshSource({ clusters: [], metrics: [] }, { clock: () => 1_700_000_000_000 });
const get = (path: string, init?: RequestInit): Request => new Request(`http://x${path}`, init);
const never = (): Promise<never> => new Promise(() => undefined);

describe('the handler', () => {
  it('answers the API with JSON that is not stored', async () => {
    const response = await createMeshHandler({ source })(get('/api/v1/capabilities'));
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toEqual({
      'cache-control': 'no-store',
      'content-type': 'application/json; charset=utf-8',
      'x-content-type-options': 'nosniff',
    });
    expect(await response.json()).toMatchObject({ value: { clusters: [], metrics: false, demo: false }, problems: [] });
  });

  it.each(['/mesh', '/mesh/'])('lives below its base path %s and nowhere else', async (basePath) => {
    const handler = createMeshHandler({ source, basePath });
    expect((await handler(get('/mesh/api/v1/capabilities'))).status).toBe(200);
    expect((await handler(get('/mesh/healthz'))).status).toBe(200);
    for (const path of ['/api/v1/capabilities', '/healthz', '/meshes/healthz', '/mesh'])
      expect((await handler(get(path))).status).toBe(404);
  });

  it.each([
    ['an unknown route', '/api/v1/nothing', 404, 'not-found'],
    ['a route with more behind it', '/api/v1/graph/x', 404, 'not-found'],
    ['an encoded route', '/api/v1/%67raph', 404, 'not-found'],
    ['a bad query', '/api/v1/graph?namespaces=a&windowSeconds=-1', 400, 'bad-query'],
  ])('refuses %s in JSON', async (_name, path, status, code) => {
    const response = await createMeshHandler({ source })(get(path));
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ error: { code } });
  });

  it('takes GET only', async () => {
    const handler = createMeshHandler({ source });
    for (const path of ['/api/v1/graph', '/healthz', '/readyz']) {
      const response = await handler(get(path, { method: 'POST', body: '{}' }));
      expect(response.status).toBe(405);
      expect(response.headers.get('allow')).toBe('GET');
    }
  });

  it('keeps a mistake in the code to itself and tells the server', async () => {
    const told: unknown[] = [];
    const broken: MeshDataSource = { ...source, capabilities: () => Promise.reject(new RangeError('secret detail')) };
    const response = await createMeshHandler({ source: broken, onError: (error) => told.push(error) })(get('/api/v1/capabilities'));
    expect(response.status).toBe(500);
    expect(await response.text()).not.toMatch(/secret detail|RangeError|\.ts/);
    expect(told).toEqual([expect.any(RangeError)]);
  });

  it('answers 504 at its deadline even where the source ignores its signal', async () => {
    const response = await createMeshHandler({ source: { ...source, capabilities: never }, deadlineMs: 20 })(get('/api/v1/capabilities'));
    expect(response.status).toBe(504);
    expect(await response.json()).toMatchObject({ error: { code: 'unreachable' } });
  });

  it('passes the abort of a request on to the source', async () => {
    let seen: AbortSignal | undefined;
    const controller = new AbortController();
    const waiting: MeshDataSource = {
      ...source,
      capabilities: (options) => {
        seen = options?.signal;
        return never();
      },
    };
    const answer = createMeshHandler({ source: waiting })(get('/api/v1/capabilities', { signal: controller.signal }));
    await expect.poll(() => seen).toBeDefined();
    controller.abort();
    expect((await answer).status).toBe(499);
    expect(seen?.aborted).toBe(true);
  });
});

describe('/readyz', () => {
  const upstream = (name: string, failing: boolean, asked: { count: number } = { count: 0 }) => ({
    source: name,
    address: 'secret-host:1',
    check: async () => {
      asked.count += 1;
      if (failing) throw new UpstreamError('unreachable', 'nothing listens on secret-host:1');
    },
  });
  const ready = async (readiness: ReadinessProbe): Promise<{ status: number; body: unknown }> => {
    const response = await createMeshHandler({ source, readiness })(get('/readyz'));
    return { status: response.status, body: await response.json() };
  };

  it('is ready while any source answers, and names those that do not without their addresses', async () => {
    const { status, body } = await ready(new ReadinessProbe([upstream('kubernetes/a', true), upstream('metrics/b', false)]));
    expect(status).toBe(200);
    expect(body).toEqual({
      status: 'ready',
      sources: [
        { source: 'kubernetes/a', ok: false, code: 'unreachable' },
        { source: 'metrics/b', ok: true },
      ],
    });
  });

  it('is not ready where none answers, nor while draining', async () => {
    expect((await ready(new ReadinessProbe([upstream('a', true)]))).status).toBe(503);
    const draining = new ReadinessProbe([]);
    expect((await ready(draining)).status).toBe(200);
    draining.drain();
    expect((await ready(draining)).status).toBe(503);
  });

  it('asks the upstreams once for many questions', async () => {
    const asked = { count: 0 };
    const probe = new ReadinessProbe([upstream('a', false, asked)]);
    await Promise.all(Array.from({ length: 20 }, () => ready(probe)));
    expect(asked.count).toBe(1);
  });
});

it('the paths of the handler are told from those of files', () => {
  expect(['/healthz', '/readyz', '/api/v1/x'].map((path) => isMeshPath('/', path))).toEqual([true, true, true]);
  expect(['/', '/index.html', '/api', '/healthz/x', '/apis/x'].map((path) => isMeshPath('/', path))).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
  expect(isMeshPath('/mesh', '/mesh/healthz')).toBe(true);
  expect(isMeshPath('/mesh', '/healthz')).toBe(false);
});
