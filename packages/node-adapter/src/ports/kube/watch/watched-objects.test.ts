import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { KubernetesObject } from '@meshlens/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Account, mayRead } from '../../../../../../test/support/kube-api/accounts.js';
import { type KubeApi, startKubeApi } from '../../../../../../test/support/kube-api/kube-api.js';
import { type ManualTimers, manualTimers } from '../../../../../../test/support/manual-timers.js';
import { temporaryFolder } from '../../../../../../test/support/temporary-folder.js';
import { KubeClusterReader } from '../kube-cluster-reader.js';
import { kubeTargets } from '../kube-targets.js';

const namespaces = ['books', 'orders', 'vault'];
const objects: readonly KubernetesObject[] = namespaces.flatMap((namespace) => [
  { apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } },
  { apiVersion: 'v1', kind: 'Service', metadata: { namespace, name: `${namespace}-svc` } },
  { apiVersion: 'v1', kind: 'ConfigMap', metadata: { namespace, name: 'istio' }, data: { mesh: 'rootNamespace: x', other: '1' } },
]);
const everything: Account = { user: 'all', token: 'all', allow: [mayRead(['*'])] };
const some: Account = {
  user: 'some',
  token: 'some',
  allow: [mayRead(['*'], ['books', 'orders']), { verbs: ['create'], groups: ['*'], resources: ['selfsubjectaccessreviews'] }],
};

const folder = temporaryFolder();
const tokenFile = path.join(folder.path, 'token');
let api: KubeApi;
let timers: ManualTimers;
let reader: KubeClusterReader;

beforeEach(async () => {
  api = await startKubeApi({ objects, tls: false, accounts: [everything, some], bookmarkEveryMs: 3_600_000 });
  timers = manualTimers();
});
afterEach(async () => {
  reader.close();
  await api.stop();
});

function readAs(token: string): KubeClusterReader {
  writeFileSync(tokenFile, token);
  const file = path.join(folder.path, 'kubeconfig');
  const config = {
    'current-context': 'c',
    clusters: [{ name: 'c', cluster: { server: api.url } }],
    contexts: [{ name: 'c', context: { cluster: 'c', user: 'u' } }],
    users: [{ name: 'u', user: { tokenFile } }],
  };
  writeFileSync(file, JSON.stringify(config));
  const [target] = kubeTargets({ kubeconfig: file });
  if (target === undefined) throw new Error('no target');
  reader = new KubeClusterReader(target, { watch: true, timers });
  return reader;
}

const names = ({ items }: { readonly items: readonly KubernetesObject[] }): readonly string[] =>
  items.map(({ metadata }) => metadata.name).sort();
const watched = (): readonly string[] => api.requests.filter(({ verb }) => verb === 'watch').map(({ path: at }) => at);

