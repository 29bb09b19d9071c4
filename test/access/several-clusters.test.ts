import type { KubernetesObject } from '@meshlens/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Account, mayRead } from '../support/kube-api/accounts.js';
import { type KubeApi, startKubeApi } from '../support/kube-api/kube-api.js';
import { stopAfterAll } from '../support/process.js';
import { startViewersServer, type ViewersServer } from './viewers-of.js';

const namespace = (name: string): KubernetesObject => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } });
const create = (resource: string): NonNullable<Account['allow']>[number] => ({ verbs: ['create'], groups: ['*'], resources: [resource] });
const adapter: Account = {
  user: 'adapter',
  token: 'adapter',
  allow: [mayRead(['*']), create('tokenreviews'), create('subjectaccessreviews')],
};
/** A service account has the same name wherever somebody makes one. */
const bot = { user: 'system:serviceaccount:team:bot', token: 'bot' };
const ada = { user: 'ada', token: 'ada' };

describe('viewers of several clusters', () => {
  const keep = stopAfterAll();
  let apis: Record<'east' | 'west', KubeApi>;
  beforeAll(async () => {
    const start = async (own: string, accounts: readonly Account[]): Promise<KubeApi> =>
      keep(await startKubeApi({ objects: [namespace('shared'), namespace(own)], accounts: [adapter, ...accounts], tls: false }));
    apis = {
      east: await start('east-only', [
        { ...bot, allow: [mayRead(['namespaces'], ['shared', 'east-only'])] },
        { ...ada, allow: [mayRead(['namespaces'], ['shared', 'east-only'])] },
      ]),
      west: await start('west-only', [
        { ...bot, allow: [mayRead(['*'])] },
        { ...ada, allow: [mayRead(['*'])] },
      ]),
    };
  });
  const serve = async (...flags: readonly string[]): Promise<ViewersServer> =>
    keep(await startViewersServer({ apis, token: 'adapter', flags }));
  const seenBy = async (server: ViewersServer, token: string): Promise<readonly string[]> =>
    (await server.as({ authorization: `Bearer ${token}` }).namespaces()).value.map(({ name, clusters }) => `${name} ${clusters.join('+')}`);

  it('are the same users in each, but a service account is that of the cluster that knows its token', async () => {
    const server = await serve('--auth', 'token-review');
    expect(await seenBy(server, 'ada')).toEqual(['east-only east', 'shared east+west', 'west-only west']);
    expect(await seenBy(server, 'bot')).toEqual(['east-only east', 'shared east']);
  });

  it('have their tokens sent to no cluster that is not named', async () => {
    await expect(serve('--auth', 'token')).rejects.toThrow(/say to which: --auth-token-clusters east,west/);
    await expect(serve('--auth', 'token', '--auth-token-clusters', 'north')).rejects.toThrow(/names north; the clusters are east, west/);
    const server = await serve('--auth', 'token', '--auth-token-clusters', 'east', '--namespaces', 'shared,east-only,west-only');
    const sentTo = (api: KubeApi): number => api.requests.filter(({ headers }) => headers.authorization === 'Bearer ada').length;
    expect(await seenBy(server, 'ada')).toEqual(['east-only east', 'shared east']);
    const response = await server.get('/api/v1/graph?namespaces=west-only', { authorization: 'Bearer ada' });
    expect(await response.text()).not.toMatch(/"everything"|west-only east/);
    expect(sentTo(apis.west)).toBe(0);
    expect(sentTo(apis.east)).toBeGreaterThan(0);
    const both = await serve('--auth', 'token', '--auth-token-clusters', 'east,west', '--namespaces', 'shared,east-only,west-only');
    expect(await seenBy(both, 'ada')).toEqual(['east-only east', 'shared east+west', 'west-only west']);
    expect(sentTo(apis.west)).toBeGreaterThan(0);
  });
});
