import type { Kind } from '@meshlens/core';
import { afterEach, describe, expect, it } from 'vitest';
import {
  faults,
  json,
  reply,
  type Script,
  scriptedServer,
  type ScriptedServer,
  type SeenRequest,
} from '../../../../../test/support/scripted-server.js';
import { KubeClusterReader, type KubeReaderOptions } from './kube-cluster-reader.js';
import { targetOn } from '../../../../../test/support/kube-target.js';

let server: ScriptedServer | undefined;
let reader: KubeClusterReader | undefined;
afterEach(async () => {
  reader?.close();
  await server?.close();
});

type Pages = Record<string, unknown>;
const denied = {
  kind: 'Status',
  apiVersion: 'v1',
  status: 'Failure',
  code: 403,
  reason: 'Forbidden',
  message: 'services is forbidden: User "u"',
};
const list = (names: readonly string[], namespace?: string, more?: string): unknown => ({
  kind: 'List',
  apiVersion: 'v1',
  metadata: { resourceVersion: '1', ...(more === undefined ? {} : { continue: more }) },
  items: names.map((name) => ({ metadata: { name, ...(namespace === undefined ? {} : { namespace }) } })),
});

/** Answers by path; a path that is not named is what the API server says to an unknown group. */
const paths =
  (pages: Pages): Script =>
  (request, response) => {
    const key = [`${request.url.pathname}${request.url.search}`, request.url.pathname].find((candidate) => candidate in pages);
    if (key === undefined) return reply(404, 'text/plain', '404 page not found\n')(request, response);
    const page = pages[key];
    const status = page === denied ? 403 : 200;
    return json(page, status)(request, response);
  };

async function readerOn(script: Script, options: Pick<KubeReaderOptions, 'namespaces' | 'bounds'> = {}): Promise<KubeClusterReader> {
  server = await scriptedServer(script);
  reader = new KubeClusterReader(targetOn(server.url), options);
  return reader;
}

const asked = (): string[] => (server?.seen ?? []).map(({ url }: SeenRequest) => `${url.pathname}`);
const namesIn = (listing: { readonly items: readonly { readonly metadata: { readonly name: string } }[] }): string[] =>
  listing.items.map(({ metadata }) => metadata.name);

describe('a listing', () => {
  it('reads the whole cluster in pages, with apiVersion and kind put back', async () => {
    const one = await readerOn(
      paths({
        '/api/v1/services?limit=500': list(['a', 'b'], 'x', 'next/1=='),
        '/api/v1/services?limit=500&continue=next%2F1%3D%3D': list(['c'], 'y'),
      }),
    );
    const listing = await one.list('Service', undefined, {});
    expect(listing).toMatchObject({ denied: [], absent: false });
    expect(namesIn(listing)).toEqual(['a', 'b', 'c']);
    expect(listing.items[0]).toEqual({ apiVersion: 'v1', kind: 'Service', metadata: { name: 'a', namespace: 'x' } });
  });

  it('keeps what lies in the asked namespaces', async () => {
    const body = {
      apiVersion: 'networking.istio.io/v1',
      kind: 'L',
      items: ['x', 'y', 'z'].map((namespace) => ({ kind: 'Gateway', apiVersion: 'v9', metadata: { name: namespace, namespace } })),
    };
    const one = await readerOn(paths({ '/apis/networking.istio.io/v1/gateways': body }));
    const listing = await one.list('Gateway', ['x', 'z'], {});
    expect(namesIn(listing)).toEqual(['x', 'z']);
    expect(listing.items[0]).toMatchObject({ kind: 'Gateway', apiVersion: 'v9' });
  });

  it('of no namespaces asks for nothing', async () => {
    const one = await readerOn(paths({}));
    expect(await one.list('Service', [], {})).toEqual({ items: [], denied: [], absent: false });
    expect(asked()).toEqual([]);
  });

  it('keeps the path prefix of the server', async () => {
    server = await scriptedServer(paths({ '/k8s/clusters/c-1/api/v1/pods': list(['a'], 'x') }));
    reader = new KubeClusterReader(targetOn(`${server.url}/k8s/clusters/c-1`));
    expect(namesIn(await reader.list('Pod', undefined, {}))).toEqual(['a']);
  });

  it('of a kind that is not installed is absent, in a group that is and in one that is not', async () => {
    const one = await readerOn(paths({}));
    expect(await one.list('VirtualService', ['x'], {})).toEqual({ items: [], denied: [], absent: true });
    server?.answerWith(
      json({ kind: 'Status', code: 404, reason: 'NotFound', message: 'the server could not find the requested resource' }, 404),
    );
    expect(await one.list('K8sGateway', undefined, {})).toEqual({ items: [], denied: [], absent: true });
  });

  it('of a built-in kind that is not found means that no API server answers', async () => {
    const one = await readerOn(paths({}));
    await expect(one.list('Service', undefined, {})).rejects.toMatchObject({
      code: 'bad-answer',
      message: expect.stringContaining('is it a Kubernetes API server') as string,
    });
  });

  it('does not take the 404 of a web server for an absent kind', async () => {
    const one = await readerOn(reply(404, 'text/html', '<html>Not Found</html>'));
    await expect(one.list('VirtualService', undefined, {})).rejects.toMatchObject({ code: 'bad-answer' });
  });

  it('uses one connection for calls that follow each other', async () => {
    const one = await readerOn(json(list(['a'], 'x')));
    for (let turn = 0; turn < 5; turn++) await one.list('Service', undefined, {});
    expect(server?.connections()).toBe(1);
  });

  it('ends when the caller gives up', async () => {
    const one = await readerOn(faults.hang);
    const controller = new AbortController();
    const listing = one.list('Service', undefined, { signal: controller.signal });
    await expect.poll(() => server?.seen.length).toBe(1);
    controller.abort(new Error('enough'));
    await expect(listing).rejects.toThrow('enough');
    await expect.poll(() => server?.open()).toBe(0);
  });
});

