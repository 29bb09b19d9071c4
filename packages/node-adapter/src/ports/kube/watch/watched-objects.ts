import { type Kind, type KindMap, UpstreamError } from '@meshlens/core';
import { type Held, held } from '../../../held.js';
import { Limiter } from '../../../limiter.js';
import type { Timers } from '../../../timers.js';
import type { KubeClient } from '../kube-client.js';
import type { ListBounds, ListOutcome } from '../kube-list.js';
import type { KubeObjects, ObjectsAsked } from '../kube-objects.js';
import type { NamedNamespaces } from '../named-namespaces.js';
import { Reflector } from './reflector.js';
import { ReflectorList } from './reflector-list.js';

export interface WatchedObjectsOptions {
  readonly client: KubeClient;
  /** For what is not watched. */
  readonly direct: KubeObjects;
  readonly bounds: ListBounds & { readonly timeoutMs: number };
  readonly timers: Timers;
}

const LISTS_AT_ONCE = 4;
/** Of one cluster; each is a connection. A namespace more is asked directly, and the answer held for a while. */
const MOST_WATCHES = 300;
const MOST_HELD = 200;
const HELD_MS = 15_000;
const SERVED_MS = 60_000;
const UNASKED_MS = 1_800_000;
const SWEEP_MS = 60_000;

/**
 * Objects of one cluster as watches keep them. A watch begins when its kind is first asked for, and ends when nobody has
 * asked for half an hour. What it holds is what the client's account may see, whoever asks: whom it may be shown to is
 * decided by who asks.
 */
export class WatchedObjects implements KubeObjects {
  readonly #options: WatchedObjectsOptions;
  readonly #lists = new Limiter({
    width: LISTS_AT_ONCE,
    mostWaiting: Infinity,
    tooMany: () => new UpstreamError('limit', 'too many lists wait'),
  });
  readonly #reflectors = new Map<string, { readonly reflector: Reflector<Kind>; askedAt: number }>();
  readonly #held = new Map<string, Held<readonly [], unknown>>();
  #cancelSweep: (() => void) | undefined;

  constructor(options: WatchedObjectsOptions) {
    this.#options = options;
  }

  async list<K extends Kind>(asked: ObjectsAsked<K>): Promise<ListOutcome<K>> {
    const reflector = this.#reflectorOf(asked);
    if (reflector === undefined) {
      const { kind, namespace, signal } = asked;
      const work = (): Promise<ListOutcome<K>> => this.#options.direct.list({ kind, namespace, signal: unstopped() });
      return this.#hold(`list ${keyOf(asked)}`, { freshMs: HELD_MS, work, signal });
    }
    const known = await reflector.known(asked.signal);
    if (known.state === 'failed') throw known.error;
    if (known.state !== 'listed') return { state: known.state };
    // What the reflector keeps is of the kind that it was made for.
    const items = known.items as readonly KindMap[K][];
    return { state: 'listed', items, version: '', ...(known.stale && { stale: known.stale }) };
  }

  isServed(kind: Kind, signal: AbortSignal): Promise<boolean> {
    return this.#hold(`served ${kind}`, { freshMs: SERVED_MS, work: () => this.#options.direct.isServed(kind, unstopped()), signal });
  }

  namespaces(names: readonly string[], signal: AbortSignal): Promise<NamedNamespaces> {
    const work = (): Promise<NamedNamespaces> => this.#options.direct.namespaces(names, unstopped());
    return this.#hold(`namespaces ${names.join(' ')}`, { freshMs: HELD_MS, work, signal });
  }

  close(): void {
    this.#cancelSweep?.();
    for (const { reflector } of this.#reflectors.values()) reflector.stop();
    this.#reflectors.clear();
    this.#held.clear();
  }

  #reflectorOf({ kind, namespace }: ObjectsAsked<Kind>): Reflector<Kind> | undefined {
    const { client, bounds, timers } = this.#options;
    const key = keyOf({ kind, namespace });
    const known = this.#reflectors.get(key);
    if (known !== undefined) {
      known.askedAt = timers.now();
      return known.reflector;
    }
    const isPrivate = kind === 'ConfigMap' && namespace === undefined;
    if (isPrivate || this.#reflectors.size >= MOST_WATCHES) return undefined;
    const list = new ReflectorList(client, { kind, namespace }, bounds);
    const reflector = new Reflector({ client, kind, namespace, timers, lists: this.#lists, list });
    this.#reflectors.set(key, { reflector, askedAt: timers.now() });
    this.#cancelSweep ??= timers.after(SWEEP_MS, () => this.#sweep());
    return reflector;
  }

  /** Ends what nobody has asked for in a long time. */
  #sweep(): void {
    const { timers } = this.#options;
    for (const [key, { reflector, askedAt }] of this.#reflectors) {
      if (timers.now() - askedAt < UNASKED_MS) continue;
      reflector.stop();
      this.#reflectors.delete(key);
    }
    this.#cancelSweep = this.#reflectors.size > 0 ? timers.after(SWEEP_MS, () => this.#sweep()) : undefined;
  }

  #hold<T>(key: string, { freshMs, work, signal }: Holding<T>): Promise<T> {
    // A key is used for one sort of answer only.
    let answer = this.#held.get(key) as Held<readonly [], T> | undefined;
    if (answer === undefined) {
      const [oldest] = this.#held.keys();
      if (this.#held.size >= MOST_HELD && oldest !== undefined) this.#held.delete(oldest);
      answer = held({ freshMs }, work);
      this.#held.set(key, answer);
    }
    return answer.get(signal);
  }
}

interface Holding<T> {
  readonly freshMs: number;
  readonly work: () => Promise<T>;
  readonly signal: AbortSignal;
}

/** What several wait for goes on when one of them goes; its own time bounds it. */
const unstopped = (): AbortSignal => new AbortController().signal;

function keyOf({ kind, namespace }: Pick<ObjectsAsked<Kind>, 'kind' | 'namespace'>): string {
  return `${kind} ${namespace ?? ''}`;
}