describe('a cluster that is watched', () => {
  it('is asked nothing before somebody asks, and each kind once however many ask', async () => {
    readAs('all');
    await timers.advance(1_000);
    expect(api.requests).toHaveLength(0);
    const answers = await Promise.all(Array.from({ length: 50 }, () => reader.list('Service', undefined, {})));
    expect(new Set(answers.map((answer) => names(answer).join()))).toEqual(new Set(['books-svc,orders-svc,vault-svc']));
    expect(names(await reader.list('Service', ['orders'], {}))).toEqual(['orders-svc']);
    await expect.poll(watched).toEqual(['/api/v1/services']);
    expect(api.count('list')).toBe(1);
  });

  it('answers from memory, whole and with its age, while the server is away', async () => {
    readAs('all');
    await reader.list('Service', undefined, {});
    await expect.poll(() => api.openWatches()).toBe(1);
    await api.pause();
    await timers.advance(9_000);
    const listing = await reader.list('Service', ['books'], {});
    expect(names(listing)).toEqual(['books-svc']);
    expect(listing.stale).toMatchObject({ error: { code: 'unreachable' } });
    expect(listing.stale?.ageSeconds).toBeGreaterThanOrEqual(8);
    await api.resume();
    await timers.until(() => api.openWatches() === 1, 30_000);
    await timers.advance(6_000);
    expect((await reader.list('Service', undefined, {})).stale).toBeUndefined();
  });

  it('is watched namespace by namespace where it may not be watched whole', async () => {
    readAs('some');
    const listing = await reader.list('Service', namespaces, {});
    expect([names(listing), listing.denied]).toEqual([['books-svc', 'orders-svc'], ['vault']]);
    await expect.poll(() => [...watched()].sort()).toEqual(['/api/v1/namespaces/books/services', '/api/v1/namespaces/orders/services']);
    api.apply({ apiVersion: 'v1', kind: 'Service', metadata: { namespace: 'orders', name: 'new' } });
    await expect.poll(async () => names(await reader.list('Service', ['orders'], {}))).toEqual(['new', 'orders-svc']);
  });

  it('gives names of namespaces that may not be listed, asking for each seldom', async () => {
    readAs('some');
    const asked = async (): Promise<unknown> => reader.list('Namespace', namespaces, {});
    const first = await asked();
    expect(first).toMatchObject({ items: [{ metadata: { name: 'books' } }, { metadata: { name: 'orders' } }], denied: ['vault'] });
    const before = api.requests.length;
    for (let i = 0; i < 5; i++) expect(await asked()).toEqual(first);
    expect(api.requests.length).toBe(before);
  });

  it('never has ConfigMaps of namespaces that nobody asked for', async () => {
    readAs('all');
    const { items } = await reader.list('ConfigMap', ['books'], {});
    expect(items).toMatchObject([{ metadata: { namespace: 'books' }, data: { mesh: 'rootNamespace: x' } }]);
    expect(JSON.stringify(items)).not.toContain('other');
    expect(new Set(api.requests.map(({ path: at }) => at))).toEqual(new Set(['/api/v1/namespaces/books/configmaps']));
  });

  it('still gives one object whole, to who may read it', async () => {
    readAs('some');
    const whole = { metadata: { name: 'istio' }, data: { other: '1' } };
    expect(await reader.get('ConfigMap', { namespace: 'books', name: 'istio' }, {})).toMatchObject(whole);
    expect(await reader.get('ConfigMap', { namespace: 'books', name: 'none' }, {})).toBeUndefined();
    expect(await reader.get('ConfigMap', { namespace: 'books', name: '../x' }, {})).toBeUndefined();
    await expect(reader.get('ConfigMap', { namespace: 'vault', name: 'istio' }, {})).rejects.toMatchObject({ code: 'denied' });
  });

  it('is not watched on where nobody has asked for half an hour', async () => {
    readAs('all');
    await reader.list('Service', undefined, {});
    await expect.poll(() => api.openWatches()).toBe(1);
    await timers.skip(31 * 60_000);
    await expect.poll(() => api.openWatches()).toBe(0);
    expect(names(await reader.list('Service', ['vault'], {}))).toEqual(['vault-svc']);
  });

  it('is read on with a token that was rotated', async () => {
    readAs('all');
    await reader.list('Service', undefined, {});
    await expect.poll(() => api.openWatches()).toBe(1);
    writeFileSync(tokenFile, 'next');
    api.setAccess({ accounts: [{ ...everything, token: 'next' }] });
    api.endWatches();
    api.apply({ apiVersion: 'v1', kind: 'Service', metadata: { namespace: 'books', name: 'new' } });
    await timers.advance(3_000);
    await expect.poll(async () => names(await reader.list('Service', ['books'], {})), { timeout: 10_000 }).toEqual(['books-svc', 'new']);
  });

  it('has no connection left when it is closed', async () => {
    readAs('all');
    await Promise.all([reader.list('Service', undefined, {}), reader.list('Pod', undefined, {})]);
    await expect.poll(() => api.openWatches()).toBe(2);
    reader.close();
    await expect.poll(() => [api.openWatches(), api.openConnections()]).toEqual([0, 0]);
  });
});
