import { chmodSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createAuthority, issueCertificate } from '../../../../../test/support/certificates.js';
import { json, type Script, scriptedServer, type ScriptedServer } from '../../../../../test/support/scripted-server.js';
import { KubeClusterReader, kubeClusterReaders } from './kube-cluster-reader.js';
import { kubeTargets } from './kube-targets.js';

const folder = mkdtempSync(path.join(tmpdir(), 'meshlens-'));
const authority = createAuthority();
const serverTls = issueCertificate(authority, 'kube-apiserver');
const client = issueCertificate(authority, 'carol');
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const empty: Script = json({ kind: 'List', apiVersion: 'v1', items: [] });

let server: ScriptedServer | undefined;
let reader: KubeClusterReader | undefined;
afterEach(async () => {
  reader?.close();
  await server?.close();
});

function write(name: string, text: string): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

/** A reader by way of a real kubeconfig file. */
function readerFor(cluster: Record<string, unknown>, user: Record<string, unknown> | undefined): KubeClusterReader {
  const config = {
    'current-context': 'c',
    clusters: [{ name: 'c', cluster: { server: server?.url, ...cluster } }],
    contexts: [{ name: 'c', context: { cluster: 'c', ...(user === undefined ? {} : { user: 'u' }) } }],
    users: user === undefined ? [] : [{ name: 'u', user }],
  };
  const [target] = kubeTargets({ kubeconfig: write('config.json', JSON.stringify(config)) });
  if (target === undefined) throw new Error('no target');
  reader = new KubeClusterReader(target, { bounds: { timeoutMs: 5_000 } });
  return reader;
}

const lastHeaders = () => server?.seen.at(-1)?.headers;
const trusted = { 'certificate-authority-data': base64(authority.cert) };

describe('over TLS', () => {
  it('the CA of the kubeconfig is trusted, also without a user; another is not', async () => {
    server = await scriptedServer(empty, serverTls);
    await readerFor(trusted, undefined).check({});
    await expect(readerFor({}, undefined).check({})).rejects.toMatchObject({
      code: 'unreachable',
      message: expect.stringContaining('TLS') as string,
    });
    await readerFor({ 'insecure-skip-tls-verify': true }, undefined).check({});
  });

  it('a client certificate is shown, and connections are kept', async () => {
    server = await scriptedServer(empty, { ...serverTls, clientCa: authority.cert });
    const one = readerFor(trusted, { 'client-certificate-data': base64(client.cert), 'client-key-data': base64(client.key) });
    for (let turn = 0; turn < 4; turn++) await one.check({});
    expect(server.connections()).toBe(1);
    await expect(readerFor(trusted, undefined).check({})).rejects.toMatchObject({ code: 'unreachable' });
  });
});

describe('connection settings that cannot be used', () => {
  const cases: [string, object, object, string, RegExp][] = [
    [
      'a certificate that is none',
      {},
      { 'client-certificate-data': 'junk', 'client-key-data': 'junk' },
      'unauthorised',
      /certificates for 127.0.0.1:\d+ cannot be used/,
    ],
    ['TLS to a server without it', {}, {}, 'unreachable', /does not speak TLS: is it http:/],
    ['a proxy that is down', { 'proxy-url': 'http://127.0.0.1:1' }, {}, 'unreachable', /by way of 127.0.0.1:1\) \(ECONNREFUSED\)/],
    ['a proxy that is none', { 'proxy-url': 'socket' }, {}, 'unauthorised', /no credentials for context c/],
  ];
  it.each(cases)('%s', async (_name, cluster, user, code, words) => {
    server = await scriptedServer(empty);
    const https = server.url.replace('http:', 'https:');
    await expect(readerFor({ ...cluster, server: https }, { ...user }).check({})).rejects.toMatchObject({
      name: 'UpstreamError',
      code,
      message: expect.stringMatching(words) as string,
    });
  });
});

