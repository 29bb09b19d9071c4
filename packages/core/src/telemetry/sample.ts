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
  /** The id of the first call between the same workloads to the same service, whatever host it named and whatever was known of their apps. */
  readonly pair: number;
  /** The id of the first call between the same workloads, whatever service it named; undefined where no workload was reached. */
  readonly ends: number | undefined;
  readonly source: Endpoint;
  readonly destination: Destination;
  /** The numbers of both ends: each counts the ends on its side from 0, and takes no notice of the host. */
  readonly from: number;
  readonly to: number;
}

/**
 * The reporters of a call in the order in which they are believed: the called end, a waypoint before it, the caller; and last a
 * share of what somebody reports under another name.
 */
export const rank = { called: 0, waypoint: 1, caller: 2, share: 3 } as const;
export type Rank = (typeof rank)[keyof typeof rank];

/** What a report says of a call. */
export interface Report {
  readonly call: Call;
  /** Who reports it. Each on the way of a call may: the lowest counts, equal ones are of different proxies and add up. */
  readonly rank: Rank;
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
