import type { CallOptions } from '../model/answer.js';
import type { Kind, KindMap } from '../model/kinds.js';
import type { Staleness } from './call.js';

/** What a list call brings back. */
export interface Listing<K extends Kind> {
  readonly items: readonly KindMap[K][];
  /** Asked namespaces whose objects of this kind may not be read. */
  readonly denied: readonly string[];
  /** True where the cluster does not serve this kind at all (its CRD is not installed): `items` is empty and that is the truth. */
  readonly absent: boolean;
  /** For namespaces listed without names: true where the reader is kept to some and cannot tell which others there are. */
  readonly limited?: boolean;
  /** Present where the objects are from memory and the cluster cannot be asked at the moment. */
  readonly stale?: Staleness;
}

/** Reads the objects of one cluster. Objects are handed over as the API server gives them and are not to be changed. */
export interface ClusterReader {
  /** The cluster's name as Istio's telemetry has it, for instance `Kubernetes`. */
  readonly cluster: string;
  /**
   * All objects of a kind, in the given namespaces or, without them, in all that may be read.
   * Rejects with UpstreamError when nothing can be said at all.
   */
  list<K extends Kind>(kind: K, namespaces: readonly string[] | undefined, options: CallOptions): Promise<Listing<K>>;
  /**
   * One object whole, where lists may hand over less of it; undefined where there is none. A reader without this hands over
   * whole objects in lists. Rejects with UpstreamError.
   */
  get?<K extends Kind>(kind: K, at: ObjectPlace, options: CallOptions): Promise<KindMap[K] | undefined>;
  /** The version of the API server, for instance `v1.33.2`. Rejects with UpstreamError. */
  version?(options: CallOptions): Promise<string>;
  /**
   * What the control planes that run in this cluster say of the proxies they serve, which may be in other clusters. A reader
   * that cannot ask them leaves it out. Rejects with UpstreamError when none answers.
   */
  proxies?(options: CallOptions): Promise<ProxyListing>;
}

export interface ProxyListing {
  readonly items: readonly ProxyState[];
  /** Control planes that did not answer, as `namespace/pod`; the proxies that they serve are missing. */
  readonly silent: readonly string[];
}

/** One proxy as a control plane knows it. */
export interface ProxyState {
  readonly cluster: string;
  readonly namespace: string;
  readonly pod: string;
  /** Whether it has taken all that was sent to it. */
  readonly synced: boolean;
}

/** Where one object is; no namespace for kinds that have none. */
export interface ObjectPlace {
  readonly namespace?: string;
  readonly name: string;
}
