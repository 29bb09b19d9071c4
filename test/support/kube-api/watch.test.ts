import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { stopAfterAll } from '../process.js';
import { bookPod, bookshop } from './bookshop.js';
import { startKubeApi, type KubeApi } from './kube-api.js';

interface Event {
  readonly type: string;
  readonly object: {
    readonly kind: string;
    readonly code?: number;
    readonly reason?: string;
    readonly metadata: { readonly name?: string };
  };
}

interface Reading {
  readonly lines: string[];
  readonly ended: Promise<void>;
  cancel(): void;
}

describe('a watch of the API server stand-in', () => {
  const keep = stopAfterAll();
  let api: KubeApi;
  let reading: Reading | undefined;
  beforeAll(async () => {
    api = keep(await startKubeApi({ ...bookshop, tls: false, bookmarkEveryMs: 20 }));
  });
  afterEach(async () => {
    api.faults.clear();
    reading?.cancel();
    await expect.poll(() => api.openWatches()).toBe(0);
  });

  const watch = async (query: string): Promise<Reading> => {
    const controller = new AbortController();
    const response = await fetch(`${api.url}/api/v1/pods?watch=1&${query}`, {
      signal: controller.signal,
      headers: { authorization: 'Bearer root' },
    });
    expect(response.status).toBe(200);
    const lines: string[] = [];
    const read = async (): Promise<void> => {
      let rest = '';
      for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
        const parts = (rest + chunk).split('\n');
        rest = parts.pop() ?? '';
        lines.push(...parts);
      }
    };
    reading = { lines, ended: read().catch(() => undefined), cancel: () => controller.abort() };
    return reading;
  };
  const events = ({ lines }: Reading): readonly Event[] => lines.map((line) => JSON.parse(line) as Event);
  const summary = (from: Reading): readonly string[] => events(from).map(({ type, object }) => `${type} ${object.metadata.name ?? ''}`);
  const now = async (): Promise<string> => {
    const response = await fetch(`${api.url}/api/v1/pods?limit=1`, { headers: { authorization: 'Bearer root' } });
    return ((await response.json()) as { metadata: { resourceVersion: string } }).metadata.resourceVersion;
  };

  it('begins with all that is there when it names no version', async () => {
    const from = await watch('labelSelector=tier=front');
    await expect.poll(() => summary(from)).toEqual(['ADDED a', 'ADDED b']);
  });

  it('marks the end of what is there for streamed lists', async () => {
    const from = await watch('labelSelector=tier=front&sendInitialEvents=true&allowWatchBookmarks=true&resourceVersionMatch=NotOlderThan');
    await expect.poll(() => from.lines.length).toBeGreaterThanOrEqual(3);
    expect(events(from)[2]?.object.metadata).toMatchObject({ annotations: { 'k8s.io/initial-events-end': 'true' } });
  });

  it('makes up for what was missed since the named version', async () => {
    const since = await now();
    api.apply(bookPod('books', 'f'));
    api.delete({ kind: 'Pod', namespace: 'books', name: 'f' });
    const from = await watch(`resourceVersion=${since}`);
    await expect.poll(() => summary(from)).toEqual(['ADDED f', 'DELETED f']);
  });

  it('adds what comes into its selection and deletes what leaves it', async () => {
    const from = await watch(`labelSelector=tier=back&resourceVersion=${await now()}`);
    api.apply(bookPod('orders', 'z', { tier: 'back' }));
    api.apply(bookPod('orders', 'z'));
    api.apply(bookPod('orders', 'z'));
    await expect.poll(() => summary(from)).toEqual(['ADDED z', 'DELETED z']);
  });

  it('sends bookmarks to those only who allow them', async () => {
    const since = await now();
    const from = await watch(`resourceVersion=${since}&allowWatchBookmarks=true`);
    await expect.poll(() => from.lines.length).toBeGreaterThan(2);
    expect(new Set(events(from).map(({ type }) => type))).toEqual(new Set(['BOOKMARK']));
    const without = await watch(`resourceVersion=${since}&timeoutSeconds=1`);
    await without.ended;
    expect(without.lines).toEqual([]);
    from.cancel();
  });

  it('says 410 in an ERROR event where the version is forgotten', async () => {
    const since = await now();
    api.expire();
    const from = await watch(`resourceVersion=${since}`);
    await from.ended;
    expect(events(from)).toMatchObject([{ type: 'ERROR', object: { kind: 'Status', code: 410, reason: 'Expired' } }]);
  });

  it('says 410 for good as long as that is planned', async () => {
    api.faults.add({ when: ({ verb }) => verb === 'watch', fault: { kind: 'gone-event' } });
    for (const _ of [1, 2]) {
      const from = await watch(`resourceVersion=${await now()}`);
      await from.ended;
      expect(events(from)).toMatchObject([{ type: 'ERROR', object: { code: 410 } }]);
    }
  });

  it('ends at once, or after an event, as planned', async () => {
    api.faults.add({ when: ({ verb }) => verb === 'watch', fault: { kind: 'close-after-event' } });
    api.faults.add({ when: ({ verb }) => verb === 'watch', fault: { kind: 'close-at-once' }, times: 1 });
    const none = await watch('');
    await none.ended;
    const one = await watch('');
    await one.ended;
    expect([none.lines.length, one.lines.length]).toEqual([0, 1]);
  });

  it('sends lines that are no JSON, as planned', async () => {
    api.faults.add({ when: ({ verb }) => verb === 'watch', fault: { kind: 'garbled' } });
    const from = await watch('labelSelector=!tier');
    await expect.poll(() => from.lines.length).toBe(2);
    expect(() => events(from)).toThrow(SyntaxError);
  });

  it.each([['from its start'], ['later']])('stays connected and says nothing when it is half-open %s', async (when) => {
    if (when === 'from its start') api.faults.add({ when: ({ verb }) => verb === 'watch', fault: { kind: 'silent' } });
    const from = await watch(`resourceVersion=${await now()}&timeoutSeconds=1`);
    await expect.poll(() => api.openWatches()).toBe(1);
    api.silenceWatches();
    api.apply(bookPod('orders', 'z'));
    const first = await Promise.race([from.ended, new Promise((resolve) => setTimeout(resolve, 1_300, 'still open'))]);
    expect([first, from.lines]).toEqual(['still open', []]);
  });

  it('ends when the server restarts', async () => {
    const from = await watch(`resourceVersion=${await now()}`);
    await expect.poll(() => api.openWatches()).toBe(1);
    api.endWatches();
    await from.ended;
    expect(from.lines).toEqual([]);
  });
});
