import { afterEach, expect, it } from 'vitest';
import { targetOn } from '../../../../../test/support/kube-target.js';
import { faults, json, type Script, scriptedServer, type ScriptedServer } from '../../../../../test/support/scripted-server.js';
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

const page = (names: readonly string[], more?: string): unknown => ({
  kind: 'ServiceList',
  apiVersion: 'v1',
  metadata: { ...(more === undefined ? {} : { continue: more }) },
  items: names.map((name) => ({ metadata: { name, namespace: 'x' } })),
});

it('a listing starts over once when its page token expires', async () => {
  let expired = 0;
  const one = await readerOn((request, response) => {
    if (!request.url.searchParams.has('continue')) return json(page(['a'], 'token'))(request, response);
    if (expired++ > 0) return json(page(['b']))(request, response);
    return json({ kind: 'Status', code: 410, reason: 'Expired' }, 410)(request, response);
  });
  expect((await one.list('Service', undefined, {})).items.map(({ metadata }) => metadata.name)).toEqual(['a', 'b']);
  expired = -9;
  await expect(one.list('Service', undefined, {})).rejects.toMatchObject({ code: 'bad-answer' });
});

it('a listing ends where the server gives the same page for ever', async () => {
  const one = await readerOn(json(page(['a'], 'same')));
  await expect(one.list('Service', undefined, {})).rejects.toMatchObject({
    code: 'bad-answer',
    message: expect.stringContaining('same page') as string,
  });
});

it('a listing ends at its bounds: objects, bytes, time', async () => {
  let count = 0;
  const one = await readerOn((request, response) => json(page(['a', 'b'], `p${count++}`))(request, response), {
    bounds: { maxItems: 5 },
  });
  await expect(one.list('Service', undefined, {})).rejects.toMatchObject({
    code: 'limit',
    message: expect.stringContaining('the bound is 5') as string,
  });
  expect(count).toBe(3);
  const small = new KubeClusterReader(targetOn(server?.url ?? ''), { bounds: { maxBytes: 1024 * 1024, timeoutMs: 200 } });
  server?.answerWith(faults.huge);
  await expect(small.list('Service', undefined, {})).rejects.toMatchObject({ code: 'limit' });
  server?.answerWith((request, response) => {
    const timer = setTimeout(() => json(page(['a'], `p${count++}`))(request, response), 60);
    response.on('close', () => clearTimeout(timer));
  });
  await expect(small.list('Service', undefined, {})).rejects.toMatchObject({ code: 'timeout' });
  small.close();
});

it('a listing ends where empty pages never end', async () => {
  let count = 0;
  const one = await readerOn((request, response) => json(page([], `p${count++}`))(request, response), { bounds: { maxPages: 4 } });
  await expect(one.list('Service', undefined, {})).rejects.toMatchObject({
    code: 'limit',
    message: expect.stringContaining('4 pages') as string,
  });
  expect(count).toBe(4);
});
