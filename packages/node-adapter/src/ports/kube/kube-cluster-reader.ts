import {
  type CallOptions,
  type ClusterReader,
  kinds,
  type Kind,
  type KindMap,
  type Listing,
  type ObjectPlace,
  oldest,
  type Staleness,
  UpstreamError,
} from '@meshlens/core';
import { inParallel } from '../../in-parallel.js';
import { realTimers, type Timers } from '../../timers.js';
import { withinDeadline } from '../../within-deadline.js';
import { lateFailure } from '../http/upstream-failure.js';
import { type KubeBounds, KubeClient } from './kube-client.js';
import { kindPath, type ListBounds, type ListOutcome, readObject } from './kube-list.js';
import { directObjects, type KubeObjects, NAMESPACES_AT_ONCE } from './kube-objects.js';
import { type KubeTarget, type KubeTargetOptions, kubeTargets } from './kube-targets.js';
import { isNamespaceName, isObjectName } from './namespace-name.js';
import { WatchedObjects } from './watch/watched-objects.js';

export interface KubeReaderBounds extends KubeBounds, ListBounds {
  /** Namespaces asked one by one in one listing. */
  readonly maxNamespaces: number;
}

export interface KubeReaderOptions extends KubeTargetOptions {
  /** Read these only, one by one; default: all that the account may read. */
  readonly namespaces?: readonly string[] | undefined;
  readonly bounds?: Partial<KubeReaderBounds>;
  /**
   * True: what was asked for once is kept in memory by watches under the target's account, for all who ask. Default: every
   * question goes to the API server.
   */
  readonly watch?: boolean;
  /** Default: the machine's clock. */
  readonly timers?: Timers;
}

const defaultBounds: KubeReaderBounds = {
  timeoutMs: 30_000,
  maxBytes: 32 * 1024 * 1024,
  maxItems: 100_000,
  pageSize: 500,
  maxPages: 1_000,
  maxNamespaces: 2_000,
};
/** One reader for each cluster that the options name. Throws ConfigError. */
export function kubeClusterReaders(options: KubeReaderOptions): readonly KubeClusterReader[] {
  return kubeTargets(options).map((target) => new KubeClusterReader(target, options));
}

/**
 * Lists objects of one cluster as the target's account sees them: the whole cluster at once where that is allowed,
 * else namespace by namespace.
 */
export class KubeClusterReader implements ClusterReader {
  readonly cluster: string;
  readonly client: KubeClient;
  readonly #allowed: readonly string[] | undefined;
  readonly #bounds: KubeReaderBounds;
  readonly #objects: KubeObjects;

