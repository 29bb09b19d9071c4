import type { Kind, KindMap } from '../../model/kinds.js';
import type { LogLine } from '../../model/log.js';
import type { Instant } from '../../model/time.js';
import type { Trace } from '../../model/trace.js';
import type { ProxyState } from '../../ports/cluster-reader.js';
import type { Labels } from '../../ports/metric-store.js';

export const SNAPSHOT_FORMAT = 'meshlens-snapshot/1';

/** Objects by kind, each as the API server gives them. A kind without objects may be left out. */
export type KindObjects = { readonly [K in Kind]?: readonly KindMap[K][] };

export interface SnapshotCluster {
  readonly name: string;
  readonly objects: KindObjects;
  /** Kinds that the cluster does not serve at all. */
  readonly absent?: readonly Kind[];
  /** Namespaces that could not be read, by kind. */
  readonly denied?: { readonly [K in Kind]?: readonly string[] };
  /** True where there may be namespaces that this tells nothing of. */
  readonly limited?: boolean;
  /** What its control planes said of their proxies; absent where they were not asked. */
  readonly proxies?: readonly ProxyState[];
}

/** A counter read at a fixed step. Values may fall: that is a reset to 0. */
export interface SnapshotCounter {
  /** With the metric's name as `__name__`. */
  readonly labels: Labels;
  /** The instant of the first value. */
  readonly start: Instant;
  readonly stepSeconds: number;
  /** `null` where there was no sample. */
  readonly values: readonly (number | null)[];
}

/** Log lines of one workload, oldest first. */
export interface SnapshotLog {
  readonly cluster: string;
  readonly namespace: string;
  readonly workload: string;
  readonly lines: readonly LogLine[];
}

/** A mesh held still: JSON-safe, everything that MeshPorts can be asked, over one span of time. */
export interface Snapshot {
  readonly format: typeof SNAPSHOT_FORMAT;
  /** The end of the captured span: the latest instant anything can be asked about. */
  readonly at: Instant;
  readonly clusters: readonly SnapshotCluster[];
  readonly counters: readonly SnapshotCounter[];
  /** Absent where no traces were captured. */
  readonly traces?: readonly Trace[];
  /** Absent where no logs were captured. */
  readonly logs?: readonly SnapshotLog[];
}
