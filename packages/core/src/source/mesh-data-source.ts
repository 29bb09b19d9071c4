import type { Answer, CallOptions } from '../model/answer.js';
import type { BoxType, GraphType, MeshGraph } from '../model/graph.js';
import type { LogLine } from '../model/log.js';
import type { MetricsResult } from '../model/metrics.js';
import type { Instant } from '../model/time.js';
import type { Trace } from '../model/trace.js';

export type HttpRates = 'none' | 'requests';
export type GrpcRates = 'none' | 'requests' | 'sent' | 'received' | 'total';
export type TcpRates = 'none' | 'sent' | 'received' | 'total';
export type AmbientTraffic = 'none' | 'total' | 'waypoint' | 'ztunnel';

/** What to draw. Fields left out take Kiali's defaults as its own page sends them. */
export interface GraphQuery {
  /** Names; a name that does not exist or may not be seen becomes a Problem. At most 2,000. */
  readonly namespaces: readonly string[];
  /** Default `versionedApp`. */
  readonly graphType?: GraphType;
  /** Default 60; 1 to 2,592,000. */
  readonly windowSeconds?: number;
  /** End of the window; default the latest instant, aligned down to 15 s so that viewers share answers. */
  readonly at?: Instant;
  /** Default true; a service graph always injects. */
  readonly injectServiceNodes?: boolean;
  /** Default false: edges without traffic in the window are left out. */
  readonly idleEdges?: boolean;
  /** Default namespace and cluster. App boxes are always drawn for app and versioned app graphs. */
  readonly boxBy?: readonly BoxType[];
  /** Default `requests`. */
  readonly httpRates?: HttpRates;
  /** Default `requests`. */
  readonly grpcRates?: GrpcRates;
  /** Default `sent`. */
  readonly tcpRates?: TcpRates;
  /** Default `total`. */
  readonly ambientTraffic?: AmbientTraffic;
}

/** Whose metrics to chart: a node, or with `peer` what flows between the two. */
export interface MetricsTarget {
  readonly cluster: string;
  readonly namespace: string;
  readonly type: 'app' | 'service' | 'workload';
  readonly name: string;
  readonly version?: string;
}

export interface MetricsQuery {
  readonly target: MetricsTarget;
  /** Only traffic from `target` to this one. */
  readonly peer?: MetricsTarget;
  /** Length of the range; default 1,800. */
  readonly rangeSeconds?: number;
  /** End of the range; default the latest instant. */
  readonly at?: Instant;
}

export interface NamespaceInfo {
  readonly name: string;
  /** Clusters that have it, sorted. */
  readonly clusters: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
  /** How workloads of it join the mesh by default. */
  readonly injection: 'sidecar' | 'ambient' | 'none';
  /** True for the control plane's own namespace. */
  readonly controlPlane: boolean;
}

export interface TracesQuery {
  readonly cluster?: string;
  readonly namespace: string;
  readonly app: string;
  readonly rangeSeconds?: number;
  readonly at?: Instant;
  /** Default 20, at most 200. */
  readonly limit?: number;
  readonly errorsOnly?: boolean;
}

export interface LogsQuery {
  readonly cluster: string;
  readonly namespace: string;
  readonly workload: string;
  readonly container?: string;
  readonly rangeSeconds?: number;
  readonly at?: Instant;
  /** Default 500, at most 5,000. */
  readonly limit?: number;
}

/** What this source can do: views hide what is absent. */
export interface Capabilities {
  readonly clusters: readonly string[];
  readonly metrics: boolean;
  readonly traces: boolean;
  readonly logs: boolean;
  /** True where the mesh is the simulated one. */
  readonly demo: boolean;
}

/**
 * The upper seam: all that elements know of a mesh. Each call answers with what could be had and the problems of the
 * rest, and rejects only with MeshError (`bad-query`, or the far end of the source itself failed) or the signal's reason.
 */
export interface MeshDataSource {
  capabilities(options?: CallOptions): Promise<Answer<Capabilities>>;
  namespaces(options?: CallOptions): Promise<Answer<readonly NamespaceInfo[]>>;
  graph(query: GraphQuery, options?: CallOptions): Promise<Answer<MeshGraph>>;
  metrics(query: MetricsQuery, options?: CallOptions): Promise<Answer<MetricsResult>>;
  traces(query: TracesQuery, options?: CallOptions): Promise<Answer<readonly Trace[]>>;
  logs(query: LogsQuery, options?: CallOptions): Promise<Answer<readonly LogLine[]>>;
}
