import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { accessTo, MeshError } from '@meshlens/core';
import { createDemoMesh } from '@meshlens/core/demo';
import { httpMeshSource } from '@meshlens/core/http';
import { type Authenticator, createMeshHandler, type FetchHandler, viewerSources } from '@meshlens/node-adapter';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { meshApp as expressApp } from '../../examples/express/mount.js';
import { meshApp as fastifyApp } from '../../examples/fastify/mount.js';
import { meshApp as honoApp } from '../../examples/hono/mount.js';
import { meshServer } from '../../examples/node-http/mount.js';

const start = Date.UTC(2026, 0, 15);
const clock = (): number => start + 3_600_000;
const demo = createDemoMesh({ seed: 'mounts', start });
const seen: (string | undefined)[] = [];

/** What a host would write that knows its users. */
const authenticator: Authenticator = {
  authenticate: async ({ headers, remoteAddress }) => {
    seen.push(remoteAddress);
    if (headers.get('x-portal-user') !== 'ada') throw new MeshError('unauthorised', 'Sign in first.');
    return { name: 'ada', access: accessTo(['storefront']) };
  },
};

const listening = async (server: http.Server): Promise<http.Server> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(server));
  });

const hosts: Readonly<Record<string, (handler: FetchHandler) => Promise<http.Server>>> = {
  'Node http': async (handler) => listening(meshServer(handler)),
  Express: async (handler) => listening(http.createServer(expressApp(handler))),
  Fastify: async (handler) => {
    const app = fastifyApp(handler);
    await app.listen({ port: 0, host: '127.0.0.1' });
    return app.server;
  },
  Hono: async (handler) =>
    new Promise((resolve) => {
      const server = serve({ fetch: honoApp(handler).fetch, port: 0, hostname: '127.0.0.1' }, () => resolve(server as http.Server));
    }),
};

describe.each(Object.keys(hosts))('mounted in %s', (name) => {
  let server: http.Server;
  let base = '';
  beforeAll(async () => {
    const source = viewerSources({ authenticator, ports: demo.ports(clock), clock, demo: true });
    const made = await hosts[name]?.(createMeshHandler({ source, basePath: '/mesh' }));
    if (made === undefined) throw new Error(`There is no host ${name}.`);
    server = made;
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/mesh`;
  });
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });

  it('answers who is known with their part of the mesh', async () => {
    const source = httpMeshSource({ baseUrl: base, fetch, headers: { 'x-portal-user': 'ada' } });
    expect((await source.namespaces()).value.map((each) => each.name)).toEqual(['storefront']);
    const { value } = await source.graph({ namespaces: ['storefront'] });
    expect(value.nodes.filter(({ marks }) => marks.hidden).map(({ id }) => id)).toEqual(expect.arrayContaining(['hidden:called']));
    expect(new Set(value.nodes.map(({ namespace }) => namespace))).toEqual(new Set(['storefront', 'unknown']));
    expect(seen.at(-1)).toMatch(/127\.0\.0\.1$/);
  });

  it('answers nobody else', async () => {
    for (const path of ['/api/v1/namespaces', '/api/v1/graph?namespaces=storefront', '/api/v1/nothing']) {
      const response = await fetch(`${base}${path}`);
      expect(response.status).toBe(401);
      expect(response.headers.get('www-authenticate')).toContain('Bearer');
      expect(await response.json()).toEqual({ error: { code: 'unauthorised', message: 'Sign in first.' } });
    }
  });

  it('leaves what lies elsewhere to its host, sets no cookie and lets no other page read it', async () => {
    expect((await fetch(base.replace(/\/mesh$/, '/other'))).status).toBe(404);
    const response = await fetch(`${base}/api/v1/namespaces`, { headers: { 'x-portal-user': 'ada', origin: 'https://evil.example' } });
    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    const posted = await fetch(`${base}/api/v1/namespaces`, { method: 'POST', body: '{}', headers: { 'x-portal-user': 'ada' } });
    expect([404, 405]).toContain(posted.status);
  });
});
