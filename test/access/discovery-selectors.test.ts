import type { KubernetesObject, MeshDataSource } from '@meshlens/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Account, mayRead } from '../support/kube-api/accounts.js';
import { bookPod } from '../support/kube-api/bookshop.js';
import { type KubeApi, startKubeApi } from '../support/kube-api/kube-api.js';
import { stopAfterAll } from '../support/process.js';
import { startViewersServer, type ViewersServer } from './viewers-of.js';

const namespace = (name: string, labels: Readonly<Record<string, string>>): KubernetesObject => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name, labels },
});
const objects = [
  namespace('books', { env: 'prod' }),
  namespace('orders', { env: 'stage' }),
  namespace('vault', { env: 'prod', hidden: 'yes' }),
  ...['books', 'orders', 'vault'].map((name) => bookPod(name, 'shelf')),
];
const create = (resource: string): NonNullable<Account['allow']>[number] => ({ verbs: ['create'], groups: ['*'], resources: [resource] });
const accounts: readonly Account[] = [
  { user: 'adapter', token: 'adapter', allow: [mayRead(['*']), create('tokenreviews'), create('subjectaccessreviews')] },
  { user: 'root', token: 'root', allow: [mayRead(['*'])] },
];

describe('namespaces that are selected by their labels', () => {
  const keep = stopAfterAll();
  let apis: Record<'east' | 'west', KubeApi>;
  beforeAll(async () => {
    const start = async (): Promise<KubeApi> => keep(await startKubeApi({ objects, accounts, tls: false }));
    apis = { east: await start(), west: await start() };
  });
  const serve = async (...flags: readonly string[]): Promise<ViewersServer> =>
    keep(await startViewersServer({ apis, token: 'adapter', flags }));
  const shown = async (source: MeshDataSource): Promise<readonly string[]> =>
    (await source.namespaces()).value.map(({ name, clusters }) => `${name} ${clusters.join('+')}`);
  const hasPod = async (source: MeshDataSource, place: string): Promise<boolean> => {
    const [cluster = '', home = ''] = place.split('/');
    return (await source.config({ cluster, group: '', kind: 'Pod', namespace: home, name: 'shelf' })).value.object !== undefined;
  };
  const selectors = ['--discovery-selectors', 'env in (prod,test),!hidden', '--discovery-selectors', 'west:env=stage'];

  it.each([
    ['local', []],
    ['token-review', []],
    ['token', ['--auth-token-clusters', 'east,west']],
  ] as const)('are all that anybody sees (--auth %s)', async (strategy, more) => {
    const server = await serve('--auth', strategy, ...more, ...selectors);
    const source = server.as(strategy === 'local' ? {} : { authorization: 'Bearer root' });
    expect(await shown(source)).toEqual(['books east', 'orders west']);
    expect(
      await Promise.all(['east/books', 'east/orders', 'west/orders', 'west/vault', 'east/vault'].map((place) => hasPod(source, place))),
    ).toEqual([true, false, true, false, false]);
    const { value, problems } = await source.health({ namespaces: ['books', 'vault'] });
    expect(value.map((each) => each.namespace)).not.toContain('vault');
    expect(problems.some(({ code, namespaces = [] }) => code === 'denied' && namespaces.includes('vault'))).toBe(true);
    const logs = await source.logs({ cluster: 'east', namespace: 'vault', workload: 'shelf' });
    expect([logs.value, logs.problems.map(({ code }) => code)]).toEqual([[], ['denied']]);
  });

  it('are all where nothing is said, and refused where the selector is none', async () => {
    expect(await shown((await serve('--auth', 'local')).as({}))).toHaveLength(3);
    await expect(serve('--auth', 'local', '--discovery-selectors', 'env in prod')).rejects.toThrow(
      /^--discovery-selectors must be label selectors such as env=prod/,
    );
  });
});
