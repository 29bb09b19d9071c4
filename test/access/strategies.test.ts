import fs from 'node:fs';
import path from 'node:path';
import type { KubernetesObject, MeshDataSource } from '@meshlens/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AccessRule, mayRead } from '../support/kube-api/accounts.js';
import { bookPod } from '../support/kube-api/bookshop.js';
import { type KubeApi, startKubeApi } from '../support/kube-api/kube-api.js';
import { stopAfterAll } from '../support/process.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { startViewersServer, type ViewersServer } from './viewers-of.js';

const may = (verb: string, resource: string): AccessRule => ({ verbs: [verb], groups: ['*'], resources: [resource] });
const reads = mayRead(['*']);
const proxyHeaders = { 'x-meshlens-proxy-secret': 's3cret' };

const objects: readonly KubernetesObject[] = [
  ...['books', 'orders', 'vault'].map((name) => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } })),
  bookPod('books', 'shelf'),
  bookPod('vault', 'gold'),
];

const accounts = [
  { user: 'adapter', token: 'adapter', allow: [reads, may('create', 'tokenreviews'), may('create', 'subjectaccessreviews')] },
  { user: 'proxy', token: 'proxy', allow: [may('impersonate', 'users'), may('impersonate', 'groups'), mayRead(['namespaces'])] },
  { user: 'root', token: 'root', allow: [reads] },
  { user: 'reader', token: 'reader', allow: [mayRead(['namespaces', 'pods'], ['books'])] },
  { user: 'nobody', token: 'nobody' },
];

async function namesSeenBy(source: MeshDataSource): Promise<readonly string[]> {
  return (await source.namespaces()).value.map(({ name }) => name);
}

async function podSeenBy(source: MeshDataSource, namespace: string, name: string): Promise<boolean> {
  return (await source.config({ cluster: 'east', group: '', kind: 'Pod', namespace, name })).value.object !== undefined;
}

