import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { stopAfterAll } from '../process.js';
import { bookPod, bookshop } from './bookshop.js';
import { startKubeApi, type KubeApi } from './kube-api.js';

interface ListBody {
  readonly metadata: { readonly continue: string; readonly resourceVersion: string; readonly remainingItemCount?: number };
  readonly items: readonly { readonly kind?: string; readonly metadata: { readonly name: string } }[];
}

describe('the API server stand-in on the wire', () => {
  const keep = stopAfterAll();
  let api: KubeApi;
  beforeAll(async () => {
    api = keep(await startKubeApi({ ...bookshop, tls: false }));
  });
  afterEach(() => api.faults.clear());

  const ask = (path: string, token = 'root', headers: Record<string, string> = {}): Promise<Response> =>
    fetch(api.url + path, { headers: { authorization: `Bearer ${token}`, ...headers } });
  const list = async (path: string): Promise<ListBody> => (await ask(path)).json() as Promise<ListBody>;
  const namesIn = ({ items }: ListBody): readonly string[] => items.map(({ metadata }) => metadata.name);

  it('shows one moment on all pages of a list', async () => {
    const first = await list('/api/v1/namespaces/books/pods?limit=2');
    api.apply(bookPod('books', 'cc'));
    const second = await list(`/api/v1/namespaces/books/pods?limit=2&continue=${first.metadata.continue}`);
    api.delete({ kind: 'Pod', namespace: 'books', name: 'cc' });
    expect([namesIn(first), namesIn(second)]).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(second.metadata.resourceVersion).toBe(first.metadata.resourceVersion);
    expect([first.metadata.remainingItemCount, second.metadata.remainingItemCount]).toEqual([3, 1]);
  });

  it('refuses an expired page with 410 and a token to go on with', async () => {
    const first = await list('/api/v1/pods?limit=4');
    api.expire();
    const refused = await ask(`/api/v1/pods?limit=4&continue=${first.metadata.continue}`);
    const status = (await refused.json()) as { reason: string; code: number; metadata: { continue: string } };
    expect([refused.status, status.code, status.reason]).toEqual([410, 410, 'Expired']);
    expect(namesIn(await list(`/api/v1/pods?limit=4&continue=${status.metadata.continue}`))).toEqual(['e', 'z']);
  });

  it.each([
    ['labelSelector=tier=front', ['a', 'b']],
    ['labelSelector=tier!=front', ['c', 'd', 'e', 'z']],
    ['labelSelector=tier in (back, other)', ['c', 'd', 'e']],
    ['labelSelector=tier notin (back)', ['a', 'b', 'z']],
    ['labelSelector=!tier', ['z']],
    ['labelSelector=tier,tier==back', ['c', 'd', 'e']],
    ['fieldSelector=metadata.namespace!=books', ['z']],
    ['fieldSelector=metadata.name=c,metadata.namespace=books', ['c']],
  ])('selects by %s', async (selector, names) => {
    expect(namesIn(await list(`/api/v1/pods?${selector}`))).toEqual(names);
  });

  it.each(['labelSelector=a b', 'fieldSelector=spec.color=red', 'continue=nonsense'])('refuses %s with 400', async (query) => {
    expect((await ask(`/api/v1/pods?${query}`)).status).toBe(400);
  });

  it('gives items of custom resources with their type and built-in ones without', async () => {
    expect((await list('/api/v1/pods')).items[0]).not.toHaveProperty('kind');
    expect((await list('/apis/networking.istio.io/v1/virtualservices')).items[0]?.kind).toBe('VirtualService');
  });

  it('answers 404 for an object, a kind and a group that are not there', async () => {
    expect(await (await ask('/apis/apps/v1/namespaces/books/deployments/none')).json()).toEqual({
      kind: 'Status',
      apiVersion: 'v1',
      metadata: {},
      status: 'Failure',
      message: 'deployments.apps "none" not found',
      reason: 'NotFound',
      details: { name: 'none', group: 'apps', kind: 'deployments' },
      code: 404,
    });
    for (const path of ['/apis/gateway.networking.k8s.io/v1/gateways', '/apis/nobody.example/v1/things', '/nowhere']) {
      const response = await ask(path);
      expect([response.status, await response.text()]).toEqual([404, '404 page not found\n']);
    }
  });

  it('refuses in the words of a real server', async () => {
    const refused = await ask('/api/v1/namespaces/orders/pods', 'reader');
    expect([refused.status, await refused.json()]).toMatchObject([
      403,
      {
        reason: 'Forbidden',
        message: 'pods is forbidden: User "reader" cannot list resource "pods" in API group "" in the namespace "orders"',
        details: { kind: 'pods' },
      },
    ]);
    expect((await ask('/api/v1/pods', 'reader')).status).toBe(403);
    expect((await ask('/api/v1/namespaces/books/secrets')).status).toBe(403);
    expect((await fetch(`${api.url}/apis`)).status).toBe(403);
    expect((await fetch(`${api.url}/readyz`)).status).toBe(200);
  });

  it('lets nothing be written', async () => {
    const response = await fetch(`${api.url}/api/v1/namespaces/books/pods`, {
      method: 'POST',
      body: '{}',
      headers: { authorization: 'Bearer root' },
    });
    expect([response.status, await response.json()]).toMatchObject([405, { reason: 'MethodNotAllowed' }]);
  });

  it('lets those impersonate who may, with groups', async () => {
    const carol = { 'impersonate-user': 'carol', 'impersonate-group': 'orders-team' };
    expect((await ask('/api/v1/namespaces/orders/pods', 'proxy', carol)).status).toBe(200);
    expect(api.requests.at(-1)?.user).toBe('carol');
    expect((await ask('/api/v1/namespaces/orders/pods', 'proxy', { 'impersonate-user': 'carol' })).status).toBe(403);
    const refused = await ask('/api/v1/namespaces/orders/pods', 'reader', carol);
    expect(await refused.json()).toMatchObject({
      code: 403,
      message: expect.stringContaining('cannot impersonate resource "users"') as string,
    });
    expect((await ask('/api', 'proxy', { 'impersonate-group': 'orders-team' })).status).toBe(500);
  });

  it('tells its groups and resources', async () => {
    const { groups } = (await (await ask('/apis')).json()) as { groups: { name: string; versions: { version: string }[] }[] };
    expect(groups.map(({ name }) => name)).toEqual(expect.arrayContaining(['apps', 'networking.istio.io', 'authorization.k8s.io']));
    expect(groups.find(({ name }) => name === 'networking.istio.io')?.versions.map(({ version }) => version)).toEqual([
      'v1',
      'v1alpha3',
      'v1beta1',
    ]);
    const { resources } = (await (await ask('/apis/gateway.networking.k8s.io/v1')).json()) as { resources: { name: string }[] };
    expect(resources.map(({ name }) => name)).toContain('httproutes');
    expect(resources.map(({ name }) => name)).not.toContain('gateways');
  });

  it.each([
    ['tailLines=1&timestamps=true', '1970-01-01T00:00:03.000Z a line 3\n'],
    ['sinceTime=1970-01-01T00:00:02Z', 'a line 2\na line 3\n'],
    ['limitBytes=4', 'a li'],
    ['container=app&sinceSeconds=10', ''],
  ])('gives logs with %s', async (query, text) => {
    expect(await (await ask(`/api/v1/namespaces/books/pods/a/log?${query}`)).text()).toBe(text);
  });

  it('refuses logs of containers that are not there or not named', async () => {
    const two = { ...bookPod('books', 'two'), spec: { containers: [{ name: 'app' }, { name: 'istio-proxy' }] } };
    api.apply(two);
    const path = '/api/v1/namespaces/books/pods/two/log';
    expect((await (await ask(path)).json()) as object).toMatchObject({
      code: 400,
      message: expect.stringMatching(/choose one of: \[app istio-proxy\]/) as string,
    });
    expect((await ask(`${path}?container=nobody`)).status).toBe(400);
    expect((await ask(`${path}?container=istio-proxy`)).status).toBe(200);
    expect((await ask('/api/v1/namespaces/books/pods/none/log')).status).toBe(404);
    api.delete({ kind: 'Pod', namespace: 'books', name: 'two' });
  });

  it('packs large answers for who takes gzip', async () => {
    api.apply(bookPod('books', 'fat', { long: 'x'.repeat(200_000) }));
    const [fat, thin] = [await ask('/api/v1/namespaces/books/pods'), await ask('/api/v1/namespaces/orders/pods')];
    expect([fat.headers.get('content-encoding'), thin.headers.get('content-encoding')]).toEqual(['gzip', null]);
    api.delete({ kind: 'Pod', namespace: 'books', name: 'fat' });
  });

  it('fails as planned, in its own words where it is asked to', async () => {
    api.faults.add({ when: ({ target }) => target?.resource === 'pods', fault: { kind: 'refusal', status: 429, retryAfterSeconds: 7 } });
    const refused = await ask('/api/v1/pods');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '7']);
    expect(await refused.json()).toMatchObject({ kind: 'Status', reason: 'TooManyRequests', details: { retryAfterSeconds: 7 } });
    api.faults.add({ when: () => true, fault: { kind: 'reset' }, times: 1 });
    await expect(ask('/api/v1/namespaces')).rejects.toThrow();
    expect((await ask('/api/v1/namespaces')).status).toBe(200);
  });

  it('counts what it is asked by verb and resource', async () => {
    const before = api.count('list', 'services');
    await ask('/api/v1/services');
    await ask('/api/v1/namespaces/books/services/none');
    expect([api.count('list', 'services') - before, api.count('get', 'services')]).toEqual([1, 1]);
    expect(api.requests.at(-1)).toMatchObject({ verb: 'get', user: 'root', target: { namespace: 'books', name: 'none' } });
  });

  it('refuses old tokens once the accounts are others', async () => {
    const other = keep(await startKubeApi({ ...bookshop, tls: false }));
    other.setAccess({ accounts: [{ user: 'root', token: 'new', groups: ['system:masters'] }] });
    const statusWith = async (token: string): Promise<number> =>
      (await fetch(`${other.url}/api/v1/pods`, { headers: { authorization: `Bearer ${token}` } })).status;
    expect([await statusWith('root'), await statusWith('new')]).toEqual([401, 200]);
  });
});
