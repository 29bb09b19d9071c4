import { type Kind, kinds, type KindMap, type Staleness, UpstreamError } from '@meshlens/core';
import type { Limiter } from '../../../limiter.js';
import { pause, spread, type Timers } from '../../../timers.js';
import type { KubeClient } from '../kube-client.js';
import { BackOff } from './back-off.js';
import { laterVersion, ObjectCache } from './object-cache.js';
import type { ReflectorList } from './reflector-list.js';
import { watchOnce } from './watch-once.js';

export interface ReflectorOptions<K extends Kind> {
  readonly client: KubeClient;
  readonly kind: K;
  /** Undefined: the whole cluster. */
  readonly namespace: string | undefined;
  readonly timers: Timers;
  /** Shared by all reflectors of a cluster, so that not all list at once. */
  readonly lists: Limiter;
  readonly list: ReflectorList<K>;
}

/** What a reflector knows: nothing yet, why there is nothing, or the objects. */
export type Reflected<K extends Kind> =
  | { readonly state: 'absent' | 'denied' }
  | { readonly state: 'failed'; readonly error: UpstreamError }
  | { readonly state: 'listed'; readonly items: readonly KindMap[K][]; readonly stale: Staleness | undefined };

/** A failure that is over sooner is not told. */
const TOLD_AFTER_MS = 3_000;
/** A watch that is open for so long without a failure works. */
const WORKS_AFTER_MS = 5_000;
/** What ended sooner is not to be repeated at once. */
const LONG_ENOUGH_MS = 10_000;
/** A kind that the account may not list, or that is not installed. */
const DENIED_AGAIN_MS = 22_000;
const LONGEST_DENIED_MS = 300_000;
const ABSENT_AGAIN_MS = 60_000;
const LONGEST_RETRY_AFTER_MS = 30_000;
/** Events that cannot be read, or that do not come, are gone around by a list. */
const FAILURES_UNTIL_LIST = 2;

/**
 * Keeps the objects of one kind in step with the API server: a list in pages, then watches that each go on where the one
 * before ended, and a list again where that is not possible. It never gives up and never hurries; what it knows is told
 * at any time, with its age where the server cannot be heard.
 */
export class Reflector<K extends Kind> {
  readonly #options: ReflectorOptions<K>;
  readonly #cache = new ObjectCache<K>();
  readonly #backOff: BackOff;
  readonly #stopped = new AbortController();
  #state: 'absent' | 'denied' | 'listed' | undefined;
  /** From which the next watch goes on; undefined: a list is needed. */
  #version: string | undefined;
  #failing: { readonly since: number; readonly error: UpstreamError } | undefined;
  /** When what is known was last known to be true. */
  #trueAt = -Infinity;
  #inARow = 0;
  #refusals = 0;
  readonly #waiting = new Set<() => void>();

  constructor(options: ReflectorOptions<K>) {
    this.#options = options;
    this.#backOff = new BackOff(options.timers);
    void this.#run(this.#stopped.signal);
  }

  /** Undefined while the first list is under way. */
  get now(): Reflected<K> | undefined {
    if (this.#state === undefined) return this.#failing && { state: 'failed', error: this.#failing.error };
    return this.#state === 'listed' ? { state: 'listed', items: this.#cache.items(), stale: this.#staleness() } : { state: this.#state };
  }

  /** What is known, as soon as anything is. Rejects with the signal's reason. */
  async known(signal: AbortSignal): Promise<Reflected<K>> {
    for (let reflected = this.now; ; reflected = this.now) {
      signal.throwIfAborted();
      if (reflected !== undefined) return reflected;
      await new Promise<void>((resolve) => {
        const go = (): void => {
          signal.removeEventListener('abort', go);
          this.#waiting.delete(go);
          resolve();
        };
        this.#waiting.add(go);
        signal.addEventListener('abort', go, { once: true });
      });
    }
  }

  stop(): void {
    this.#stopped.abort(new UpstreamError('unreachable', 'the watch was stopped'));
  }

  async #run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const wait = await this.#step(signal).catch((error: unknown) => this.#failed(error, signal));
      if (wait > 0) await pause(this.#options.timers, wait, signal);
    }
    this.#cache.clear();
  }