describe('viewers', () => {
  const keep = stopAfterAll();
  const folder = temporaryFolder();
  const secretFile = path.join(folder.path, 'secret');
  afterAll(() => folder.remove());
  let api: KubeApi;
  beforeAll(async () => {
    fs.writeFileSync(secretFile, 's3cret\n');
    api = keep(await startKubeApi({ objects, accounts, grants: [{ group: 'orders-team', allow: [mayRead(['namespaces'], ['orders'])] }] }));
  });
  const serve = async (token: string, ...flags: readonly string[]): Promise<ViewersServer> =>
    keep(await startViewersServer({ apis: { east: api }, token, flags }));
  const bearer = (token: string): Readonly<Record<string, string>> => ({ authorization: `Bearer ${token}` });

  it.each([
    ['token-review', 'adapter'],
    ['token', 'nobody'],
  ])('by %s see what the owner of their token may', async (strategy, account) => {
    const server = await serve(account, '--auth', strategy);
    expect(await namesSeenBy(server.as(bearer('root')))).toEqual(['books', 'orders', 'vault']);
    // A passed token can only be asked about names that somebody knows, and this adapter's own account knows none.
    if (strategy === 'token') return;
    expect(await namesSeenBy(server.as(bearer('reader')))).toEqual(['books']);
    expect(await podSeenBy(server.as(bearer('reader')), 'books', 'shelf')).toBe(true);
    expect(await podSeenBy(server.as(bearer('reader')), 'vault', 'gold')).toBe(false);
    expect(await podSeenBy(server.as(bearer('root')), 'vault', 'gold')).toBe(true);
  });

  it('by token are asked about the namespaces that are configured where they may not list them', async () => {
    const server = await serve('nobody', '--auth', 'token', '--namespaces', 'books,vault');
    expect(await namesSeenBy(server.as(bearer('reader')))).toEqual(['books']);
    expect(await podSeenBy(server.as(bearer('reader')), 'books', 'shelf')).toBe(true);
    expect(await podSeenBy(server.as(bearer('reader')), 'vault', 'gold')).toBe(false);
  });

  it.each([
    ['no token', {}, 401],
    ['a token that nobody has', { authorization: 'Bearer made-up' }, 401],
    ['another scheme', { authorization: 'Basic cm9vdDpyb290' }, 401],
    ['a token that cannot be one', { authorization: 'Bearer ro ot' }, 401],
    ['a user of no rights', { authorization: 'Bearer nobody' }, 403],
    ['headers of a proxy', { 'x-forwarded-user': 'root', 'impersonate-user': 'root' }, 401],
  ])('by token-review are refused with %s', async (_what, headers, status) => {
    const server = await serve('adapter', '--auth', 'token-review');
    for (const route of ['/api/v1/namespaces', '/api/v1/graph?namespaces=vault', '/api/v1/nothing']) {
      const response = await server.get(route, headers);
      expect(response.status).toBe(status);
      expect(response.headers.get('www-authenticate')).toBe(status === 401 ? 'Bearer realm="meshlens"' : null);
      expect(await response.text()).not.toMatch(/vault|books|orders/);
    }
    expect(await (await server.get('/readyz')).json()).toEqual({ status: 'ready' });
  });

  it.each([
    ['headers', 'adapter'],
    ['impersonation', 'proxy'],
  ])('by %s see what the user and the groups that the proxy names may', async (strategy, account) => {
    const server = await serve(
      account,
      '--auth',
      strategy,
      '--auth-proxy-secret-file',
      secretFile,
      '--auth-trusted-proxies',
      '127.0.0.0/8',
    );
    const as = (user: string, groups = ''): MeshDataSource =>
      server.as({ ...proxyHeaders, 'x-forwarded-user': user, ...(groups && { 'x-forwarded-groups': groups }) });
    expect(await namesSeenBy(as('reader'))).toEqual(['books']);
    expect(await namesSeenBy(as('reader', 'x, orders-team'))).toEqual(['books', 'orders']);
    expect(await podSeenBy(as('reader'), 'books', 'shelf')).toBe(true);
    expect(await podSeenBy(as('reader'), 'vault', 'gold')).toBe(false);
    for (const headers of [
      { 'x-forwarded-user': 'root' },
      { ...proxyHeaders, 'x-meshlens-proxy-secret': 'guess', 'x-forwarded-user': 'root' },
      { ...proxyHeaders },
      { ...proxyHeaders, 'x-forwarded-user': 'system:kube-controller-manager' },
      { ...proxyHeaders, 'x-forwarded-user': 'reader', 'x-forwarded-groups': 'system:masters' },
      bearer('root'),
    ]) {
      expect((await server.get('/api/v1/namespaces', headers)).status).toBe(401);
    }
  });

  it('by headers are refused where the proxy is not at a trusted address', async () => {
    const server = await serve('adapter', '--auth', 'headers', '--auth-trusted-proxies', '10.0.0.0/8,::1');
    expect((await server.get('/api/v1/namespaces', { 'x-forwarded-user': 'root', 'x-forwarded-for': '10.1.2.3' })).status).toBe(401);
  });

  it('who are anonymous see the namespaces that everybody may', async () => {
    const server = await serve('adapter', '--auth', 'anonymous', '--auth-namespaces', 'books');
    expect(await namesSeenBy(server.as({}))).toEqual(['books']);
    expect(await namesSeenBy(server.as(bearer('root')))).toEqual(['books']);
    expect(await podSeenBy(server.as({}), 'vault', 'gold')).toBe(false);
  });

  it('on this machine see all, but not by way of another host name', async () => {
    const server = await serve('adapter', '--auth', 'local');
    expect(await namesSeenBy(server.as({}))).toEqual(['books', 'orders', 'vault']);
    expect((await server.get('/api/v1/namespaces')).status).toBe(200);
  });

  it('see what everybody may besides', async () => {
    const server = await serve('adapter', '--auth', 'token-review', '--auth-everyone-sees', 'orders');
    expect(await namesSeenBy(server.as(bearer('reader')))).toEqual(['books', 'orders']);
    expect((await server.get('/api/v1/namespaces', bearer('nobody'))).status).toBe(403);
  });

  it('lose within the configured time what is taken from them, tokens too', async () => {
    const own = keep(await startKubeApi({ objects, accounts }));
    const server = keep(
      await startViewersServer({ apis: { east: own }, token: 'adapter', flags: ['--auth', 'token-review', '--auth-recheck-seconds', '2'] }),
    );
    expect(await namesSeenBy(server.as(bearer('reader')))).toEqual(['books']);
    own.setAccess({
      accounts: accounts.map((each) => (each.user === 'reader' ? { ...each, allow: [mayRead(['namespaces'], ['orders'])] } : each)),
    });
    await expect.poll(async () => namesSeenBy(server.as(bearer('reader'))), { timeout: 20_000, interval: 200 }).toEqual(['orders']);
    own.setAccess({ accounts: accounts.filter(({ user }) => user !== 'reader') });
    await expect
      .poll(async () => (await server.get('/api/v1/namespaces', bearer('reader'))).status, { timeout: 20_000, interval: 200 })
      .toBe(401);
  });

  it('cost the cluster few questions, however often they ask', async () => {
    const own = keep(await startKubeApi({ objects, accounts }));
    const server = keep(
      await startViewersServer({
        apis: { east: own },
        token: 'adapter',
        flags: ['--auth', 'token-review', '--auth-recheck-seconds', '300'],
      }),
    );
    const reviews = (): number => own.requests.filter(({ path: asked }) => asked.includes('reviews')).length;
    await Promise.all(Array.from({ length: 20 }, async () => namesSeenBy(server.as(bearer('reader')))));
    const first = reviews();
    await Promise.all(Array.from({ length: 20 }, async () => namesSeenBy(server.as(bearer('reader')))));
    expect(reviews()).toBe(first);
    expect(first).toBeLessThan(150);
  });
});
