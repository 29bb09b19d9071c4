import process from 'node:process';
import { promisify } from 'node:util';
import { gunzip, gzipSync } from 'node:zlib';
import type { RateQuery } from '@meshlens/core';
import { createClient, RESP_TYPES } from '@redis/client';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type RunningProcess, stopAfterAll } from '../../../../../test/support/process.js';
import { redisPassword, startRedis } from '../../../../../test/support/redis.js';
import { json, type Script, type ScriptedServer, scriptedServer } from '../../../../../test/support/scripted-server.js';
import { viewerSources } from '../../auth/viewer-sources.js';
import { loadConfig } from '../../config/load-config.js';
import { createLiveSource, type LiveMesh } from '../../create-live-source.js';
import { createMeshHandler } from '../../handler.js';
import { listenTo } from '../../operation/happenings.js';

const keep = stopAfterAll();
const at = 1_700_000_010_000;
const rate: RateQuery = { metric: 'm', anyOf: [[]], by: ['a'], windowSeconds: 60, keepZero: false };
const vector = { status: 'success', data: { resultType: 'vector', result: [{ metric: { a: 'b' }, value: [at / 1000, '1.5'] }] } };
const answer = { value: [{ labels: { a: 'b' }, value: 1.5 }], warnings: [] };
/** Long enough for two to ask at the same time. */
const slowly: Script = (request, response) => void setTimeout(() => json(vector)(request, response), 200);

let redis: RunningProcess;
let upstream: ScriptedServer;
let meshes: LiveMesh[] = [];
let told: string[] = [];
let stopListening: () => void = () => undefined;

beforeAll(async () => {
  redis = keep(await startRedis());
});
beforeEach(async () => {
  upstream = await scriptedServer(slowly);
  told = [];
  stopListening = listenTo('cache', ({ cache, result }) => cache === 'redis' && told.push(result));
});
afterEach(async () => {
  stopListening();
  for (const mesh of meshes) mesh.close();
  meshes = [];
  await upstream.close();
});

/** A machine that stands still for half a second would else do without Redis, as it should. */
const patient = { MESHLENS_REDIS_TIMEOUT_MS: '30000' };

function adapter(env: Readonly<Record<string, string>> = {}): LiveMesh {
  const args = ['--prometheus', upstream.url, '--prometheus-recording-rules', 'off', '--redis', redis.url];
  const { values } = loadConfig({ args, env: { ...patient, MESHLENS_REDIS_PASSWORD: redisPassword, ...env }, cwd: '/' });
  const mesh = createLiveSource(values);
  meshes.push(mesh);
  return mesh;
}
const ask = async (mesh: LiveMesh, when = at): Promise<unknown> => mesh.ports.metrics[0]?.query(rate, when, {});

async function inRedis<T>(work: (client: Awaited<ReturnType<typeof connect>>) => Promise<T>): Promise<T> {
  const client = await connect();
  try {
    return await work(client);
  } finally {
    client.destroy();
  }
}
const connect = async () => createClient({ url: redis.url, password: redisPassword }).connect();
/** Of answers, once there are so many. */
async function keptKeys(most: number): Promise<readonly string[]> {
  return vi.waitFor(
    async () => {
      const keys = (await inRedis((client) => client.keys('*'))).filter((key) => !key.endsWith(':lock'));
      expect(keys.length).toBeGreaterThanOrEqual(most);
      return keys;
    },
    { timeout: 10_000 },
  );
}
const empty = (): Promise<unknown> => inRedis((client) => client.flushAll());

