import type { StoreEngine } from '../ports/metric-store.js';

/** What this source can do, and what it cannot and why: views hide or explain what is absent. */
export interface Capabilities {
  /** Sorted. */
  readonly clusters: readonly string[];
  /** The part that each of them has in the mesh, in the same order. */
  readonly members: readonly MeshMember[];
  readonly metrics: boolean;
  readonly traces: boolean;
  readonly logs: boolean;
  /** True where the mesh is the simulated one. */
  readonly demo: boolean;
  /** One for each cluster, in their order. */
  readonly kubernetes: readonly KubernetesCapabilities[];
  /** One for each metric store, in their order. */
  readonly stores: readonly StoreCapabilities[];
  /** Every version of Istio that was found, oldest first. */
  readonly istio: readonly IstioComponent[];
  /** Whether some workload may be in ambient mode; absent where it cannot be told. */
  readonly ambient?: boolean;
  /** The windows in seconds that are worth offering, ascending: long enough for a rate, within what is kept. */
  readonly durations: readonly number[];
  /** Where graphs can be followed (`MeshDataSource.followGraph`): a new one comes every so many seconds. Absent: ask again and again. */
  readonly streams?: { readonly graphSeconds: number };
  readonly gaps: readonly CapabilityGap[];
}

/**
 * `primary`: a control plane runs in it. `remote`: it is served by one elsewhere, in another of the clusters or outside of them.
 * `unknown`: not all that runs in it could be looked at.
 */
export interface MeshMember {
  readonly cluster: string;
  readonly role: 'primary' | 'remote' | 'unknown';
  /** The network that Istio was told its pods are in. */
  readonly network?: string;
}

/** A cluster as far as it tells of itself. */
export interface KubernetesCapabilities {
  readonly cluster: string;
  /** Of the API server. */
  readonly version?: string;
  /** Whether Istio's own kinds are there; absent where that cannot be told. */
  readonly istioApi?: boolean;
  /** Whether the kinds of the Gateway API are. */
  readonly gatewayApi?: boolean;
  /** Names, sorted. */
  readonly gatewayClasses: readonly string[];
}

/** A metric store as far as it tells of itself. */
export interface StoreCapabilities {
  readonly name: string;
  readonly engine?: StoreEngine;
  readonly version?: string;
  readonly retentionSeconds?: number;
  readonly scrapeSeconds?: number;
  /** Those of Istio's metrics that it has; absent where it does not tell. */
  readonly metrics?: readonly string[];
  /** True where rates come from recording rules. */
  readonly recordedRates: boolean;
}

/** `untested`: newer than what this release was made for, which most often works. */
export type VersionSupport = 'supported' | 'too-old' | 'unknown' | 'untested';

export interface IstioComponent {
  readonly component: 'control-plane' | 'proxy' | 'ztunnel';
  readonly version: string;
  readonly support: VersionSupport;
  /** Where it was found in Kubernetes; absent for what only metrics tell of. */
  readonly cluster?: string;
  readonly namespace?: string;
  readonly revision?: string;
  /** Of a control plane whose mesh configuration could be read. */
  readonly trustDomain?: string;
  /** Of a control plane: names of revisions that stand for its own, sorted. */
  readonly tags?: readonly string[];
}

/**
 * - `metric-missing`, `label-missing`: the subject is a metric, or `metric/label`
 * - `counters-aggregated`: the subject is a counter that has been summed up before it was stored. Rates of such a counter
 *   leap whenever one of its parts begins anew.
 * - `scrape-too-slow`: the subject is the number of seconds between samples
 * - `version-unsupported`: the subject is a version of Istio
 * - `recorded-rates-incomplete`: the subject is a recording rule whose rates are not those of all the traffic; it is not used
 */
export type GapCode =
  'counters-aggregated' | 'label-missing' | 'metric-missing' | 'recorded-rates-incomplete' | 'scrape-too-slow' | 'version-unsupported';

/** What does not work, or not well. */
export type GapEffect =
  | 'clusters'
  | 'correct-rates'
  | 'everything'
  | 'grpc-messages'
  | 'http-traffic'
  | 'operations'
  | 'protocols'
  | 'response-codes'
  | 'response-flags'
  | 'response-time-average'
  | 'response-time-percentiles'
  | 'security'
  | 'short-durations'
  | 'tcp-traffic'
  | 'throughput'
  | 'versions'
  | 'workloads';

/** How to get it. */
export type GapRemedy =
  | 'apply-recording-rules'
  | 'classify-operations'
  | 'keep-label'
  | 'keep-metric'
  | 'record-rates-of-every-cluster'
  | 'scrape-istio'
  | 'scrape-more-often'
  | 'upgrade-istio';

/** Something that is missing. Facts only: the words are made where they are shown. */
export interface CapabilityGap {
  readonly code: GapCode;
  /** `metrics/<store>`, or `istio`. */
  readonly source: string;
  readonly subject: string;
  /** False where there may just have been no such traffic yet, or where it is inferred. */
  readonly certain: boolean;
  readonly affects: readonly GapEffect[];
  readonly remedy: GapRemedy;
}