  /** One list or one watch. Tells how long to wait then. */
  async #step(signal: AbortSignal): Promise<number> {
    const { timers } = this.#options;
    if (this.#version === undefined) return this.#list(signal);
    const begun = timers.now();
    const wasLong = (): boolean => timers.now() - begun >= LONG_ENOUGH_MS;
    const end = await this.#watch(this.#version, signal).finally(() => {
      if (wasLong()) this.#backOff.reset();
    });
    if (end === 'closed' && wasLong()) return 0;
    if (end === 'silent' && this.#inARow === 0) {
      this.#inARow = 1;
      return 0;
    }
    if (end === 'expired') this.#version = undefined;
    const { plural } = kinds[this.#options.kind];
    const { address } = this.#options.client;
    throw {
      closed: new UpstreamError('unreachable', `${address} closed a watch of ${plural} at once`),
      denied: new UpstreamError('denied', `${address} does not allow to watch ${plural}`),
      expired: new UpstreamError('unreachable', `${address} let a watch of ${plural} expire`),
      silent: new UpstreamError('timeout', `${address} has gone silent in a watch of ${plural}`),
    }[end];
  }

  async #list(signal: AbortSignal): Promise<number> {
    const { lists, list, timers } = this.#options;
    const outcome = await lists.run(() => list.run(signal), signal);
    this.#trueAt = timers.now();
    if (outcome.state !== 'listed') {
      this.#cache.clear();
      this.#settle(outcome.state);
      this.#works();
      return spread(outcome.state === 'denied' ? this.#deniedWait() : ABSENT_AGAIN_MS, timers);
    }
    this.#refusals = 0;
    this.#cache.replace(outcome.items);
    this.#version = outcome.version;
    this.#settle('listed');
    return 0;
  }

  /** Of namespaces that one by one refuse everything there may be hundreds. */
  #deniedWait(): number {
    this.#refusals += 1;
    if (this.#options.namespace === undefined) return DENIED_AGAIN_MS;
    return Math.min(LONGEST_DENIED_MS, DENIED_AGAIN_MS * 2 ** (this.#refusals - 1));
  }

  async #watch(version: string, signal: AbortSignal): ReturnType<typeof watchOnce> {
    const { client, kind, namespace, timers, list } = this.#options;
    let cancel = (): void => undefined;
    try {
      return await watchOnce({
        client,
        kind,
        namespace,
        version,
        timers,
        signal,
        opened: () => {
          cancel = timers.after(WORKS_AFTER_MS, () => this.#works());
        },
        tell: (event) => {
          this.#trueAt = timers.now();
          if (event.type === 'set') this.#cache.set(list.keep(event.object), event.version);
          else if (event.type === 'removed') this.#cache.remove(event.object, event.version);
          else this.#works();
          this.#version = laterVersion(this.#version ?? event.version, event.version);
        },
      });
    } finally {
      cancel();
    }
  }

  /** Nothing is wrong, or no longer. */
  #works(): void {
    this.#failing = undefined;
    this.#inARow = 0;
  }

  #settle(state: 'absent' | 'denied' | 'listed'): void {
    this.#state = state;
    this.#wake();
  }

  #wake(): void {
    for (const go of [...this.#waiting]) go();
  }

  /** Tells how long to wait. A mistake in the code is told like a failure: nobody else would hear of it. */
  #failed(reason: unknown, signal: AbortSignal): number {
    if (signal.aborted) return 0;
    const error = reason instanceof UpstreamError ? reason : new UpstreamError('bad-answer', `watching failed: ${String(reason)}`);
    this.#failing = { since: this.#failing?.since ?? this.#options.timers.now(), error };
    this.#inARow += 1;
    if (this.#inARow >= FAILURES_UNTIL_LIST) this.#version = undefined;
    this.#options.list.failed(error);
    this.#wake();
    const asked = Math.min((error.retryAfterSeconds ?? 0) * 1000, LONGEST_RETRY_AFTER_MS);
    return Math.max(this.#backOff.next(), asked);
  }

  #staleness(): Staleness | undefined {
    const now = this.#options.timers.now();
    if (this.#failing === undefined || now - this.#failing.since < TOLD_AFTER_MS) return undefined;
    return { ageSeconds: Math.round((now - this.#trueAt) / 1000), error: this.#failing.error };
  }
}
