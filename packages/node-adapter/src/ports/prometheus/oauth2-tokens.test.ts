import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { RateQuery } from '@meshlens/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAuthority, issueCertificate } from '../../../../../test/support/certificates.js';
import { json, reply, type Script, scriptedServer, type ScriptedServer } from '../../../../../test/support/scripted-server.js';
import type { OAuth2Client } from './oauth2-tokens.js';
import { PrometheusMetricStore } from './prometheus-metric-store.js';

const query: RateQuery = { metric: 'm', anyOf: [[]], by: [], windowSeconds: 60, keepZero: true };
const none = json({ status: 'success', data: { resultType: 'vector', result: [] } });
const folder = mkdtempSync(path.join(tmpdir(), 'meshlens-'));
const file = (name: string, text: string): string => {
  writeFileSync(path.join(folder, name), text);
  return path.join(folder, name);
};

let issuer: ScriptedServer;
let metrics: ScriptedServer;
let store: PrometheusMetricStore | undefined;
let issued: number;
let lifetime: unknown;

const issue: Script = (request, response) => {
  issued += 1;
  json({ access_token: `token-${issued}`, token_type: 'Bearer', expires_in: lifetime })(request, response);
};
beforeEach(async () => {
  [issued, lifetime] = [0, 3_600];
  [issuer, metrics] = [await scriptedServer(issue), await scriptedServer(none)];
});
afterEach(async () => {
  vi.restoreAllMocks();
  store?.close();
  await Promise.all([issuer.close(), metrics.close()]);
});

function open(client: Partial<OAuth2Client> = {}): PrometheusMetricStore {
  const oauth2 = { tokenUrl: `${issuer.url}/oauth/token`, clientId: 'mesh lens', clientSecret: 's3cr:t', ...client };
  store = new PrometheusMetricStore({ url: metrics.url, timeoutMs: 3_000, auth: { oauth2 } });
  return store;
}
const ask = (asked: PrometheusMetricStore, at = 0): Promise<unknown> => asked.query(query, at, {});
const shown = (): readonly (string | undefined)[] => metrics.seen.map(({ headers }) => headers.authorization);
/** Turns the clock that tokens are held by. */
function later(milliseconds: number): void {
  const now = performance.now() + milliseconds;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
}

describe('tokens by OAuth 2 client credentials', () => {
  it('are asked for as the standard says, once for all queries', async () => {
    const asked = open({ scopes: ['metrics.read', 'mesh'], params: { audience: 'mimir' } });
    await Promise.all([ask(asked), ask(asked), ask(asked)]);
    await ask(asked);
    expect(shown()).toEqual(Array.from({ length: 4 }, () => 'Bearer token-1'));
    const [request] = issuer.seen;
    expect([issuer.seen.length, request?.method, request?.url.pathname]).toEqual([1, 'POST', '/oauth/token']);
    expect(Object.fromEntries(new URLSearchParams(request?.body))).toEqual({
      grant_type: 'client_credentials',
      scope: 'metrics.read mesh',
      audience: 'mimir',
    });
    expect(request?.headers.authorization).toBe(`Basic ${Buffer.from('mesh+lens:s3cr%3At').toString('base64')}`);
  });

  it('are asked for again before they end', async () => {
    lifetime = 100;
    const asked = open();
    await ask(asked);
    later(60_000);
    await ask(asked);
    later(20_000);
    await ask(asked);
    expect(shown()).toEqual(['Bearer token-1', 'Bearer token-1', 'Bearer token-2']);
  });

  it('are asked for again where one is refused, but not again and again', async () => {
    const asked = open();
    await ask(asked);
    metrics.answerWith((request, response) =>
      (request.headers.authorization === 'Bearer token-1' ? reply(401, 'text/plain', 'no') : none)(request, response),
    );
    later(10_000);
    await ask(asked);
    expect(shown()).toEqual(['Bearer token-1', 'Bearer token-1', 'Bearer token-2']);
    metrics.answerWith(reply(401, 'text/plain', 'no'));
    for (let i = 0; i < 3; i++) await expect(ask(asked)).rejects.toMatchObject({ code: 'unauthorised' });
    expect(issued).toBe(2);
  });

  it('are asked for with the secret that the file holds then', async () => {
    lifetime = 1;
    const clientSecretFile = file('secret', 'old\n');
    const asked = open({ clientSecret: undefined, clientSecretFile });
    await ask(asked);
    file('secret', 'new\n');
    later(2_000);
    await ask(asked);
    const basic = (secret: string): string => `Basic ${Buffer.from(`mesh+lens:${secret}`).toString('base64')}`;
    expect(issuer.seen.map(({ headers }) => headers.authorization)).toEqual([basic('old'), basic('new')]);
  });

  it.each<[string, Script, string, RegExp]>([
    [
      'refuses',
      json({ error: 'invalid_client', error_description: 's3cr:t is wrong' }, 401),
      'unauthorised',
      /answered 401: invalid_client$/,
    ],
    ['has no token', json({ token_type: 'Bearer' }), 'bad-answer', /no bearer token/],
    ['has another sort of token', json({ access_token: 'x', token_type: 'mac' }), 'bad-answer', /no bearer token/],
    ['sends what no header may hold', json({ access_token: 'a\r\nx-evil: 1' }), 'bad-answer', /no bearer token/],
    [
      'leads elsewhere',
      (_request, response) => void response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
      'unauthorised',
      /answered 302/,
    ],
    ['is no such server', reply(200, 'text/html', '<html>'), 'unauthorised', /answered 200/],
    ['sends too much', reply(200, 'application/json', ' '.repeat(200_000)), 'limit', /./],
    ['hangs', () => undefined, 'timeout', /./],
  ])('are not had from a server that %s, and the store is not asked', async (_what, script, code, words) => {
    issuer.answerWith(script);
    const failure: unknown = await ask(open()).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code, message: expect.stringMatching(words) as string });
    expect(JSON.stringify(failure) + String(failure)).not.toContain('s3cr');
    expect(metrics.seen).toEqual([]);
  });

  it('are had over TLS from who is trusted only', async () => {
    const authority = createAuthority();
    const secure = await scriptedServer(issue, issueCertificate(authority, 'issuer'));
    const tokenUrl = `${secure.url}/token`;
    await expect(ask(open({ tokenUrl }))).rejects.toMatchObject({ code: 'unreachable' });
    store?.close();
    await ask(open({ tokenUrl, caFile: file('ca.pem', authority.cert) }));
    expect(shown()).toEqual(['Bearer token-1']);
    store?.close();
    await secure.close();
  });
});
