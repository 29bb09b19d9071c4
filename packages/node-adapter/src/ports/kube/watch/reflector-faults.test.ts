import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { KubeFault } from '../../../../../../test/support/kube-api/kube-fault.js';
import { MINUTE, ReflectedServices, service } from './fixtures/reflected-services.js';

let on: ReflectedServices;
beforeEach(async () => {
  on = await ReflectedServices.start(200);
});
afterEach(() => on.stop());

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
    await on.watching();
    await on.calm(12_000);
    const before = on.api.count('list');
    const ready = { when: ({ verb }: { readonly verb: string }) => verbs.includes(verb), fault };
    on.api.faults.add(ready);
    // Who lists only when a watch has failed needs a reason to.
    if (!verbs.includes('watch')) on.api.faults.add({ when: ({ verb }) => verb === 'watch', fault: { kind: 'gone-event' } });
    on.api.endWatches();
    on.api.apply(service('c'));
    // Those that are taken and say nothing are given up only after a while.
    await on.timers.until(() => on.stale() !== undefined, fault.kind === 'hang' ? 20_000 : 5_000);
    await on.churn(MINUTE - 5_000);
    expect(on.api.count('list') - before).toBeLessThanOrEqual(8);
    expect(on.stale()).toBeDefined();
    on.api.apply(service('d'));
    on.api.faults.clear();
    await on.timers.until(() => on.names() === 'a b c d', 30_000);
    await on.timers.until(() => on.isWell(), 10_000);
  });

  it('is at most 8 lists in the first minute of permanent 410', async () => {
    await on.watching();
    on.api.faults.add({ when: ({ verb }) => verb === 'watch', fault: { kind: 'refusal', status: 410 } });
    const before = on.api.count('list');
    on.restart();
    await on.timers.advance(MINUTE);
    expect(on.api.count('list') - before).toBeLessThanOrEqual(8);
    expect(on.names()).toBe('a b');
  });

  it('the server away', async () => {
    await on.watching();
    await on.calm(12_000);
    await on.api.pause();
    await on.timers.until(() => on.stale() !== undefined, 5_000);
    await on.timers.advance(MINUTE);
    expect(on.stale()).toMatchObject({ error: { code: 'unreachable' } });
    expect(on.stale()?.ageSeconds).toBeGreaterThan(55);
    expect(on.names()).toBe('a b');
    await on.api.resume();
    on.api.apply(service('c'));
    await on.timers.until(() => on.names() === 'a b c', 30_000);
    await on.timers.until(() => on.isWell(), 10_000);
  });
});
