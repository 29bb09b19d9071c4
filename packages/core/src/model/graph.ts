import type { Health } from './health.js';
import type { Instant } from './time.js';
import type { EdgeTraffic, NodeTraffic, Protocol, ResponseTimes } from './traffic.js';

export type GraphType = 'app' | 'service' | 'versionedApp' | 'workload';
export type NodeType = 'aggregate' | 'app' | 'service' | 'unknown' | 'workload';
export type BoxType = 'app' | 'cluster' | 'namespace';

/** A service by name, as telemetry or Kubernetes names it. */
export interface ServiceName {
  readonly cluster: string;
  readonly namespace: string;
  readonly name: string;
}

/** An object that routes calls. */
export interface RouteMark {
  readonly kind: 'VirtualService' | 'K8sHTTPRoute' | 'K8sGRPCRoute';
  readonly namespace: string;
  readonly name: string;
  /** Hosts whose calls it routes; for a Gateway API route its hostnames, which may be none. */
  readonly hosts: readonly string[];
}

/** Everything a stage may say about a node besides its traffic. Absent means "not so" or "not asked". */
export interface NodeMarks {
  /** Sends and is nobody's destination. */
  readonly root?: true;
  /** Its namespace was not asked for. */
  readonly outside?: true;
  /** Nothing can be known of it: no access, no namespace, or outside the mesh's registry. */
  readonly inaccessible?: true;
  /** Stands for all that the viewer may not see and that calls, or is called. */
  readonly hidden?: true;
  /** Put between caller and workload because service nodes were asked for. */
  readonly injected?: true;
  /** PassthroughCluster or BlackHoleCluster. */
  readonly egressCluster?: true;
  readonly idle?: true;
  /** Its workload has no pod. */
  readonly dead?: true;
  /** Its pods have neither sidecar nor ambient capture. */
  readonly outOfMesh?: true;
  readonly ambient?: true;
  readonly waypoint?: true;
  /** A gateway that sends to a waypoint. */
  readonly ingressWaypoint?: true;
  readonly serviceEntry?: {
    readonly namespace: string;
    readonly name: string;
    readonly location: string;
    readonly hosts: readonly string[];
  };
  readonly workloadEntries?: readonly string[];
  /** `hosts` by the Gateway that serves them, as `namespace/name`. */
  readonly gateway?: { readonly kind: 'ingress' | 'egress' | 'gateway-api'; readonly hosts: Readonly<Record<string, readonly string[]>> };
  /** What routes calls to it; sorted by kind, namespace and name. */
  readonly routes?: readonly RouteMark[];
  readonly circuitBreaker?: true;
  readonly faultInjection?: true;
  readonly mirroring?: true;
  readonly requestRouting?: true;
  readonly requestTimeout?: true;
  readonly trafficShifting?: true;
  readonly tcpTrafficShifting?: true;
  /** Its own health tolerances, as its annotation writes them. */
  readonly ownTolerances?: string;
  readonly extension?: { readonly name: string; readonly url?: string };
}

export interface GraphNode {
  /** Stable over refreshes, readable, unique within a graph. */
  readonly id: string;
  readonly type: NodeType;
  readonly cluster: string;
  /** `unknown` where telemetry does not say. */
  readonly namespace: string;
  readonly app?: string;
  readonly version?: string;
  readonly workload?: string;
  readonly service?: string;
  /** For `aggregate` nodes: the label and its value, for instance `request_operation` and `GET /cart`. */
  readonly aggregate?: { readonly label: string; readonly value: string };
  /** Id of the innermost box around it. */
  readonly box?: string;
  /** Services under which it was called, sorted by cluster, namespace, name. */
  readonly destServices: readonly ServiceName[];
  /** Sorted by protocol; only protocols with traffic. */
  readonly traffic: readonly NodeTraffic[];
  readonly responseTime?: ResponseTimes;
  readonly health?: Health;
  readonly labels?: Readonly<Record<string, string>>;
  readonly marks: NodeMarks;
}

export interface GraphEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** Absent on an idle edge that never said its protocol. */
  readonly protocol?: Protocol;
  readonly traffic: EdgeTraffic;
  readonly responseTime?: ResponseTimes;
  /** Bytes per second. */
  readonly throughput?: { readonly request?: number; readonly response?: number };
  /** Share of the traffic that is mutual TLS, 0 to 1. */
  readonly mtls?: number;
  readonly sourcePrincipal?: string;
  readonly destPrincipal?: string;
  readonly health?: Health;
  /** Set where one end is a waypoint: which way the traffic goes. `return` is what flows back on the same pair. */
  readonly waypoint?: { readonly direction: 'to' | 'from'; readonly returnTraffic?: EdgeTraffic };
}

export interface GraphBox {
  readonly id: string;
  readonly type: BoxType;
  readonly cluster: string;
  readonly namespace?: string;
  readonly app?: string;
  /** Id of the box around it. */
  readonly box?: string;
  readonly health?: Health;
}

/**
 * The traffic graph: JSON-safe, readonly, the same in memory and on the wire.
 * `nodes`, `edges` and `boxes` have a stable order that does not depend on the order of samples or namespaces.
 */
export interface MeshGraph {
  readonly type: GraphType;
  /** The end of the window that the rates are taken over. */
  readonly at: Instant;
  readonly windowSeconds: number;
  readonly namespaces: readonly string[];
  readonly boxes: readonly GraphBox[];
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}