  constructor(target: KubeTarget, options: Pick<KubeReaderOptions, 'bounds' | 'namespaces' | 'timers' | 'watch'> = {}) {
    const { namespaces, bounds, watch = false, timers = realTimers } = options;
    this.cluster = target.cluster;
    this.#allowed = namespaces;
    this.#bounds = { ...defaultBounds, ...bounds };
    this.client = new KubeClient(target, this.#bounds);
    const direct = directObjects(this.client, this.#bounds);
    this.#objects = watch ? new WatchedObjects({ client: this.client, direct, bounds: this.#bounds, timers }) : direct;
  }

  async list<K extends Kind>(kind: K, namespaces: readonly string[] | undefined, options: CallOptions): Promise<Listing<K>> {
    return this.#withinDeadline(options, (signal) => this.#list(kind, namespaces, signal));
  }

  async get<K extends Kind>(kind: K, { namespace, name }: ObjectPlace, options: CallOptions): Promise<KindMap[K] | undefined> {
    if (!isObjectName(name) || (namespace !== undefined && !isNamespaceName(namespace))) return undefined;
    const home = kind === 'Namespace' ? name : namespace;
    if (this.#allowed !== undefined && home !== undefined && !this.#allowed.includes(home)) throw this.#deniedError(kinds[kind].plural);
    return this.#withinDeadline(options, (signal) => readObject(this.client, { kind, namespace, name }, signal));
  }

  async version(options: CallOptions): Promise<string> {
    const { body } = await this.#withinDeadline(options, (signal) => this.client.json({ path: '/version', signal }));
    const version = body['gitVersion'];
    if (typeof version === 'string' && /^v?\d+\.\d+[\w.+-]{0,60}$/.test(version)) return version;
    throw new UpstreamError('bad-answer', `${this.client.address} answered something that is no version`);
  }

  /** Resolves where the API server answers this account. Rejects with UpstreamError. */
  async check(options: CallOptions): Promise<void> {
    const path = kindPath(kinds.Namespace, undefined);
    await this.#withinDeadline(options, (signal) => this.client.json({ path, query: new URLSearchParams({ limit: '1' }), signal }, [403]));
  }

  /** Ends watches and closes the connections. */
  close(): void {
    this.#objects.close();
    this.client.close();
  }

  #withinDeadline<T>({ signal }: CallOptions, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const { timeoutMs } = this.#bounds;
    return withinDeadline({ milliseconds: timeoutMs, signal, late: () => lateFailure(this.client.address, timeoutMs) }, work);
  }

  async #list<K extends Kind>(kind: K, asked: readonly string[] | undefined, signal: AbortSignal): Promise<Listing<K>> {
    const row = kinds[kind];
    const byName = row.namespaced || kind === 'Namespace';
    if (byName && asked?.length === 0) return { items: [], denied: [], absent: false };
    // Everybody's ConfigMaps are many and private; those that are asked for are in a few namespaces.
    const isFew = kind === 'ConfigMap' && asked !== undefined;
    if (!byName || (this.#allowed === undefined && !isFew)) {
      const outcome = await this.#objects.list({ kind, namespace: undefined, signal });
      if (outcome.state === 'absent') return { items: [], denied: [], absent: true };
      if (outcome.state === 'listed') {
        const wanted = byName && asked !== undefined ? new Set(asked) : undefined;
        const items =
          wanted === undefined
            ? outcome.items
            : outcome.items.filter(({ metadata }) => wanted.has((row.namespaced ? metadata.namespace : metadata.name) ?? ''));
        return { items, denied: [], absent: false, ...staleOf([outcome]) };
      }
      if (!(await this.#objects.isServed(kind, signal))) return { items: [], denied: [], absent: true };
      if (!byName) throw this.#deniedError(row.plural);
    }
    return kind === 'Namespace' ? this.#namespacesByName(kind, asked, signal) : this.#oneByOne(kind, asked, signal);
  }

  async #namespacesByName<K extends Kind>(kind: K, asked: readonly string[] | undefined, signal: AbortSignal): Promise<Listing<K>> {
    const names = asked ?? this.#allowed;
    if (names === undefined) throw this.#deniedError('namespaces', 'name those to show with --namespaces');
    const { within, outside } = this.#scope(names);
    const { items, denied } = await this.#objects.namespaces(within, signal);
    const listing: Listing<K> = { items: items as Listing<K>['items'], denied: [...outside, ...denied], absent: false };
    return asked === undefined ? { ...listing, limited: true } : listing;
  }

  async #oneByOne<K extends Kind>(kind: K, asked: readonly string[] | undefined, signal: AbortSignal): Promise<Listing<K>> {
    const { within, outside } = this.#scope(asked ?? this.#allowed ?? (await this.#allNames(kind, signal)));
    const outcomes = await inParallel(within, NAMESPACES_AT_ONCE, async (namespace) => ({
      namespace,
      outcome: await this.#objects.list({ kind, namespace, signal }),
    }));
    const denied = outcomes.filter(({ outcome }) => outcome.state === 'denied').map(({ namespace }) => namespace);
    if (asked === undefined && denied.length > 0 && denied.length === within.length) throw this.#deniedError(kinds[kind].plural);
    const items = outcomes.flatMap(({ outcome }) => (outcome.state === 'listed' ? outcome.items : []));
    if (items.length > this.#bounds.maxItems) {
      throw new UpstreamError(
        'limit',
        `${this.client.address} has more than ${this.#bounds.maxItems} ${kinds[kind].plural} in the asked namespaces`,
      );
    }
    const absent = outcomes.some(({ outcome }) => outcome.state === 'absent');
    return { items, denied: [...outside, ...denied], absent, ...staleOf(outcomes.map(({ outcome }) => outcome)) };
  }

  /** Names that cannot be a namespace's have no objects, and never get into a path. */
  #scope(names: readonly string[]): { readonly within: readonly string[]; readonly outside: readonly string[] } {
    const valid = [...new Set(names)].filter(isNamespaceName);
    const within = valid.filter((name) => this.#allowed?.includes(name) ?? true);
    if (within.length > this.#bounds.maxNamespaces) {
      throw new UpstreamError('limit', `${within.length} namespaces must be read one by one; the bound is ${this.#bounds.maxNamespaces}`);
    }
    return { within, outside: valid.filter((name) => !within.includes(name)) };
  }

  async #allNames(kind: Kind, signal: AbortSignal): Promise<readonly string[]> {
    const outcome = await this.#objects.list({ kind: 'Namespace', namespace: undefined, signal });
    if (outcome.state !== 'listed') throw this.#deniedError(kinds[kind].plural, 'name the namespaces to show with --namespaces');
    return outcome.items.map(({ metadata }) => metadata.name);
  }

  #deniedError(plural: string, hint?: string): UpstreamError {
    const words = `${this.client.address} does not let ${this.client.target.origin} list ${plural}`;
    return new UpstreamError('denied', hint === undefined ? words : `${words}: ${hint}`);
  }
}

function staleOf(outcomes: readonly ListOutcome<Kind>[]): { readonly stale?: Staleness } {
  const stale = oldest(outcomes.map((outcome) => (outcome.state === 'listed' ? outcome.stale : undefined)));
  return stale === undefined ? {} : { stale };
}
