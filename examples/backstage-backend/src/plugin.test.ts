import { mockCredentials, mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { GraphFollower } from '@meshlens/core';
import { httpMeshSource, routes } from '@meshlens/core/http';
import { pathsBeside } from '@meshlens/node-adapter';
import { afterEach, describe, expect, it } from 'vitest';
import { meshlensPlugin } from './plugin.js';

const user = mockCredentials.user();
const bearer = (credentials: typeof user): { readonly authorization: string } => ({
  authorization: mockCredentials.user.header(credentials.principal.userEntityRef),
});

describe('Meshlens in a Backstage backend', () => {
  let backend: Awaited<ReturnType<typeof startTestBackend>> | undefined;
  afterEach(async () => backend?.stop());

  const start = async (result: AuthorizeResult.ALLOW | AuthorizeResult.DENY = AuthorizeResult.ALLOW): Promise<string> => {
    backend = await startTestBackend({
      features: [
        meshlensPlugin,
        // A request without a token is nobody's here, as it is in production.
        mockServices.httpAuth.factory({ defaultCredentials: mockCredentials.none() }),
        mockServices.permissions.factory({ result }),
        mockServices.rootConfig.factory({
          data: { meshlens: { access: [{ owner: user.principal.userEntityRef, namespaces: ['storefront'] }] } },
        }),
      ],
    });
    return `http://localhost:${String(backend.server.port())}/api/meshlens`;
  };

  it('answers a user with the part of the mesh that belongs to what they own', async () => {
    const source = httpMeshSource({ baseUrl: await start(), fetch, headers: bearer(user) });
    expect((await source.namespaces()).value.map(({ name }) => name)).toEqual(['storefront']);
    const { value } = await source.graph({ namespaces: ['storefront'] });
    expect(new Set(value.nodes.map(({ namespace }) => namespace))).toEqual(new Set(['storefront', 'unknown']));
  });

  it('answers somebody who owns nothing with nothing', async () => {
    const other = mockCredentials.user('user:default/other');
    const source = httpMeshSource({ baseUrl: await start(), fetch, headers: bearer(other) });
    expect((await source.namespaces()).value).toEqual([]);
  });

  it('has no route for who has not signed in, nor for services', async () => {
    const base = await start();
    const every = [...Object.values(routes).map(({ path }) => path), ...pathsBeside, '/', '/nothing'];
    expect(every.length).toBeGreaterThan(10);
    for (const path of every) {
      expect((await fetch(`${base}${path}`)).status).toBe(401);
      expect((await fetch(`${base}${path}`, { headers: { authorization: 'Bearer made-up' } })).status).toBe(401);
      expect((await fetch(`${base}${path}`, { headers: { authorization: mockCredentials.service.header() } })).status).toBe(403);
    }
  });

  it('lets a user follow their part of the graph', async () => {
    const base = await start();
    const leaving = new AbortController();
    const source = httpMeshSource({ baseUrl: base, fetch, headers: bearer(user) });
    const followed = new Promise<readonly string[]>((resolve, reject) => {
      const onGraph: GraphFollower['onGraph'] = ({ value }) => resolve(value.nodes.map(({ namespace }) => namespace));
      source.followGraph?.({ namespaces: ['storefront', 'checkout'] }, { signal: leaving.signal, onGraph }).catch(reject);
    });
    expect(new Set(await followed)).toEqual(new Set(['storefront', 'unknown']));
    leaving.abort(new Error('seen enough'));
  });

  it('asks the permission service', async () => {
    const response = await fetch(`${await start(AuthorizeResult.DENY)}/api/v1/namespaces`, { headers: bearer(user) });
    expect(response.status).toBe(403);
  });
});
