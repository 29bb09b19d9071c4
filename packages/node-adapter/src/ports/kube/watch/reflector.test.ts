import type { KubernetesObject } from '@meshlens/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type KubeApi, startKubeApi } from '../../../../../../test/support/kube-api/kube-api.js';
import type { KubeFault } from '../../../../../../test/support/kube-api/kube-fault.js';
import { targetOn } from '../../../../../../test/support/kube-target.js';
import { type ManualTimers, manualTimers } from '../../../../../../test/support/manual-timers.js';
import { Limiter } from '../../../limiter.js';
import { KubeClient } from '../kube-client.js';
import { Reflector } from './reflector.js';
import { ReflectorList } from './reflector-list.js';

const MINUTE = 60_000;
const bounds = { maxItems: 1_000, pageSize: 500, maxPages: 100, maxBytes: 1024 * 1024, timeoutMs: 200 };
const service = (name: string, port = 80): KubernetesObject & { readonly spec: object } => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { namespace: 'shop', name },
  spec: { ports: [{ port }] },
});

let api: KubeApi;
let client: KubeClient;
let timers: ManualTimers;
let reflector: Reflector<'Service'>;

/** Everybody may do everything, since nobody logs in. */
const everybody = { group: 'system:unauthenticated', allow: [{ verbs: ['*'], groups: ['*'], resources: ['*'] }] };

function reflect(): Reflector<'Service'> {
  const where = { kind: 'Service' as const, namespace: undefined };
  const lists = new Limiter({ width: 4, mostWaiting: 100, tooMany: () => new Error('too many') });
  return new Reflector({ ...where, client, timers, lists, list: new ReflectorList(client, where, bounds) });
}

beforeEach(async () => {
  api = await startKubeApi({ objects: [service('a'), service('b')], tls: false, bookmarkEveryMs: 3_600_000, grants: [everybody] });
  client = new KubeClient(targetOn(api.url), bounds);
  timers = manualTimers();
  reflector = reflect();
});
afterEach(async () => {
  reflector.stop();
  client.close();
  await api.stop();
});

const names = (): string =>
  reflector.now?.state === 'listed'
    ? reflector.now.items
        .map(({ metadata }) => metadata.name)
        .sort()
        .join(' ')
    : '';
const portOf = (name: string): number | undefined =>
  reflector.now?.state === 'listed'
    ? reflector.now.items.find(({ metadata }) => metadata.name === name)?.spec?.ports?.[0]?.port
    : undefined;
const stale = () => (reflector.now?.state === 'listed' ? reflector.now.stale : undefined);
const isWell = (): boolean => reflector.now?.state === 'listed' && stale() === undefined;
const watching = async (turn = 1): Promise<void> => {
  await expect.poll(() => [api.count('watch'), api.openWatches()], { timeout: 10_000 }).toEqual([turn, 1]);
};
/** Changes something all the time. */
const churn = async (milliseconds: number): Promise<void> => {
  for (let left = milliseconds; left > 0; left -= 5_000) {
    api.apply(service('a', 1_000 + left / 5_000));
    await timers.advance(5_000);
  }
};
/** Keeps what is well well for a while, as bookmarks do. */
const calm = async (milliseconds: number): Promise<void> => {
  for (let left = milliseconds; left > 0; left -= 30_000) {
    await timers.advance(Math.min(left, 30_000));
    api.bookmark();
  }
};

