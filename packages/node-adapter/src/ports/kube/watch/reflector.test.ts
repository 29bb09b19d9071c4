import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { everybody, MINUTE, ReflectedServices, service } from './fixtures/reflected-services.js';

let on: ReflectedServices;
beforeEach(async () => {
  on = await ReflectedServices.start();
});
afterEach(() => on.stop());

describe('a reflector', () => {
  it('lists once and follows what is added, changed and deleted', async () => {
    await on.timers.until(() => on.names() === 'a b', MINUTE);
    await on.watching();
    on.api.apply(service('c'));
    on.api.apply(service('b', 81));
    on.api.delete({ kind: 'Service', namespace: 'shop', name: 'a' });
    await on.timers.until(() => on.names() === 'b c' && on.portOf('b') === 81, MINUTE);
    expect([on.api.count('list'), on.api.count('watch')]).toEqual([1, 1]);
  });

  it('goes on where the watch before ended, without a list', async () => {
    await on.watching();
    await on.calm(12_000);
    on.api.endWatches();
    await on.watching(2);
    on.api.apply(service('c'));
    await on.timers.until(() => on.names() === 'a b c', MINUTE);
    await on.calm(12_000);
    on.api.endWatches();
    await on.watching(3);
    expect([on.api.count('list'), on.stale()]).toEqual([1, undefined]);
    const versions = on.api.requests.filter(({ verb }) => verb === 'watch').map(({ query }) => Number(query.get('resourceVersion')));
    expect(versions[2]).toBeGreaterThan(versions[1] ?? Infinity);
  });

  it('needs neither list nor new watch while bookmarks come, however slowly', async () => {
    await on.watching();
    for (let i = 0; i < 8; i++) {
      await on.timers.advance(40_000);
      on.api.bookmark();
      await on.timers.advance(500);
    }
    expect([on.api.count('list'), on.api.count('watch'), on.isWell()]).toEqual([1, 1, true]);
  });

  it('asks for bookmarks and for an end of the watch in less time than it would wait for', async () => {
    await on.watching();
    const [watch] = on.api.requests.filter(({ verb }) => verb === 'watch');
    expect(watch?.query.get('allowWatchBookmarks')).toBe('true');
    expect(Number(watch?.query.get('timeoutSeconds'))).toBeLessThanOrEqual(36);
  });

  it('hands out lists that do not change, and keeps what does not change the same', async () => {
    await on.timers.until(() => on.names() === 'a b', MINUTE);
    const before = on.reflector.now?.state === 'listed' ? on.reflector.now.items : [];
    await on.watching();
    on.api.apply(service('a', 99));
    await on.timers.until(() => on.portOf('a') === 99, MINUTE);
    expect(before.map(({ spec }) => spec?.ports?.[0]?.port)).toEqual([80, 80]);
    expect(on.reflector.now?.state === 'listed' && on.reflector.now.items.includes(before[1] as never)).toBe(true);
    expect(() => (before as unknown[]).push(1)).toThrow(TypeError);
  });

  it('notices a half-open watch within 45 seconds and has what it missed', async () => {
    await on.watching();
    on.api.silenceWatches();
    on.api.apply(service('c'));
    expect(await on.timers.until(() => on.names() === 'a b c', 45_000)).toBeGreaterThan(30_000);
    expect([on.api.count('list'), on.stale()]).toEqual([1, undefined]);
  });

  it('believes neither events that come twice nor ones that come too late', async () => {
    on.api.faults.add({ when: ({ verb }) => verb === 'watch', fault: { kind: 'echoed' } });
    await on.watching();
    on.api.apply(service('b', 81));
    on.api.apply(service('b', 82));
    on.api.delete({ kind: 'Service', namespace: 'shop', name: 'a' });
    on.api.apply(service('c'));
    await on.timers.until(() => on.names() === 'b c', MINUTE);
    await on.timers.advance(1_000);
    expect([on.names(), on.portOf('b'), on.api.count('list')]).toEqual(['b c', 82, 1]);
  });
});

describe('what may not be read', () => {
  const nobody = { grants: [] };

  it('is forgotten when the right is lost, and read when it is given again', async () => {
    await on.watching();
    await on.calm(12_000);
    on.api.setAccess(nobody);
    on.api.endWatches();
    await on.timers.until(() => on.reflector.now?.state === 'denied', 10_000);
    const before = on.api.requests.length;
    await on.timers.advance(3 * MINUTE);
    expect(on.api.requests.length - before).toBeLessThan(15);
    on.api.setAccess({ grants: [everybody] });
    await on.timers.until(() => on.names() === 'a b', 30_000);
  });

  it('or is not installed, is tried again now and then', async () => {
    on.api.faults.add({
      when: ({ target }) => target?.resource === 'virtualservices',
      fault: { kind: 'status', status: 404, headers: { 'content-type': 'text/plain' }, body: '404 page not found\n' },
    });
    const other = on.reflect('VirtualService');
    await on.timers.until(() => other.now?.state === 'absent', 1_000);
    const before = on.api.count('list', 'virtualservices');
    await on.timers.advance(3 * MINUTE);
    expect(on.api.count('list', 'virtualservices') - before).toBeLessThan(6);
    on.api.faults.clear();
    await on.timers.until(() => other.now?.state === 'listed', 90_000);
    other.stop();
  });
});

describe('the first list', () => {
  it('fails for who waits, and goes on in the background', async () => {
    await on.api.pause();
    on.restart();
    const known = await on.reflector.known(new AbortController().signal);
    expect(known).toMatchObject({ state: 'failed', error: { code: 'unreachable' } });
    await on.api.resume();
    await on.timers.until(() => on.names() === 'a b', 30_000);
  });

  it('takes smaller pages where one is too large', async () => {
    for (let i = 0; i < 400; i++) {
      on.api.apply({ ...service(`s${i}`), metadata: { namespace: 'shop', name: `s${i}`, annotations: { note: 'x'.repeat(4_000) } } });
    }
    on.restart();
    await on.timers.until(() => on.names().split(' ').length === 402, MINUTE);
  });

  it('lets who gives up go', async () => {
    on.api.faults.add({ when: () => true, fault: { kind: 'hang' } });
    on.restart();
    const controller = new AbortController();
    const waiting = on.reflector.known(controller.signal);
    controller.abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
  });
});
