import { afterEach, describe, expect, it } from 'vitest';
import { targetOn } from '../../../../../test/support/kube-target.js';
import {
  faults,
  freeAddress,
  json,
  reply,
  type Script,
  scriptedServer,
  type ScriptedServer,
} from '../../../../../test/support/scripted-server.js';
import { KubeClusterReader, type KubeReaderOptions } from './kube-cluster-reader.js';

let server: ScriptedServer | undefined;
let reader: KubeClusterReader | undefined;
afterEach(async () => {
  reader?.close();
  await server?.close();
});

async function readerOn(script: Script, options: Pick<KubeReaderOptions, 'bounds'> = {}): Promise<KubeClusterReader> {
  server = await scriptedServer(script);
  reader = new KubeClusterReader(targetOn(server.url), options);
  return reader;
}

describe('a failing API server', () => {
  const status = (code: number, message: string): Script => json({ kind: 'Status', code, message }, code);
  const cases: [string, Script, string, RegExp][] = [
    ['hang', faults.hang, 'timeout', /did not answer within 0.3 s/],
    ['drip', faults.drip, 'timeout', /did not answer within 0.3 s/],
    ['reset', faults.reset, 'unreachable', /closed the connection/],
    ['truncated', faults.truncate, 'bad-answer', /broke off/],
    ['half JSON', faults.halfJson, 'bad-answer', /not the JSON of a Kubernetes API server/],
    ['garbage', faults.garbage, 'bad-answer', /does not speak HTTP/],
    ['a web page', reply(200, 'text/html', '<html>'), 'bad-answer', /a web page/],
    ['JSON that is no list', json({ kind: 'Pod' }), 'bad-answer', /no list of services/],
    ['items without names', json({ apiVersion: 'v1', items: [{ metadata: {} }] }), 'bad-answer', /no list of services/],
    ['401', status(401, 'Unauthorized'), 'unauthorised', /401: Unauthorized/],
    ['403 of a proxy', reply(403, 'text/html', '<h1>'), 'denied', /403/],
    ['429', status(429, 'too many requests'), 'limit', /too many requests/],
    ['500', status(500, 'etcd\nfailed'), 'bad-answer', /500: etcd failed/],
    ['503', status(503, 'apiserver is shutting down'), 'unreachable', /shutting down/],
    [
      'redirect',
      (_request, response) => response.writeHead(301, { location: 'https://login.example/' }).end(),
      'bad-answer',
      /redirects to login.example/,
    ],
  ];
  it.each(cases)('%s', async (_name, script, code, words) => {
    const one = await readerOn(script, { bounds: { timeoutMs: 300 } });
    const failure: unknown = await one.list('Service', undefined, {}).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: 'UpstreamError', code, message: expect.stringMatching(words) as string });
    expect((failure as Error).message).toContain(server?.address);
  });

  it('that nobody runs is unreachable', async () => {
    reader = new KubeClusterReader(targetOn(await freeAddress()));
    await expect(reader.list('Service', undefined, {})).rejects.toMatchObject({ code: 'unreachable' });
    await expect(reader.check({})).rejects.toMatchObject({ code: 'unreachable' });
  });

  it('in one namespace of several fails the listing, since nothing else would be true', async () => {
    const one = await readerOn((request, response) => {
      if (request.url.pathname === '/api/v1/services') return status(403, 'services is forbidden')(request, response);
      if (request.url.pathname.includes('/b/')) return status(500, 'broken')(request, response);
      return json({ kind: 'List', apiVersion: 'v1', items: [] })(request, response);
    });
    await expect(one.list('Service', ['a', 'b'], {})).rejects.toMatchObject({ code: 'bad-answer' });
  });
});
