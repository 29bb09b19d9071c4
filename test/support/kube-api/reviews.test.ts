import { beforeAll, describe, expect, it } from 'vitest';
import { stopAfterAll } from '../process.js';
import { bookshop } from './bookshop.js';
import { startKubeApi, type KubeApi } from './kube-api.js';

describe('reviews of the API server stand-in', () => {
  const keep = stopAfterAll();
  let api: KubeApi;
  beforeAll(async () => {
    api = keep(await startKubeApi({ ...bookshop, tls: false }));
  });

  const authorization = 'authorization.k8s.io/v1';
  const authentication = 'authentication.k8s.io/v1';
  const post = async (
    asked: { apiVersion: string; kind: string; spec: object },
    token: string,
  ): Promise<{ status: number; body: unknown }> => {
    const path = `/apis/${asked.apiVersion}/${asked.kind.toLowerCase()}s`;
    const response = await fetch(api.url + path, {
      method: 'POST',
      body: JSON.stringify(asked),
      headers: { authorization: `Bearer ${token}` },
    });
    return { status: response.status, body: await response.json() };
  };
  const access = (spec: object, token: string): Promise<{ status: number; body: unknown }> =>
    post({ apiVersion: authorization, kind: 'SelfSubjectAccessReview', spec: { resourceAttributes: spec } }, token);

  it.each([
    [{ verb: 'list', resource: 'pods', namespace: 'books' }, true],
    [{ verb: 'list', resource: 'pods', namespace: 'orders' }, false],
    [{ verb: 'list', resource: 'pods' }, false],
    [{ verb: 'delete', resource: 'pods', namespace: 'books' }, false],
    [{ verb: 'get', resource: 'pods', subresource: 'log', namespace: 'books', name: 'a' }, true],
    [{ verb: 'list', resource: 'namespaces' }, true],
  ])('tells a reader whether %o', async (spec, allowed) => {
    expect(await access(spec, 'reader')).toMatchObject({ status: 201, body: { kind: 'SelfSubjectAccessReview', status: { allowed } } });
  });

  it('allows a master all but secrets', async () => {
    expect(await access({ verb: 'delete', resource: 'pods', namespace: 'books' }, 'root')).toMatchObject({
      body: { status: { allowed: true } },
    });
    expect(await access({ verb: 'list', resource: 'secrets', namespace: 'books' }, 'root')).toMatchObject({
      body: { status: { allowed: false } },
    });
  });

  it('lists the rules that hold in a namespace', async () => {
    const rulesIn = (namespace: string): Promise<{ status: number; body: unknown }> =>
      post({ apiVersion: authorization, kind: 'SelfSubjectRulesReview', spec: { namespace } }, 'reader');
    const namespaces = { verbs: ['get', 'list', 'watch'], apiGroups: ['*'], resources: ['namespaces'] };
    const pods = { ...namespaces, resources: ['pods', 'pods/log'] };
    expect(await rulesIn('books')).toMatchObject({ body: { status: { resourceRules: [pods, namespaces], incomplete: false } } });
    expect(await rulesIn('orders')).toMatchObject({ body: { status: { resourceRules: [namespaces] } } });
  });

  it('reviews others for who may ask, with their groups', async () => {
    const resourceAttributes = { verb: 'list', resource: 'pods', namespace: 'orders' };
    const about = (spec: object, token: string): Promise<{ status: number; body: unknown }> =>
      post({ apiVersion: authorization, kind: 'SubjectAccessReview', spec: { ...spec, resourceAttributes } }, token);
    expect(await about({ user: 'carol', groups: ['orders-team'] }, 'reviewer')).toMatchObject({ body: { status: { allowed: true } } });
    expect(await about({ user: 'carol' }, 'reviewer')).toMatchObject({ body: { status: { allowed: false } } });
    expect((await about({ user: 'carol' }, 'reader')).status).toBe(403);
  });

  it('tells whose token it is', async () => {
    const review = (token: string): Promise<{ status: number; body: unknown }> =>
      post({ apiVersion: authentication, kind: 'TokenReview', spec: { token } }, 'reviewer');
    expect(await review('reader')).toMatchObject({
      body: { status: { authenticated: true, user: { username: 'reader', groups: ['system:authenticated'] } } },
    });
    expect(await review('nonsense')).toMatchObject({ body: { status: { error: expect.stringContaining('invalid') as string } } });
  });

  it('refuses what is no review', async () => {
    const headers = { authorization: 'Bearer reader' };
    const send = async (body: string): Promise<number> =>
      (await fetch(`${api.url}/apis/${authorization}/selfsubjectaccessreviews`, { method: 'POST', body, headers })).status;
    expect([await send('{'), await send('{"kind":"Pod"}'), (await access({}, 'reader')).status]).toEqual([400, 400, 201]);
    expect((await post({ apiVersion: authorization, kind: 'SelfSubjectAccessReview', spec: {} }, 'reader')).status).toBe(422);
  });
});
