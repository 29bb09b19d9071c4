import { type Access, createMeshSource, restrictPorts } from '@meshlens/core';
import { graphStreamPath, routes } from '@meshlens/core/http';
import { createMeshHandler, nodeListener, pathsBeside } from '@meshlens/node-adapter';
import fc from 'fast-check';
import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CANARY_AT, canaryMesh } from '../fixtures/canary/canary-mesh.js';
import { startKubeApi } from '../support/kube-api/kube-api.js';
import { stopAfterAll } from '../support/process.js';
import { hostileText, wellFormed } from './hostile-texts.js';
import { randomQueries, routeNames } from './random-queries.js';
import { startViewersServer } from './viewers-of.js';

const mesh = canaryMesh();
const someNamespaces: Access = { clusters: { east: { namespaces: { [mesh.places[0]?.namespace ?? '']: 'everything' } } } };
const mistakes: unknown[] = [];
const handlers = (['everything', someNamespaces] as const).map((access) =>
  createMeshHandler({
    source: createMeshSource(restrictPorts(mesh.ports, access), { clock: () => CANARY_AT }),
    onError: (error) => mistakes.push(error),
  }),
);

/** The parameters of a good query, of which some are made hostile, some doubled, some left out and some added. */
const spoilt = (query: string): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constant([...new URLSearchParams(query)]),
      fc.array(fc.tuple(fc.nat(20), fc.constantFrom('value', 'name', 'drop', 'double', 'add', 'raw'), hostileText, hostileText), {
        minLength: 1,
        maxLength: 3,
      }),
    )
    .map(([params, changes]) => {
      const parts = params.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
      for (const [at, how, one, other] of changes) {
        const i = parts.length === 0 ? 0 : at % parts.length;
        const name = parts[i]?.split('=')[0] ?? 'x';
        if (how === 'value') parts[i] = `${name}=${encoded(one)}`;
        else if (how === 'name') parts[i] = `${encoded(one)}=x`;
        else if (how === 'drop') parts.splice(i, 1);
        else if (how === 'double') parts.push(`${name}=${encoded(one)}`);
        else if (how === 'raw') parts.push(one.replace(/[^\x21-\x7e]/g, ''));
        else parts.push(`${encoded(one)}=${encoded(other)}`);
      }
      return parts.join('&');
    });

function encoded(text: string): string {
  return encodeURIComponent(wellFormed(text));
}

describe('hostile parameters', () => {
  it('of every route are refused or answered, never a failure of the server', async () => {
    const request = fc
      .constantFrom(...routeNames)
      .chain((name) => randomQueries(mesh)[name].chain((query) => fc.record({ name: fc.constant(name), query: spoilt(query) })));
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(request, fc.nat(1), async ({ name, query }, i) => {
        const response = await handlers[i]?.(new Request(`http://mesh.example${routes[name].path}?${query}`));
        const text = (await response?.text()) ?? '';
        if (response?.status === 400) refused += 1;
        expect({ query, status: response?.status, mistakes }).toMatchObject({
          status: expect.toSatisfy((s) => s === 200 || s === 400) as unknown,
          mistakes: [],
        });
        expect(JSON.parse(text)).toBeTypeOf('object');
      }),
      { numRuns: 800 },
    );
    expect(refused).toBeGreaterThan(150);
  }, 300_000);

  /** Good queries of what is beside the table of routes; a path more does not compile until it has some. */
  const besides: Readonly<Record<(typeof pathsBeside)[number], fc.Arbitrary<string>>> = {
    '/healthz': fc.constant(''),
    '/readyz': fc.constant(''),
    '/api/v1/openapi.json': fc.constant(''),
    [graphStreamPath]: randomQueries(mesh).graph,
  };

  it.each(pathsBeside)(
    'of %s, and of where it ended, are refused or answered too',
    async (path) => {
      let refused = 0;
      await fc.assert(
        fc.asyncProperty(besides[path].chain(spoilt), hostileText, fc.nat(1), async (query, id, i) => {
          const lastEventId = encoded(id).slice(0, 200);
          const request = new Request(`http://mesh.example${path}?${query}`, { headers: { 'last-event-id': lastEventId } });
          const response = await handlers[i]?.(request);
          if (response?.status === 400) refused += 1;
          expect({ query, status: response?.status, mistakes }).toMatchObject({
            status: expect.toSatisfy((s) => s === 200 || s === 400) as unknown,
            mistakes: [],
          });
          if (response?.headers.get('content-type')?.startsWith('text/event-stream') !== true) return;
          const reader = response.body?.getReader();
          let text = '';
          while (!text.includes('event: ')) text += new TextDecoder().decode((await reader?.read())?.value);
          expect(text).toMatch(/event: graph\n/);
          await reader?.cancel();
        }),
        { numRuns: 100 },
      );
      expect(refused > 20).toBe(path === graphStreamPath);
    },
    120_000,
  );

  it('are looked at for every path that is described', async () => {
    const described = (await (await handlers[0]?.(new Request('http://mesh.example/api/v1/openapi.json')))?.json()) as {
      readonly paths: object;
    };
    const looked = [...routeNames.map((name) => routes[name].path), ...pathsBeside];
    expect(looked).toEqual(expect.arrayContaining(Object.keys(described.paths)));
  });

  it.each([
    '/api/v1/../../etc/passwd',
    '/api/v1/graph/..%2f..',
    '/api//v1/graph',
    '/api/v1/graph;x=1',
    '/API/v1/graph',
    '/api/v1/__proto__',
    '//evil.example/api/v1/graph',
    '/api/v1/graph%00',
  ])('in the path %s lead to nothing', async (path) => {
    const response = await handlers[0]?.(new Request(`http://mesh.example${path}`));
    expect([400, 404]).toContain(response?.status);
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD'])('cannot come by %s', async (method) => {
    expect((await handlers[0]?.(new Request('http://mesh.example/api/v1/namespaces', { method })))?.status).toBe(405);
  });
});

