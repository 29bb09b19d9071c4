import type { Kind, KindMap } from '../model/kinds.js';
import type { Instant } from '../model/time.js';
import type { ProxyState } from '../ports/cluster-reader.js';
import type { MetricMap, MetricName } from '../telemetry/metrics.js';
import type { TrafficScope } from '../telemetry/scope.js';
import type { Coverage } from './facts.js';

/** One kind of one cluster as it was read. */
export interface CollectedKind<K extends Kind = Kind> {
  readonly items: readonly KindMap[K][];
  readonly coverage: Coverage;
  /** Namespaces left out. */
  readonly denied: readonly string[];
  /** The only namespaces that can be told of, where others may be there that nobody may list; absent: all. */
  readonly within?: readonly string[];
}

/** What the loader, or a test, hands over to become Facts. */
export interface Collected {
  readonly at: Instant;
  readonly clusters: readonly string[];
  readonly scope: TrafficScope;
  readonly kinds: ReadonlyMap<string, CollectedKind>;
  /** Absent where they were not asked for. */
  readonly proxies?: { readonly items: readonly ProxyState[]; readonly coverage: Coverage };
  readonly samples: { readonly [M in MetricName]?: { readonly told: MetricMap[M]; readonly coverage: Coverage } };
}

export function kindKey(kind: Kind, cluster: string): string {
  return `${kind}\n${cluster}`;
}