describe('a reflector', () => {
  it('lists once and follows what is added, changed and deleted', async () => {
    await timers.until(() => names() === 'a b', MINUTE);
    await watching();
    api.apply(service('c'));
    api.apply(service('b', 81));
    api.delete({ kind: 'Service', namespace: 'shop', name: 'a' });
    await timers.until(() => names() === 'b c' && portOf('b') === 81, MINUTE);
    expect([api.count('list'), api.count('watch')]).toEqual([1, 1]);
  });

  it('goes on where the watch before ended, without a list', async () => {
    await watching();
    await calm(12_000);
    api.endWatches();
    await watching(2);
    api.apply(service('c'));
    await timers.until(() => names() === 'a b c', MINUTE);
    await calm(12_000);
    api.endWatches();
    await watching(3);
    expect([api.count('list'), stale()]).toEqual([1, undefined]);
    const versions = api.requests.filter(({ verb }) => verb === 'watch').map(({ query }) => Number(query.get('resourceVersion')));
    expect(versions[2]).toBeGreaterThan(versions[1] ?? Infinity);
  });

  it('needs neither list nor new watch while bookmarks come, however slowly', async () => {
    await watching();
    for (let i = 0; i < 8; i++) {
      await timers.advance(40_000);
      api.bookmark();
      await timers.advance(500);
    }
    expect([api.count('list'), api.count('watch'), isWell()]).toEqual([1, 1, true]);
  });

  it('asks for bookmarks and for an end of the watch in less time than it would wait for', async () => {
    await watching();
    const [watch] = api.requests.filter(({ verb }) => verb === 'watch');
    expect(watch?.query.get('allowWatchBookmarks')).toBe('true');
    expect(Number(watch?.query.get('timeoutSeconds'))).toBeLessThanOrEqual(36);
  });

  it('hands out lists that do not change, and keeps what does not change the same', async () => {
    await timers.until(() => names() === 'a b', MINUTE);
    const before = reflector.now?.state === 'listed' ? reflector.now.items : [];
    await watching();
    api.apply(service('a', 99));
    await timers.until(() => portOf('a') === 99, MINUTE);
    expect(before.map(({ spec }) => spec?.ports?.[0]?.port)).toEqual([80, 80]);
    expect(reflector.now?.state === 'listed' && reflector.now.items.includes(before[1] as never)).toBe(true);
    expect(() => (before as unknown[]).push(1)).toThrow(TypeError);
  });

  it('notices a half-open watch within 45 seconds and has what it missed', async () => {
    await watching();
    api.silenceWatches();
    api.apply(service('c'));
    expect(await timers.until(() => names() === 'a b c', 45_000)).toBeGreaterThan(30_000);
    expect([api.count('list'), stale()]).toEqual([1, undefined]);
  });

  it('believes neither events that come twice nor ones that come too late', async () => {
    api.faults.add({ when: ({ verb }) => verb === 'watch', fault: { kind: 'echoed' } });
    await watching();
    api.apply(service('b', 81));
    api.apply(service('b', 82));
    api.delete({ kind: 'Service', namespace: 'shop', name: 'a' });
    api.apply(service('c'));
    await timers.until(() => names() === 'b c', MINUTE);
    await timers.advance(1_000);
    expect([names(), portOf('b'), api.count('list')]).toEqual(['b c', 82, 1]);
  });
});

interface FaultCase {
  readonly name: string;
  readonly fault: KubeFault;
  /** Default: watches only. */
  readonly verbs?: readonly string[];
}

const cases: readonly FaultCase[] = [
  { name: '410 to every watch', fault: { kind: 'refusal', status: 410 } },
  { name: 'an event that says 410 in every watch', fault: { kind: 'gone-event' } },
  { name: '403 to every watch', fault: { kind: 'refusal', status: 403 } },
  { name: '500 to every watch', fault: { kind: 'refusal', status: 500 } },
  { name: '500 to everything', fault: { kind: 'refusal', status: 500 }, verbs: ['list', 'watch'] },
  { name: '401 to everything', fault: { kind: 'refusal', status: 401 }, verbs: ['list', 'watch'] },
  { name: '429 with Retry-After', fault: { kind: 'refusal', status: 429, retryAfterSeconds: 20 }, verbs: ['list', 'watch'] },
  { name: 'connections cut at once', fault: { kind: 'reset' }, verbs: ['list', 'watch'] },
  { name: 'lists cut in the middle and watches refused', fault: { kind: 'aborted' }, verbs: ['list', 'watch'] },
  { name: 'half of the JSON', fault: { kind: 'truncated' }, verbs: ['list', 'watch'] },
  { name: 'random bytes', fault: { kind: 'garbage' }, verbs: ['list', 'watch'] },
  { name: 'an event that is no JSON', fault: { kind: 'garbled' } },
  { name: 'a line without end', fault: { kind: 'endless-line' } },
  { name: 'an answer byte by byte', fault: { kind: 'slow-drip' }, verbs: ['list'] },
  { name: 'no answer', fault: { kind: 'hang' }, verbs: ['list', 'watch'] },
  { name: 'watches closed at once', fault: { kind: 'close-at-once' } },
  { name: 'watches closed after each event', fault: { kind: 'close-after-event' } },
  { name: 'a page of gigantic objects', fault: { kind: 'huge', megabytes: 2 }, verbs: ['list'] },
  { name: 'a redirect', fault: { kind: 'redirect', location: 'http://127.0.0.1:1/' }, verbs: ['list', 'watch'] },
];