describe('who asks', () => {
  it('is told by token, by password, or by impersonation', async () => {
    server = await scriptedServer(empty);
    await readerFor({}, { token: 'abc', as: 'carol', 'as-groups': ['dev', 'ops'] }).check({});
    expect(lastHeaders()).toMatchObject({ authorization: 'Bearer abc', 'impersonate-user': 'carol', 'impersonate-group': 'dev, ops' });
    await readerFor({}, { username: 'u', password: 'p' }).check({});
    expect(lastHeaders()?.authorization).toBe(`Basic ${base64('u:p')}`);
  });

  it('is told by a command, run once for many calls', async () => {
    server = await scriptedServer(empty);
    const log = path.join(folder, 'runs');
    const credential = JSON.stringify({
      apiVersion: 'client.authentication.k8s.io/v1',
      kind: 'ExecCredential',
      status: { token: 'from-command' },
    });
    const command = write('credential.sh', `#!/bin/sh\necho run >> ${log}\necho '${credential}'\n`);
    chmodSync(command, 0o755);
    writeFileSync(log, '');
    const one = readerFor({}, { exec: { apiVersion: 'client.authentication.k8s.io/v1', command } });
    await Promise.all(Array.from({ length: 5 }, () => one.check({})));
    expect(lastHeaders()?.authorization).toBe('Bearer from-command');
    expect(readFileSync(log, 'utf8')).toBe('run\n');
  });

  it('is not known where the command fails or is missing', async () => {
    server = await scriptedServer(empty);
    const command = write('failing.sh', '#!/bin/sh\necho "please log in" >&2\nexit 1\n');
    chmodSync(command, 0o755);
    await expect(readerFor({}, { exec: { command } }).check({})).rejects.toMatchObject({
      code: 'unauthorised',
      message: expect.stringContaining('please log in') as string,
    });
    await expect(readerFor({}, { exec: { command: '/nowhere/login' } }).check({})).rejects.toMatchObject({
      code: 'unauthorised',
      message: expect.stringContaining('ENOENT') as string,
    });
    expect(server.seen).toEqual([]);
  });

  it('is waited for no longer than the deadline', async () => {
    server = await scriptedServer(empty);
    const command = write('slow.sh', '#!/bin/sh\nexec sleep 3\n');
    chmodSync(command, 0o755);
    readerFor({}, { exec: { command } });
    const [target] = kubeTargets({ kubeconfig: path.join(folder, 'config.json') });
    const hurried = target === undefined ? undefined : new KubeClusterReader(target, { bounds: { timeoutMs: 200 } });
    await expect(hurried?.check({})).rejects.toMatchObject({ code: 'timeout' });
  });

  it('is read anew at once where the server refuses it, but not for every refusal', async () => {
    const token = write('token', 'old\n');
    let good = 'Bearer old';
    server = await scriptedServer((request, response) =>
      request.headers.authorization === good
        ? empty(request, response)
        : json({ kind: 'Status', code: 401, message: 'Unauthorized' }, 401)(request, response),
    );
    const one = readerFor({}, { tokenFile: token });
    await one.check({});
    write('token', 'new\n');
    good = 'Bearer new';
    await one.check({});
    good = 'Bearer newer';
    const before = server.seen.length;
    await expect(one.check({})).rejects.toMatchObject({ code: 'unauthorised' });
    expect(server.seen.length).toBe(before + 1);
  });
});

describe('in a cluster', () => {
  it('the account of the pod is used', async () => {
    server = await scriptedServer(empty, serverTls);
    const account = 'pod/var/run/secrets/kubernetes.io/serviceaccount';
    write(`${account}/ca.crt`, authority.cert);
    write(`${account}/token`, 'pod-token');
    const { hostname, port } = new URL(server.url);
    const before = { ...process.env };
    process.env['KUBERNETES_SERVICE_HOST'] = hostname;
    process.env['KUBERNETES_SERVICE_PORT'] = port;
    try {
      [reader] = kubeClusterReaders({ inCluster: true, inClusterPathPrefix: path.join(folder, 'pod'), clusterName: 'primary' });
      expect(reader?.cluster).toBe('primary');
      await reader?.check({});
      expect(lastHeaders()?.authorization).toBe('Bearer pod-token');
      expect(() => kubeClusterReaders({ inCluster: true, inClusterPathPrefix: path.join(folder, 'none') })).toThrow(
        /does not exist; has the pod automountServiceAccountToken: false/,
      );
    } finally {
      for (const name of ['KUBERNETES_SERVICE_HOST', 'KUBERNETES_SERVICE_PORT']) {
        if (before[name] === undefined) delete process.env[name];
        else process.env[name] = before[name];
      }
    }
  });
});