describe('hostile headers', () => {
  const keep = stopAfterAll();
  let port = 0;
  let raw: http.Server;
  beforeAll(async () => {
    const api = keep(await startKubeApi({ objects: mesh.objects['east'] ?? [], tls: false }));
    const server = keep(
      await startViewersServer({
        apis: { east: api },
        token: 'admin-token',
        flags: ['--auth', 'token-review', '--auth-recheck-seconds', '300'],
      }),
    );
    raw = http.createServer(nodeListener(server.handler));
    await new Promise<void>((resolve) => raw.listen(0, '127.0.0.1', resolve));
    port = (raw.address() as AddressInfo).port;
  });
  afterAll(() => raw.close());

  /** The first line of what the server says to these bytes. */
  const said = (bytes: string): Promise<string> =>
    new Promise((resolve) => {
      const socket = net.connect(port, '127.0.0.1', () => socket.write(Buffer.from(bytes, 'latin1')));
      let text = '';
      socket.on('data', (chunk: Buffer) => (text += chunk.toString('latin1')));
      socket.on('error', () => undefined);
      socket.on('close', () => resolve(text.split('\r\n')[0] ?? ''));
    });

  it('and tokens let nobody in and bring nothing down', async () => {
    await fc.assert(
      fc.asyncProperty(
        hostileText,
        fc.constantFrom('authorization', 'impersonate-user', 'x-forwarded-user', 'cookie', 'host', 'origin'),
        async (value, name) => {
          const line = await said(`GET /api/v1/namespaces HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${name}: Bearer ${value}\r\n\r\n`);
          expect(line).toMatch(/^HTTP\/1\.1 4\d\d /);
        },
      ),
      { numRuns: 150 },
    );
    const line = await said('GET /api/v1/namespaces HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer admin-token\r\n\r\n');
    expect(line).toBe('HTTP/1.1 200 OK');
  }, 120_000);

  it.each([
    'GET http://evil.example/api/v1/namespaces HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
    'GET * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
    'GET /%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
    'GET /\\\\evil HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
    'TRACE / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
    `GET /?${'a'.repeat(400_000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
    'GET /api/v1/namespaces HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\nConnection: close\r\n\r\nabc',
    '\u0000\u0001\u0002\r\n\r\n',
  ])('in %j are refused', async (bytes) => {
    expect(await said(bytes)).toMatch(/^(?:HTTP\/1\.1 4\d\d .*|)$/);
  });
});
