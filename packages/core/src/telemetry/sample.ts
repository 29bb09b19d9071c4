import type { Protocol } from '../model/traffic.js';

/** One end of a call as telemetry names it. Texts may be `unknown` or empty; `isKnown` tells. */
export interface Endpoint {
  readonly cluster: string;
  readonly namespace: string;
  readonly workload: string;
  readonly app: string;
  readonly version: string;
}

/** The called end, with the service it was called under. */
export interface Destination extends Endpoint {
  readonly serviceNamespace: string;
  readonly service: string;
  /** The requested host in full, for instance `reviews.bookinfo.svc.cluster.local`. */
  readonly host: string;
}

/** Who called whom. Within what is loaded for one answer, equal calls are the same object. */
export interface Call {
  readonly id: number;
  /** The id of the first call between the same ends to the same service, whatever host it named. */
  readonly pair: number;
  readonly source: Endpoint;
  readonly destination: Destination;
  /** The numbers of both ends: each counts the ends on its side from 0, and takes no notice of the host. */
  readonly from: number;
  readonly to: number;
}

/** What a report says of a call. */
export interface Report {
  readonly call: Call;
  /**
   * Which report it is. The same call may be reported by both ends: the lowest rank wins, equal ranks add up.
   * 0 calls that reached no workload · 1 callers without proxy report, from outside into ambient · 2 the called end · 3 the caller.
   * Of what the node of a node graph sends, its own report has rank 2 and the called end's 3.
   */
  readonly rank: 0 | 1 | 2 | 3;
}

/** The rate of one kind of call between two ends, as one proxy reported it. Per second. */
export interface TrafficSample extends Report {
  readonly protocol: Protocol;
  /** `-` for no response. Always `-` for tcp; empty for gRPC messages. */
  readonly code: string;
  readonly flags: string;
  readonly rate: number;
}

/** What a traffic metric counts. */
export type TrafficKind = 'requests' | 'messages' | 'bytes';

/** The service that stands for all that Istio knows no service for. */
export const PASSTHROUGH = 'PassthroughCluster';

/** Whether telemetry named it at all. */
export function isKnown(name: string): boolean {
  return name !== '' && name !== 'unknown';
}
