import type { Kind, KindMap } from '../model/kinds.js';
import type { Instant } from '../model/time.js';
import type { ProxyState } from '../ports/cluster-reader.js';
import type { MetricMap, MetricName } from '../telemetry/metrics.js';
import type { TrafficScope } from '../telemetry/scope.js';
import type { DerivedMap, DerivedName } from './derived/index.js';

/** The name of something a unit may depend on: a kind of object, the state of proxies, a metric, or an index derived from others. */
export type InputName = Kind | 'proxies' | `metric:${MetricName}` | `derived:${DerivedName}`;

type KindsIn<I> = Extract<I, Kind>;
type ProxiesIn<I> = Extract<I, 'proxies'>;
type MetricsIn<I> = I extends `metric:${infer M extends MetricName}` ? M : never;
type DerivedIn<I> = I extends `derived:${infer D extends DerivedName}` ? D : never;

/**
 * How much of an input is there. `partial`: some namespaces or stores are missing. `denied`: the viewer may not read it.
 * `absent`: its source could not be asked or was not. A kind that the cluster does not know is `complete` and empty.
 */
export type Coverage = 'complete' | 'partial' | 'denied' | 'absent';

/**
 * Everything a unit can know: immutable, fetched once, limited by type to the inputs the unit declared.
 * Object lists are in no promised order; units must not depend on it.
 */
export interface Facts<I extends InputName = InputName> {
  readonly at: Instant;
  /** Names of all clusters, sorted. */
  readonly clusters: readonly string[];
  /** What traffic was asked for. */
  readonly scope: TrafficScope;
  list<K extends KindsIn<I>>(kind: K, cluster: string): readonly KindMap[K][];
  find<K extends KindsIn<I>>(
    kind: K,
    at: { readonly cluster: string; readonly namespace?: string; readonly name: string },
  ): KindMap[K] | undefined;
  /** What all control planes say. A proxy that two of them serve is in it twice. */
  states(input: ProxiesIn<I>): readonly ProxyState[];
  samples<M extends MetricsIn<I>>(metric: M): MetricMap[M];
  derived<D extends DerivedIn<I>>(name: D): DerivedMap[D];
  /** With a cluster or namespace, the coverage there. */
  coverage(input: I, where?: { readonly cluster?: string; readonly namespace?: string }): Coverage;
}