describe('through a fault of minutes', () => {
  it.each(cases)('$name: few lists, soon told, soon well again', async ({ fault, verbs = ['watch'] }) => {
    await watching();
    await calm(12_000);
    const before = api.count('list');
    const ready = { when: ({ verb }: { readonly verb: string }) => verbs.includes(verb), fault };
    api.faults.add(ready);
    // Who lists only when a watch has failed needs a reason to.
    if (!verbs.includes('watch')) api.faults.add({ when: ({ verb }) => verb === 'watch', fault: { kind: 'gone-event' } });
    api.endWatches();
    api.apply(service('c'));
    // Those that are taken and say nothing are given up only after a while.
    await timers.until(() => stale() !== undefined, fault.kind === 'hang' ? 20_000 : 5_000);
    await churn(MINUTE - 5_000);
    expect(api.count('list') - before).toBeLessThanOrEqual(8);
    expect(stale()).toBeDefined();
    api.apply(service('d'));
    api.faults.clear();
    await timers.until(() => names() === 'a b c d', 30_000);
    await timers.until(isWell, 10_000);
  });

  it('is at most 8 lists in the first minute of permanent 410', async () => {
    reflector.stop();
    api.faults.add({ when: ({ verb }) => verb === 'watch', fault: { kind: 'refusal', status: 410 } });
    await expect.poll(() => api.openWatches()).toBe(0);
    const before = api.count('list');
    timers = manualTimers(0);
    reflector = reflect();
    await timers.advance(MINUTE);
    expect(api.count('list') - before).toBeLessThanOrEqual(8);
    expect(names()).toBe('a b');
  });

  it('the server away', async () => {
    await watching();
    await calm(12_000);
    await api.pause();
    await timers.until(() => stale() !== undefined, 5_000);
    await timers.advance(MINUTE);
    expect(stale()).toMatchObject({ error: { code: 'unreachable' } });
    expect(stale()?.ageSeconds).toBeGreaterThan(55);
    expect(names()).toBe('a b');
    await api.resume();
    api.apply(service('c'));
    await timers.until(() => names() === 'a b c', 30_000);
    await timers.until(isWell, 10_000);
  });
});

describe('what may not be read', () => {
  const nobody = { grants: [] };

  it('is forgotten when the right is lost, and read when it is given again', async () => {
    await watching();
    await calm(12_000);
    api.setAccess(nobody);
    api.endWatches();
    await timers.until(() => reflector.now?.state === 'denied', 10_000);
    const before = api.requests.length;
    await timers.advance(3 * MINUTE);
    expect(api.requests.length - before).toBeLessThan(15);
    api.setAccess({ grants: [everybody] });
    await timers.until(() => names() === 'a b', 30_000);
  });

  it('or is not installed, is tried again now and then', async () => {
    reflector.stop();
    const where = { kind: 'VirtualService' as const, namespace: undefined };
    api.faults.add({
      when: ({ target }) => target?.resource === 'virtualservices',
      fault: { kind: 'status', status: 404, headers: { 'content-type': 'text/plain' }, body: '404 page not found\n' },
    });
    const lists = new Limiter({ width: 1, mostWaiting: 10, tooMany: () => new Error('too many') });
    const other = new Reflector({ ...where, client, timers, lists, list: new ReflectorList(client, where, bounds) });
    await timers.until(() => other.now?.state === 'absent', 1_000);
    const before = api.count('list', 'virtualservices');
    await timers.advance(3 * MINUTE);
    expect(api.count('list', 'virtualservices') - before).toBeLessThan(6);
    api.faults.clear();
    await timers.until(() => other.now?.state === 'listed', 90_000);
    other.stop();
  });
});

describe('the first list', () => {
  it('fails for who waits, and goes on in the background', async () => {
    reflector.stop();
    await api.pause();
    reflector = reflect();
    const known = await reflector.known(new AbortController().signal);
    expect(known).toMatchObject({ state: 'failed', error: { code: 'unreachable' } });
    await api.resume();
    await timers.until(() => names() === 'a b', 30_000);
  });

  it('takes smaller pages where one is too large', async () => {
    reflector.stop();
    for (let i = 0; i < 400; i++) {
      api.apply({ ...service(`s${i}`), metadata: { namespace: 'shop', name: `s${i}`, annotations: { note: 'x'.repeat(4_000) } } });
    }
    reflector = reflect();
    await timers.until(() => names().split(' ').length === 402, MINUTE);
  });

  it('lets who gives up go', async () => {
    api.faults.add({ when: () => true, fault: { kind: 'hang' } });
    reflector.stop();
    reflector = reflect();
    const controller = new AbortController();
    const waiting = reflector.known(controller.signal);
    controller.abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
  });
});