describe('replicas that share a Redis', () => {
  beforeEach(empty);

  it('ask an upstream once for all of them', async () => {
    const [one, other] = [adapter(), adapter()];
    const both = await Promise.all([ask(one), ask(other)]);
    expect([both, upstream.seen.length]).toEqual([[answer, answer], 1]);
    expect(await ask(adapter())).toEqual(answer);
    expect(upstream.seen).toHaveLength(1);
    expect(told.sort()).toEqual(['hit', 'miss', 'shared']);
    await ask(adapter(), at + 15_000);
    expect(upstream.seen).toHaveLength(2);
  });

  it('keep answers for a while', async () => {
    await ask(adapter({ MESHLENS_REDIS_TTL_SECONDS: '77', MESHLENS_REDIS_PREFIX: 'mine' }));
    const [key = ''] = await keptKeys(1);
    expect(key).toMatch(/^mine:v1:[0-9a-f]{64}$/);
    const left = await inRedis((client) => client.pTTL(key));
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThanOrEqual(77_000);
  });

  it('do not wait for one whose upstream failed', async () => {
    upstream.answerWith(json({ status: 'error', errorType: 'execution', error: 'no' }, 422));
    await expect(ask(adapter())).rejects.toMatchObject({ code: 'limit' });
    upstream.answerWith(json(vector));
    await vi.waitFor(async () => expect(await inRedis((client) => client.keys('*'))).toEqual([]), { timeout: 10_000 });
    expect(await ask(adapter())).toEqual(answer);
  });

  it('do not wait for one that died', async () => {
    await ask(adapter());
    const [key = ''] = await keptKeys(1);
    expect(await inRedis((client) => client.exists(`${key}:lock`))).toBe(1);
    await inRedis((client) => client.del(key));
    expect(await ask(adapter())).toEqual(answer);
    expect([upstream.seen.length, told]).toEqual([2, ['miss', 'miss']]);
  });

  it.each([
    ['other credentials', { MESHLENS_PROMETHEUS_BEARER_TOKEN: 'other' }],
    ['another tenant', { MESHLENS_PROMETHEUS_HEADERS: 'X-Scope-OrgID=other' }],
    ['another scope', { MESHLENS_PROMETHEUS_QUERY_SCOPE: 'mesh=other' }],
    ['another prefix', { MESHLENS_REDIS_PREFIX: 'other' }],
  ])('share nothing with one that has %s', async (_what, env) => {
    await ask(adapter());
    await keptKeys(1);
    await ask(adapter(env));
    expect(upstream.seen).toHaveLength(2);
  });

  it.each<[string, (key: string) => Buffer]>([
    ['text', () => Buffer.from('garbage')],
    ['other JSON', () => gzipSync('[]')],
    ["another key's answer", () => gzipSync(JSON.stringify({ key: 'other', answer }))],
    ['an answer of the wrong form', (key) => gzipSync(JSON.stringify({ key, answer: { value: [{ labels: {} }], warnings: [] } }))],
    ['an endless answer', () => gzipSync(Buffer.alloc(40 * 1024 * 1024))],
    ['more than is read', () => Buffer.alloc(2 * 1024 * 1024, 1)],
  ])('ignore %s that somebody put there', async (_what, garbage) => {
    await ask(adapter());
    const [key = ''] = await keptKeys(1);
    await inRedis(async (client) => client.set(key, garbage(key)));
    await inRedis((client) => client.del(`${key}:lock`));
    expect(await ask(adapter())).toEqual(answer);
    expect([upstream.seen.length, told]).toEqual([2, ['miss', 'failed', 'miss']]);
  });

  it('ignore a value of another type', async () => {
    await ask(adapter());
    const [key = ''] = await keptKeys(1);
    await inRedis(async (client) => {
      await client.del([key, `${key}:lock`]);
      await client.lPush(key, 'garbage');
    });
    expect(await ask(adapter())).toEqual(answer);
    expect(told).toEqual(['miss', 'failed']);
  });

  it('leave nothing of a viewer in it', async () => {
    const { ports } = adapter();
    const authenticator = { authenticate: async () => ({ name: 'ada-of-accounts', access: 'everything' as const }) };
    const handler = createMeshHandler({ source: viewerSources({ authenticator, ports, clock: () => at }) });
    const headers = { authorization: 'Bearer token-of-ada', cookie: 'session=cookie-of-ada', 'x-forwarded-user': 'ada-of-accounts' };
    const response = await handler(new Request('http://x/api/v1/graph?namespaces=shop', { headers }));
    expect(response.status).toBe(200);
    const keys = await keptKeys(3);
    const values = await inRedis(async (client) => {
      const binary = client.withTypeMapping({ [RESP_TYPES.BLOB_STRING]: Buffer });
      return Promise.all(keys.map(async (key) => (await promisify(gunzip)((await binary.get(key)) ?? '')).toString()));
    });
    expect(keys.every((key) => /^meshlens:v1:[0-9a-f]{64}$/.test(key))).toBe(true);
    expect(values.join('\n')).toContain('"answer"');
    // The digits of a key may spell anything.
    expect(values.join('\n').replace(/[0-9a-f]{64}/g, '')).not.toMatch(/ada|token|cookie|accounts/i);
  });

  it('close their connections', async () => {
    const others = async (): Promise<number> => (await inRedis((client) => client.clientList())).length - 1;
    await vi.waitFor(async () => expect(await others()).toBe(0), { timeout: 10_000 });
    const mesh = adapter();
    await ask(mesh);
    expect(await others()).toBe(1);
    mesh.close();
    await vi.waitFor(async () => expect(await others()).toBe(0), { timeout: 10_000 });
  });
});

