import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { RateQuery } from '@meshlens/core';
import { afterEach, describe, expect, it } from 'vitest';
import { createAuthority, issueCertificate } from '../../../../../test/support/certificates.js';
import {
  json,
  reply,
  type Script,
  scriptedServer,
  type ScriptedServer,
  type TlsMaterial,
} from '../../../../../test/support/scripted-server.js';
import type { PrometheusAuth } from './prometheus-auth.js';
import { PrometheusMetricStore } from './prometheus-metric-store.js';

const query: RateQuery = { metric: 'm', anyOf: [[]], by: [], windowSeconds: 60, keepZero: true };
const none = json({ status: 'success', data: { resultType: 'vector', result: [] } });

let server: ScriptedServer | undefined;
let store: PrometheusMetricStore | undefined;
afterEach(stop);

async function stop(): Promise<void> {
  store?.close();
  await server?.close();
}

async function storeOn(
  script: Script,
  { auth, tls }: { readonly auth?: PrometheusAuth; readonly tls?: TlsMaterial } = {},
): Promise<PrometheusMetricStore> {
  await stop();
  server = await scriptedServer(script, tls);
  store = new PrometheusMetricStore({ url: server.url, timeoutMs: 5_000, ...(auth === undefined ? {} : { auth }) });
  return store;
}

const ask = (asked: PrometheusMetricStore) => asked.query(query, 0, {});

describe('credentials', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'meshlens-'));
  const file = (name: string, text: string): string => {
    writeFileSync(path.join(folder, name), text);
    return path.join(folder, name);
  };
  const authorization = (): string | undefined => server?.seen.at(-1)?.headers.authorization;

  it('are a bearer token, a user with a password, or headers', async () => {
    await ask(await storeOn(none, { auth: { bearerToken: 't1' } }));
    expect(authorization()).toBe('Bearer t1');
    await ask(await storeOn(none, { auth: { username: 'u', password: 'p:w' } }));
    expect(authorization()).toBe(`Basic ${Buffer.from('u:p:w').toString('base64')}`);
    await ask(await storeOn(none, { auth: { headers: { 'X-Scope-OrgID': 'team' } } }));
    expect(server?.seen.at(-1)?.headers['x-scope-orgid']).toBe('team');
  });

  it('in a file are read again for every query', async () => {
    const token = file('token', 'old\n');
    const asked = await storeOn(none, { auth: { bearerTokenFile: token } });
    await ask(asked);
    expect(authorization()).toBe('Bearer old');
    file('token', 'new\n');
    await ask(asked);
    expect(authorization()).toBe('Bearer new');
    rmSync(token);
    await expect(ask(asked)).rejects.toMatchObject({ code: 'unauthorised', message: expect.stringContaining('ENOENT') as string });
  });

  it('may be a password in a file, which is read again too', async () => {
    const passwordFile = file('password', 'old pass \n');
    const asked = await storeOn(none, { auth: { username: 'u', passwordFile } });
    await ask(asked);
    expect(authorization()).toBe(`Basic ${Buffer.from('u:old pass ').toString('base64')}`);
    file('password', 'new');
    await ask(asked);
    expect(authorization()).toBe(`Basic ${Buffer.from('u:new').toString('base64')}`);
  });

  it('do not show in a failure', async () => {
    const asked = await storeOn(reply(401, 'text/plain', 'Bearer s3cret is wrong'), { auth: { bearerToken: 's3cret' } });
    const failure: unknown = await ask(asked).catch((error: unknown) => error);
    expect(JSON.stringify(failure) + String(failure)).not.toContain('s3cret');
  });

  it('include a CA of its own, without which the certificate is refused', async () => {
    const authority = createAuthority();
    const tls = issueCertificate(authority, 'prometheus');
    await expect(ask(await storeOn(none, { tls }))).rejects.toMatchObject({
      code: 'unreachable',
      message: expect.stringContaining('TLS') as string,
    });
    await expect(ask(await storeOn(none, { tls, auth: { caFile: file('ca.pem', authority.cert) } }))).resolves.toMatchObject({
      value: [],
    });
  });

  it('include a client certificate, without which the store lets nobody in', async () => {
    const authority = createAuthority();
    const tls = { ...issueCertificate(authority, 'prometheus'), clientCa: authority.cert };
    const own = issueCertificate(authority, 'meshlens');
    const caFile = file('mtls-ca.pem', authority.cert);
    const certFile = file('mtls.pem', own.cert);
    const keyFile = file('mtls.key', own.key);
    await expect(ask(await storeOn(none, { tls, auth: { caFile } }))).rejects.toMatchObject({ code: 'unreachable' });
    await expect(ask(await storeOn(none, { tls, auth: { caFile, certFile, keyFile } }))).resolves.toMatchObject({ value: [] });
  });
});