describe('an account that may not list the whole cluster', () => {
  it('gets the asked namespaces one by one and is told which are denied', async () => {
    const one = await readerOn(
      paths({
        '/api/v1/services': denied,
        '/api/v1/namespaces/a/services': list(['s'], 'a'),
        '/api/v1/namespaces/b/services': denied,
        '/api/v1/namespaces/c/services': list([], 'c'),
      }),
    );
    const listing = await one.list('Service', ['a', 'b', 'c', 'a'], {});
    expect(namesIn(listing)).toEqual(['s']);
    expect(listing).toMatchObject({ denied: ['b'], absent: false });
  });

  it('gets all namespaces one by one where those may be listed', async () => {
    const one = await readerOn(
      paths({
        '/api/v1/services': denied,
        '/api/v1/namespaces': list(['a', 'b']),
        '/api/v1/namespaces/a/services': list(['s'], 'a'),
        '/api/v1/namespaces/b/services': denied,
      }),
    );
    expect(await one.list('Service', undefined, {})).toMatchObject({ denied: ['b'], items: [{ metadata: { name: 's' } }] });
  });

  it('is told what to do where nothing may be listed', async () => {
    const one = await readerOn(json(denied, 403));
    await expect(one.list('Service', undefined, {})).rejects.toMatchObject({
      code: 'denied',
      message: expect.stringContaining('--namespaces') as string,
    });
    await expect(one.list('Namespace', undefined, {})).rejects.toMatchObject({ code: 'denied' });
    await expect(one.list('K8sGatewayClass', ['a'], {})).rejects.toMatchObject({ code: 'denied' });
  });

  it('sees of the named namespaces those that it may read, or whose services it may list', async () => {
    const one = await readerOn((request, response) => {
      const { pathname } = request.url;
      if (pathname === '/api/v1/namespaces/a') return json({ metadata: { name: 'a', labels: { l: '1' } } })(request, response);
      if (pathname === '/api/v1/namespaces/gone') return json({ kind: 'Status', code: 404 }, 404)(request, response);
      if (pathname.endsWith('/selfsubjectaccessreviews')) {
        const { spec } = JSON.parse(request.body) as { spec: { resourceAttributes: { namespace: string } } };
        return json({ kind: 'SelfSubjectAccessReview', status: { allowed: spec.resourceAttributes.namespace === 'b' } }, 201)(
          request,
          response,
        );
      }
      return json(denied, 403)(request, response);
    });
    expect(await one.list('Namespace', ['a', 'b', 'c', 'gone'], {})).toEqual({
      items: [
        { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'a', labels: { l: '1' } } },
        { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'b' } },
      ],
      denied: ['c'],
      absent: false,
    });
  });
});

describe('a reader of certain namespaces', () => {
  it('never asks for the whole cluster, and counts others as denied', async () => {
    const one = await readerOn(
      paths({ '/api/v1/namespaces/a/services': list(['s'], 'a'), '/api/v1/namespaces/a': { metadata: { name: 'a' } } }),
      { namespaces: ['a'] },
    );
    expect(await one.list('Service', ['a', 'b'], {})).toMatchObject({ items: [{ metadata: { name: 's' } }], denied: ['b'] });
    expect(await one.list('Service', undefined, {})).toMatchObject({ items: [{ metadata: { name: 's' } }], denied: [] });
    expect(await one.list('Namespace', undefined, {})).toMatchObject({ items: [{ metadata: { name: 'a' } }], denied: [], limited: true });
    expect(await one.list('Namespace', ['b'], {})).toEqual({ items: [], denied: ['b'], absent: false });
    expect(new Set(asked())).toEqual(new Set(['/api/v1/namespaces/a/services', '/api/v1/namespaces/a']));
  });

  it('never puts a name into a path that is none', async () => {
    const one = await readerOn(json(denied, 403));
    for (const kind of ['Service', 'Namespace'] satisfies Kind[]) {
      expect(await one.list(kind, ['..', '../..', 'a/b', 'A', '', 'x'.repeat(64), '%2e%2e'], {})).toEqual({
        items: [],
        denied: [],
        absent: false,
      });
    }
    expect(new Set(asked())).toEqual(new Set(['/api/v1/services', '/api/v1/namespaces']));
  });

  it('does not ask more namespaces than its bound', async () => {
    const one = await readerOn(json(denied, 403), { bounds: { maxNamespaces: 2 } });
    await expect(one.list('Service', ['a', 'b', 'c'], {})).rejects.toMatchObject({ code: 'limit' });
  });
});

it('the check is content with an account that may not list namespaces', async () => {
  await (await readerOn(json(denied, 403))).check({});
});

describe('the version of a cluster', () => {
  it('is what its API server says', async () => {
    expect(await (await readerOn(paths({ '/version': { major: '1', gitVersion: 'v1.33.2+rke2r1' } }))).version({})).toBe('v1.33.2+rke2r1');
  });

  it.each([{}, { gitVersion: '<img src=x>' }, { gitVersion: 7 }])('is not %j', async (body) => {
    await expect((await readerOn(paths({ '/version': body }))).version({})).rejects.toMatchObject({ code: 'bad-answer' });
  });
});