describe('a Redis that fails', () => {
  it('is done without while it hangs, and used again after that', async () => {
    await empty();
    const mesh = adapter({ MESHLENS_REDIS_TIMEOUT_MS: '500' });
    await vi.waitFor(async () => {
      await ask(mesh);
      await keptKeys(1);
    });
    process.kill(redis.pid, 'SIGSTOP');
    try {
      expect(await ask(mesh, at + 15_000)).toEqual(answer);
      expect(told.slice(0, 2)).toEqual(['miss', 'failed']);
    } finally {
      process.kill(redis.pid, 'SIGCONT');
    }
    await vi.waitFor(
      async () => {
        await ask(mesh, at + 15_000 * (2 + upstream.seen.length));
        expect(told.at(-1)).toBe('miss');
      },
      { timeout: 20_000, interval: 500 },
    );
  });

  it.each([
    ['password is wrong', { MESHLENS_REDIS_PASSWORD: 'wrong' }],
    ['password cannot be read', { MESHLENS_REDIS_PASSWORD: '', MESHLENS_REDIS_PASSWORD_FILE: '/nowhere/password' }],
  ])('is done without where its %s', async (_what, env) => {
    const outcomes: string[] = [];
    const stop = listenTo('upstream', (call) => call.address === `127.0.0.1:${redis.port}` && outcomes.push(call.outcome));
    expect(await ask(adapter(env))).toEqual(answer);
    stop();
    expect(told).toEqual(['failed']);
    expect(outcomes).toContain('unauthorised');
  });

  it('is done without after it was killed, also in the middle of a question', async () => {
    await empty();
    const outcomes: string[] = [];
    const address = `127.0.0.1:${redis.port}`;
    const stop = listenTo('upstream', (call) => call.address === address && outcomes.push(call.outcome));
    const [one, other] = [adapter(), adapter()];
    const both = Promise.all([ask(one), ask(other)]);
    await vi.waitFor(() => expect(upstream.seen).toHaveLength(1), { timeout: 10_000, interval: 5 });
    process.kill(redis.pid, 'SIGKILL');
    expect(await both).toEqual([answer, answer]);
    for (const step of [1, 2, 3, 4, 5, 6, 7]) expect(await ask(one, at + step * 15_000)).toEqual(answer);
    stop();
    expect(told).toContain('failed');
    expect(outcomes).toContain('unreachable');
    // The circuit is open by now: nobody waits for it, and all is counted.
    const before = outcomes.length;
    expect(await ask(one, at + 8 * 15_000)).toEqual(answer);
    expect([outcomes.length, told.at(-1)]).toEqual([before, 'failed']);
  });
});
