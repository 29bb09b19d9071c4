import type { Kind, KindMap } from '../model/kinds.js';
import type { Protocol } from '../model/traffic.js';

export type DemoClusterName = 'east' | 'west';

/** How a workload is part of the mesh. `none` has no proxy at all; `vm` runs outside Kubernetes but with a proxy. */
export type Membership = 'ambient' | 'gateway' | 'native-sidecar' | 'none' | 'sidecar' | 'vm' | 'waypoint' | 'ztunnel';

export interface WorkloadSpec {
  /** Default `east`. */
  readonly cluster?: DemoClusterName;
  readonly namespace: string;
  readonly name: string;
  /** Default the name without a version at its end. */
  readonly app?: string;
  readonly version?: string;
  /** Default `Deployment`. A VM is no Kubernetes workload: its objects are written by hand. */
  readonly kind?: 'CronJob' | 'DaemonSet' | 'Deployment' | 'StatefulSet';
  /** Default 2. */
  readonly replicas?: number;
  /** Pods that are ready; default all. */
  readonly ready?: number;
  /** Proxies that have not taken what their control plane sent last; default none. */
  readonly behind?: number;
  /** Default `sidecar`. */
  readonly mesh?: Membership;
  /** Default the app. */
  readonly serviceAccount?: string;
  /** Labels of workload and pods beside `app` and `version`. */
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly image?: string;
  readonly ports?: readonly number[];
  /** Its log lines carry markup and terminal escapes, as sent in by a visitor: harmless where text stays text. */
  readonly oddLogs?: true;
}

export interface ServicePortSpec {
  readonly name: string;
  readonly port: number;
  readonly targetPort?: number;
  readonly appProtocol?: string;
}

export interface ServiceSpec {
  /** Clusters that have it; default `east` only. */
  readonly clusters?: readonly DemoClusterName[];
  readonly namespace: string;
  readonly name: string;
  /** Default `{app: name}`. */
  readonly selector?: Readonly<Record<string, string>>;
  readonly labels?: Readonly<Record<string, string>>;
  readonly ports: readonly ServicePortSpec[];
  readonly type?: 'ClusterIP' | 'ExternalName' | 'LoadBalancer';
}

export interface NamespaceSpec {
  readonly clusters?: readonly DemoClusterName[];
  readonly name: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

/** Response times: half are below `p50`, nineteen of twenty below `p95`. Milliseconds. */
export interface Latency {
  readonly p50: number;
  readonly p95: number;
}

/** One way that a call ends other than the usual one. */
export interface Outcome {
  /** HTTP response code. */
  readonly code: string;
  /** gRPC status; absent for HTTP. */
  readonly grpc?: string;
  /** Mean share of the call's rate, 0 to 1. */
  readonly share: number;
  /** Envoy's response flag as the caller's proxy reports it. */
  readonly flags?: string;
  /**
   * `served` by the callee, `refused` by the caller's own proxy so that the callee never sees it,
   * or `timed-out`: the caller gave up, and the callee's proxy reports a disconnected caller. Default `served`.
   */
  readonly reach?: 'refused' | 'served' | 'timed-out';
  /** Default the call's. */
  readonly latency?: Latency;
  /**
   * It comes in spells of a quarter of an hour, once in an hour and a half, with calm between; equal names come
   * together. Default: steadily.
   */
  readonly spell?: string;
}

/** One row of who calls whom. Workloads are named `namespace/workload`, in another cluster `cluster:namespace/workload`. */
export interface Call {
  /** A workload, or `unknown` for a caller without a proxy. */
  readonly from: string;
  /** A workload, or `outside` for what is not in the mesh. */
  readonly to: string;
  /** `namespace/service`, or the host of something outside. */
  readonly service: string;
  /** What the caller's proxy takes an outside host for: the namespace of its ServiceEntry, or a catch-all cluster. */
  readonly outside?: { readonly namespace: string } | { readonly cluster: 'BlackHoleCluster' | 'PassthroughCluster' };
  readonly protocol: Protocol;
  /** Requests per second; for TCP, bytes per second that the caller sends. */
  readonly rate: number;
  /** TCP: bytes per second that come back. */
  readonly received?: number;
  /** Of the usual outcome; default 12 and 40. */
  readonly latency?: Latency;
  /** Default `200`. */
  readonly code?: string;
  readonly outcomes?: readonly Outcome[];
  /** Path, gRPC method or statement, for traces and logs. */
  readonly operation?: string;
  /** The share of each named operation, where the callee reports operations. Adds up to 1. */
  readonly operations?: Readonly<Record<string, number>>;
  /** Mean bytes of one request and one response; default 600 and 4,000. */
  readonly bytes?: { readonly request: number; readonly response: number };
  /** gRPC messages in one request; default 1 each way. */
  readonly messages?: { readonly request: number; readonly response: number };
  /** In clear text although both ends have proxies. */
  readonly plain?: true;
  /** A mirrored copy: the caller's proxy does not count it. */
  readonly mirrored?: true;
  /** What is asked of a database or broker; traces show it as the caller's span. */
  readonly system?: 'kafka' | 'postgresql' | 'redis';
  /** It is rolled out for an hour and withdrawn for an hour; equal names come and go together. `rate` is the one while it is there. */
  readonly rollout?: string;
  /** Not part of traces: a batch, a poll, or a call that starts nothing. */
  readonly untraced?: true;
}

/** An object under its kind's key. */
export type ConfigEntry = {
  readonly [K in Kind]: { readonly clusters: readonly DemoClusterName[]; readonly kind: K; readonly object: KindMap[K] };
}[Kind];

/** All that one team brings into the mesh. */
export interface Team {
  readonly name: string;
  readonly namespaces: readonly NamespaceSpec[];
  readonly workloads: readonly WorkloadSpec[];
  readonly services: readonly ServiceSpec[];
  readonly calls: readonly Call[];
  readonly config: readonly ConfigEntry[];
}
