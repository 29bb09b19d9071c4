import { afterEach, describe, expect, it } from 'vitest';
import { targetOn } from '../../../../../test/support/kube-target.js';
import { json, reply, type Script, scriptedServer, type ScriptedServer } from '../../../../../test/support/scripted-server.js';
import { KubeClusterReader } from './kube-cluster-reader.js';
import { KubeLogStore } from './kube-log-store.js';

let server: ScriptedServer | undefined;
let reader: KubeClusterReader | undefined;
afterEach(async () => {
  reader?.close();
  await server?.close();
});

const start = Date.UTC(2026, 0, 1, 10);
const search = { cluster: 'test', namespace: 'shop', workload: 'cart', start, end: start + 60_000, limit: 100 };
const pod = (name: string, replicaSet: string, containers = ['app']): unknown => ({
  metadata: {
    name,
    namespace: 'shop',
    labels: { 'pod-template-hash': '5d4f' },
    ownerReferences: [{ kind: 'ReplicaSet', name: replicaSet, controller: true }],
  },
  spec: {
    containers: containers.map((container) => ({ name: container })),
    initContainers: [{ name: 'init' }, { name: 'proxy', restartPolicy: 'Always' }],
  },
});
const line = (second: number, text: string): string => `${new Date(start + second * 1000).toISOString()} ${text}\n`;

async function storeOn(pods: unknown[], log: Script): Promise<KubeLogStore> {
  server = await scriptedServer((request, response) =>
    request.url.pathname.endsWith('/log')
      ? log(request, response)
      : json({ apiVersion: 'v1', kind: 'PodList', items: pods })(request, response),
  );
  reader = new KubeClusterReader(targetOn(server.url));
  return new KubeLogStore([reader]);
}

const logCalls = (): string[] =>
  (server?.seen ?? [])
    .filter(({ url }) => url.pathname.endsWith('/log'))
    .map(({ url }) => `${url.pathname.split('/')[6]}/${url.searchParams.get('container')}`);

describe('the logs of a workload', () => {
  it('are those of its pods and containers, oldest first, within the time', async () => {
    const texts: Record<string, string> = {
      app: line(2, 'second') + line(70, 'too late') + 'not a line\n',
      proxy: line(1, 'first') + line(3, ''),
    };
    const store = await storeOn([pod('cart-5d4f-x', 'cart-5d4f'), pod('other-5d4f-y', 'other-5d4f')], (request, response) =>
      reply(200, 'text/plain', texts[request.url.searchParams.get('container') ?? ''] ?? '')(request, response),
    );
    const lines = await store.search(search, {});
    expect(lines.map(({ container, text }) => `${container}: ${text}`)).toEqual(['proxy: first', 'app: second', 'proxy: ']);
    expect(lines[0]).toEqual({
      at: start + 1000,
      cluster: 'test',
      namespace: 'shop',
      pod: 'cart-5d4f-x',
      container: 'proxy',
      text: 'first',
    });
    expect(logCalls().sort()).toEqual(['cart-5d4f-x/app', 'cart-5d4f-x/proxy']);
    const query = server?.seen.at(-1)?.url.searchParams;
    expect(query?.get('sinceTime')).toBe('2026-01-01T10:00:00.000Z');
    expect(query?.get('tailLines')).toBe('100');
  });

  it('are cut to the newest lines and to 16 KiB a line', async () => {
    const store = await storeOn(
      [pod('a', 'cart-5d4f')],
      reply(200, 'text/plain', line(1, 'a') + line(2, 'b') + line(3, 'x'.repeat(20_000))),
    );
    const lines = await store.search({ ...search, container: 'app', limit: 2 }, {});
    expect(lines.map(({ text }) => text.length)).toEqual([1, 16_384]);
  });

  it('of one container are asked of that one only', async () => {
    const store = await storeOn([pod('a', 'cart-5d4f', ['app', 'side'])], reply(200, 'text/plain', ''));
    await store.search({ ...search, container: 'side' }, {});
    expect(logCalls()).toEqual(['a/side']);
    await expect(store.search({ ...search, container: 'gone' }, {})).rejects.toMatchObject({ code: 'not-found' });
  });

  it('are empty for a container that has not started or is gone', async () => {
    const store = await storeOn([pod('a', 'cart-5d4f')], json({ kind: 'Status', message: 'container is waiting to start' }, 400));
    expect(await store.search(search, {})).toEqual([]);
  });

  it('keep the newest lines where there are more bytes than are read', async () => {
    const wide = 'y'.repeat(2 * 1024 * 1024);
    const all = [line(1, wide), line(2, wide), line(3, wide), line(4, 'newest')];
    const store = await storeOn([pod('a', 'cart-5d4f')], (request, response) => {
      const { searchParams } = request.url;
      const tail = all.slice(-Number(searchParams.get('tailLines'))).join('');
      reply(200, 'text/plain', tail.slice(0, Number(searchParams.get('limitBytes'))))(request, response);
    });
    const lines = await store.search({ ...search, container: 'app', limit: 4 }, {});
    expect(lines.at(-1)?.text).toBe('newest');
  });

  it('may be denied, and a workload without pods is not found', async () => {
    const store = await storeOn([pod('a', 'cart-5d4f')], json({ kind: 'Status', message: 'pods/log is forbidden' }, 403));
    await expect(store.search(search, {})).rejects.toMatchObject({ code: 'denied' });
    await expect(store.search({ ...search, workload: 'nothing' }, {})).rejects.toMatchObject({ code: 'not-found' });
    await expect(store.search({ ...search, cluster: 'other' }, {})).rejects.toMatchObject({ code: 'not-found' });
    await expect(store.search({ ...search, namespace: '../x' }, {})).rejects.toMatchObject({ code: 'not-found' });
  });
});
