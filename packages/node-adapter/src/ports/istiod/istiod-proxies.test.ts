import fs from 'node:fs';
import path from 'node:path';
import { type ClusterReader, createMeshSource, type KubernetesObject, type ProxyState } from '@meshlens/core';
import { afterAll, describe, expect, it } from 'vitest';
import { startIstiod, type IstiodPlan } from '../../../../../test/support/istiod.js';
import { namespaceObject, objectsReader } from '../../../../../test/support/mesh.js';
import { deployment, podOf } from '../../../../../test/support/objects.js';
import { stopAfterAll } from '../../../../../test/support/process.js';
import { temporaryFolder } from '../../../../../test/support/temporary-folder.js';
import { IstiodProxies } from './istiod-proxies.js';
import { withProxies } from './with-proxies.js';

const keep = stopAfterAll();
const folder = temporaryFolder();
afterAll(() => folder.remove());
const tokenFile = path.join(folder.path, 'token');
fs.writeFileSync(tokenFile, 'the-token\n');

const proxy = (namespace: string, pod: string, synced: boolean): ProxyState => ({ cluster: 'east', namespace, pod, synced });
const cart = [proxy('shop', 'cart-1', true), proxy('shop', 'cart-2', false)];

const istiodPod = (name: string, address: string, status: object = { phase: 'Running' }): KubernetesObject => ({
  ...podOf(`mesh/${name}`, ['discovery'], { labels: { app: 'istiod' } }),
  ...{ status: { podIP: address, ...status } },
});
const mesh = [
  namespaceObject('mesh'),
  namespaceObject('shop'),
  deployment('mesh/istiod', { app: 'istiod' }, { labels: { app: 'istiod' } }),
  { ...podOf('mesh/other', ['app']), ...{ status: { podIP: '127.0.0.9', phase: 'Running' } } },
  istiodPod('starting', '127.0.0.8', { phase: 'Pending' }),
  istiodPod('odd', 'example.com'),
];

interface Asking {
  readonly objects?: readonly KubernetesObject[];
  readonly file?: string;
}

async function asking(plan: Partial<IstiodPlan>, { objects = [istiodPod('istiod', '127.0.0.1')], file = tokenFile }: Asking = {}) {
  const server = keep(await startIstiod({ token: 'the-token', proxies: () => cart, ...plan }));
  const reader = objectsReader('east', [...mesh, ...objects]);
  const istiods = new IstiodProxies(reader, { tokenFile: file, port: server.port, timeoutMs: 1_000 });
  keep({ stop: async () => istiods.close() });
  return { istiods, reader, server };
}

describe('the proxies that istiods know', () => {
  it('are asked for at the pods of control planes, with the token, and read with what they have taken', async () => {
    const { istiods } = await asking({});
    expect(await istiods.proxies({})).toEqual({ items: cart, silent: [] });
  });

  it('are asked for once by all who ask at about the same time', async () => {
    let asked = 0;
    const { istiods } = await asking({
      proxies: () => {
        asked += 1;
        return cart;
      },
    });
    await Promise.all([istiods.proxies({}), istiods.proxies({})]);
    await istiods.proxies({});
    expect(asked).toBe(1);
  });

  it('of an istiod that does not answer are missing, and it is named', async () => {
    const { istiods } = await asking({}, { objects: [istiodPod('istiod', '127.0.0.1'), istiodPod('gone', '127.0.0.2')] });
    expect(await istiods.proxies({})).toEqual({ items: cart, silent: ['mesh/gone-1'] });
  });

  it.each([
    ['a token that is not known', { token: 'another' }, {}, 'unauthorised'],
    ['a caller of the wrong namespace', { refuse: 403 }, {}, 'denied'],
    ['a token file that is not there', {}, { file: path.join(folder.path, 'nosuch') }, 'unauthorised'],
  ] as const)('cannot be had by %s', async (_what, plan, options, code) => {
    const { istiods } = await asking(plan, options);
    await expect(istiods.proxies({})).rejects.toMatchObject({ code });
  });

  it('are none where no control plane runs, as in a remote cluster', async () => {
    const { server } = await asking({});
    const remote = new IstiodProxies(objectsReader('west', [namespaceObject('shop')]), { tokenFile, port: server.port, timeoutMs: 1_000 });
    expect(await remote.proxies({})).toEqual({ items: [], silent: [] });
  });

  it('degrade a workload, in words that say how many, and what fails is a problem', async () => {
    const workload = [
      {
        ...deployment('shop/cart', { app: 'cart' }),
        ...{ spec: { replicas: 2, template: { metadata: { labels: { app: 'cart' } } } }, status: { replicas: 2, availableReplicas: 2 } },
      },
      ...[1, 2].map((index) => {
        const pod = podOf('shop/cart', ['app', 'istio-proxy']);
        return { ...pod, metadata: { ...pod.metadata, name: `cart-${index}` } };
      }),
    ];
    const healthFrom = async (plan: Partial<IstiodPlan>) => {
      const { istiods, reader } = await asking(plan, { objects: [istiodPod('istiod', '127.0.0.1'), ...workload] });
      const clusters: readonly ClusterReader[] = [withProxies(reader, istiods)];
      return createMeshSource({ clusters, metrics: [] }, { clock: () => 0 }).health({ namespaces: ['shop'] });
    };
    const { value } = await healthFrom({});
    expect(value[0]?.items.find(({ kind }) => kind === 'workload')?.health).toEqual({
      status: 'degraded',
      reasons: [{ kind: 'proxies', workload: 'cart', available: 1, desired: 2, status: 'degraded' }],
    });
    const refused = await healthFrom({ refuse: 403 });
    expect(refused.value[0]?.items.find(({ kind }) => kind === 'workload')?.health.status).toBe('healthy');
    expect(refused.problems).toMatchObject([{ code: 'denied', source: 'istiod/east', input: 'proxies' }]);
  });
});
