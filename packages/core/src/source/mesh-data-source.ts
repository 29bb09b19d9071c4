import type { Answer, CallOptions, MeshError } from '../model/answer.js';
import type { Capabilities } from '../model/capabilities.js';
import type { FindingCode, ObjectRef, Severity } from '../model/finding.js';
import type { ConfigObject, FindingsResult } from '../model/findings-result.js';
import type { BoxType, GraphType, MeshGraph } from '../model/graph.js';
import type { HealthStatus } from '../model/health.js';
import type { NamespaceHealth } from '../model/namespace-health.js';
import type { LogLine } from '../model/log.js';
import type { MetricsResult } from '../model/metrics.js';
import type { Instant } from '../model/time.js';
import type { Trace } from '../model/trace.js';

export type HttpRates = 'none' | 'requests';
export type GrpcRates = 'none' | 'requests' | 'sent' | 'received' | 'total';
export type TcpRates = 'none' | 'sent' | 'received' | 'total';
export type AmbientTraffic = 'none' | 'total' | 'waypoint' | 'ztunnel';

/**
 * What a graph may tell beside who calls whom. Each costs what its inputs cost: those marked with a metric issue one or
 * two more queries, whatever the number of namespaces.
 *
 * - `deadNodes` leave out what no longer exists, mark what has no pods · `serviceEntries` merge hosts into their ServiceEntry
 * - `workloadEntries`, `outOfMesh`, `istio` (virtual services, circuit breakers, gateways …), `health`, `labels`: marks
 * - `idleNodes` add services and workloads without traffic · `operations` (metric) split edges by operation
 * - `responseTime`, `throughput`, `security` (metrics): on edges and nodes · `ambient` waypoint edges in both directions
 * - `extensions` (metric) traffic that third parties report
 */
export type GraphFeature =
  | 'ambient'
  | 'deadNodes'
  | 'extensions'
  | 'health'
  | 'idleNodes'
  | 'istio'
  | 'labels'
  | 'operations'
  | 'outOfMesh'
  | 'responseTime'
  | 'security'
  | 'serviceEntries'
  | 'throughput'
  | 'workloadEntries';

/** The node that a node graph is about: it, its callers and what it calls. */
export interface GraphFocus {
  readonly type: 'app' | 'operation' | 'service' | 'workload';
  /** Absent: in any cluster. */
  readonly cluster?: string;
  readonly namespace: string;
  /** Name of the app, service or workload; for an operation its value, for instance `GET /cart`. */
  readonly name: string;
  /** For an app: only this version. */
  readonly version?: string;
  /** For an operation: only as called under this service. */
  readonly service?: string;
}

/** What to draw. Fields left out take Kiali's defaults as its own page sends them. */
export interface GraphQuery {
  /** Names; a name that does not exist or may not be seen becomes a Problem. At most 2,000. With a focus, its own namespace counts instead. */
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
  /** Default `defaultGraphFeatures`: all but extensions, operations, idle nodes, labels, response time, throughput and security. */
  readonly features?: readonly GraphFeature[];
  /** Default false: waypoints are taken out; what they forward they report under its own two ends. Needs the feature `ambient`. */
  readonly waypoints?: boolean;
  /** The label that operations are told apart by; default `request_operation`. */
  readonly operationLabel?: string;
  /** Draw only this node with its neighbours. */
  readonly focus?: GraphFocus;
}

/**
 * Whose metrics to chart: a node, or with `peer` what flows between the two. A target of type `namespace` is all that is in the
 * namespace of its name, also what flows within it.
 */
export interface MetricsTarget {
  readonly cluster: string;
  readonly namespace: string;
  readonly type: 'app' | 'namespace' | 'service' | 'workload';
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

/** Which health is asked for. */
export interface HealthQuery {
  /** At most 2,000. */
  readonly namespaces: readonly string[];
  /** List only what has one of these; default all. */
  readonly statuses?: readonly HealthStatus[];
  /** Default 300; 1 to 2,592,000. */
  readonly windowSeconds?: number;
  /** End of the window; default the latest instant. */
  readonly at?: Instant;
}

/** Which findings are asked for; what is left out selects all. */
export interface FindingsQuery {
  /** At most 2,000. Of objects without a namespace, only Namespaces are selected by it. */
  readonly namespaces?: readonly string[];
  readonly clusters?: readonly string[];
  /** Any of a finding's names. */
  readonly codes?: readonly FindingCode[];
  readonly severities?: readonly Severity[];
  /** Default false: ignored findings are only counted. */
  readonly includeIgnored?: boolean;
  /** Default 5,000, at most 50,000: further findings are only counted, and a Problem says so. */
  readonly limit?: number;
}

export interface NamespaceInfo {
  readonly name: string;
  /** Clusters that have it, sorted. */
  readonly clusters: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
  /** How workloads of it join the mesh by default; `unknown` where only metrics tell of it. */
  readonly injection: 'sidecar' | 'ambient' | 'none' | 'unknown';
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

/** Who follows a graph. */
export interface GraphFollower {
  /** Ends the following. */
  readonly signal: AbortSignal;
  /** Told of every graph that comes. */
  readonly onGraph: (answer: Answer<MeshGraph>) => void;
  /** Told that there is no news, and why: what is known stays. */
  readonly onFailure?: (error: MeshError) => void;
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
  health(query: HealthQuery, options?: CallOptions): Promise<Answer<readonly NamespaceHealth[]>>;
  findings(query: FindingsQuery, options?: CallOptions): Promise<Answer<FindingsResult>>;
  /** One object that findings are about, for reading. */
  config(ref: ObjectRef, options?: CallOptions): Promise<Answer<ConfigObject>>;
  traces(query: TracesQuery, options?: CallOptions): Promise<Answer<readonly Trace[]>>;
  logs(query: LogsQuery, options?: CallOptions): Promise<Answer<readonly LogLine[]>>;
  /**
   * Has graphs come by themselves; only where capabilities tell of `streams`. Resolves when the far end ends it, as it does
   * every few minutes: who wants to go on calls again. Rejects with MeshError where it cannot be had, or with the signal's reason.
   */
  followGraph?(query: GraphQuery, follower: GraphFollower): Promise<void>;
}

/** The calls that are one question and one answer. */
export type MeshCall = Exclude<keyof MeshDataSource, 'followGraph'>;
