import { PassThrough } from 'node:stream';
import { ApiException, AuthorizationV1Api, CoreV1Api, CustomObjectsApi, KubeConfig, Log, VersionApi, Watch } from '@kubernetes/client-node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { issueCertificate } from '../certificates.js';
import { stopAfterAll } from '../process.js';
import { temporaryFolder } from '../temporary-folder.js';
import { bookPod, bookshop } from './bookshop.js';
import { startKubeApi, type KubeApi } from './kube-api.js';
import { writeKubeconfig, type ContextUser } from './kubeconfig.js';

interface WatchEvent {
  readonly type: string;
  readonly object: { readonly metadata: { readonly name?: string; readonly resourceVersion: string } };
}

describe('the API server stand-in, over HTTPS with client-node', () => {
  const keep = stopAfterAll();
  const folder = temporaryFolder();
  afterAll(() => folder.remove());
  let api: KubeApi;
  beforeAll(async () => {
    api = keep(await startKubeApi(bookshop));
  });

  const configOf = (user: ContextUser): KubeConfig => {
    const config = new KubeConfig();
    config.loadFromFile(writeKubeconfig(folder.path, [api.context('other'), api.context('test', { user })], 'test'));
    return config;
  };
  const core = (token: string): CoreV1Api => configOf({ token }).makeApiClient(CoreV1Api);
  const codeOf = async (call: Promise<unknown>): Promise<number> => {
    const error: unknown = await call.catch((thrown: unknown) => thrown);
    return error instanceof ApiException ? error.code : 0;
  };

  it('lists in pages', async () => {
    const names: (string | undefined)[] = [];
    let _continue = '';
    do {
      const page = await core('root').listPodForAllNamespaces({ limit: 4, _continue });
      names.push(...page.items.map(({ metadata }) => metadata?.name));
      _continue = page.metadata?._continue ?? '';
    } while (_continue !== '');
    expect(names).toEqual(['a', 'b', 'c', 'd', 'e', 'z']);
  });

  it('lists custom resources and tells its version', async () => {
    const custom = configOf({ token: 'root' }).makeApiClient(CustomObjectsApi);
    const listed: unknown = await custom.listClusterCustomObject({
      group: 'networking.istio.io',
      version: 'v1',
      plural: 'virtualservices',
    });
    expect(listed).toMatchObject({ kind: 'VirtualServiceList', items: [{ kind: 'VirtualService', metadata: { name: 'shelf' } }] });
    expect((await configOf({ token: 'root' }).makeApiClient(VersionApi).getCode()).major).toBe('1');
  });

  it('knows tokens, client certificates and nobody', async () => {
    if (!api.authority) throw new Error('The stand-in has no TLS');
    const clientCertificate = issueCertificate(api.authority, 'reader');
    const asked = { namespace: 'books' };
    expect((await core('reader').listNamespacedPod(asked)).items).toHaveLength(5);
    expect((await configOf({ clientCertificate }).makeApiClient(CoreV1Api).listNamespacedPod(asked)).items).toHaveLength(5);
    expect(await codeOf(core('nonsense').listNamespacedPod(asked))).toBe(401);
    expect(await codeOf(core('reader').listNamespacedPod({ namespace: 'orders' }))).toBe(403);
    expect(await codeOf(configOf({}).makeApiClient(CoreV1Api).listNamespacedPod(asked))).toBe(403);
    expect(await codeOf(configOf({ token: 'proxy', impersonate: 'reader' }).makeApiClient(CoreV1Api).listNamespacedPod(asked))).toBe(0);
  });

  it('is not believed by who does not know its authority', async () => {
    const config = new KubeConfig();
    config.loadFromClusterAndUser({ name: 'test', server: api.url, skipTLSVerify: false }, { name: 'root', token: 'root' });
    await expect(config.makeApiClient(CoreV1Api).listNamespace()).rejects.toThrow(/certificate/);
  });

  it('answers whether I may', async () => {
    const reviews = configOf({ token: 'reader' }).makeApiClient(AuthorizationV1Api);
    const may = async (namespace: string): Promise<boolean | undefined> => {
      const spec = { resourceAttributes: { verb: 'list', resource: 'pods', namespace } };
      const body = { apiVersion: 'authorization.k8s.io/v1', kind: 'SelfSubjectAccessReview', spec };
      return (await reviews.createSelfSubjectAccessReview({ body })).status?.allowed;
    };
    expect([await may('books'), await may('orders')]).toEqual([true, false]);
  });

  it('sends what changes, and bookmarks, to a watch', async () => {
    const events: WatchEvent[] = [];
    const { metadata } = await core('root').listNamespacedPod({ namespace: 'orders' });
    const query = { allowWatchBookmarks: true, resourceVersion: metadata?.resourceVersion, timeoutSeconds: 1 };
    const watching = new Promise<unknown>((resolve, reject) => {
      const take = (_phase: string, _object: unknown, event: WatchEvent): void => void events.push(event);
      new Watch(configOf({ token: 'root' })).watch('/api/v1/namespaces/orders/pods', query, take, resolve).catch(reject);
    });
    await expect.poll(() => api.openWatches()).toBe(1);
    api.apply(bookPod('orders', 'y'));
    api.update({ kind: 'Pod', namespace: 'orders', name: 'y' }, (pod) => ({
      ...pod,
      metadata: { ...pod.metadata, labels: { new: 'yes' } },
    }));
    api.apply(bookPod('books', 'elsewhere'));
    api.delete({ kind: 'Pod', namespace: 'orders', name: 'y' });
    await watching;
    const changes = events.filter(({ type }) => type !== 'BOOKMARK');
    expect(changes.map(({ type, object }) => [type, object.metadata.name])).toEqual([
      ['ADDED', 'y'],
      ['MODIFIED', 'y'],
      ['DELETED', 'y'],
    ]);
    const last = events.at(-1);
    expect(last?.type).toBe('BOOKMARK');
    expect(Number(last?.object.metadata.resourceVersion)).toBeGreaterThanOrEqual(Number(changes.at(-1)?.object.metadata.resourceVersion));
    await expect.poll(() => api.openWatches()).toBe(0);
    api.delete({ kind: 'Pod', namespace: 'books', name: 'elsewhere' });
  });

  it('gives logs, and follows them', async () => {
    expect(await core('reader').readNamespacedPodLog({ namespace: 'books', name: 'a', tailLines: 2 })).toBe('a line 2\na line 3\n');
    const stream = new PassThrough();
    let text = '';
    stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
    const following = await new Log(configOf({ token: 'reader' })).log('books', 'a', 'app', stream, { follow: true, tailLines: 1 });
    await expect.poll(() => text).toBe('a line 3\n');
    api.appendLog({ namespace: 'books', pod: 'a', container: 'app' }, { at: 4000, text: 'a line 4' });
    await expect.poll(() => text).toBe('a line 3\na line 4\n');
    following.abort();
  });
});
