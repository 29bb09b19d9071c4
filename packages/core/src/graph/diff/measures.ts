import type { GraphEdge, GraphNode } from '../../model/graph.js';
import { healthRank } from '../../model/health.js';
import type { Protocol } from '../../model/traffic.js';

/** The numbers of a node or edge that a comparison looks at. Rates per second by protocol, response time in milliseconds. */
export interface Measures {
  readonly http?: number;
  readonly grpc?: number;
  readonly tcp?: number;
  /** Failed share of HTTP and gRPC requests together, 0 to 1. */
  readonly errorRatio?: number;
  /** The slowest known percentile, or the average. */
  readonly responseTime?: number;
  /** Rank of the health status, higher is worse; absent where it is not judged. */
  readonly health?: number;
}

export function measuresOfEdge({ protocol, traffic, responseTime, health }: GraphEdge): Measures {
  const flows = protocol === undefined ? [] : [{ protocol, rate: traffic.rate, errors: traffic.errors }];
  return measures(flows, responseTime, health);
}

/** A node's traffic is what it receives and, where it receives none, what it sends. */
export function measuresOfNode({ traffic, responseTime, health }: GraphNode): Measures {
  const flows = traffic.map(({ protocol, in: incoming, inErrors, out }) => ({
    protocol,
    rate: incoming > 0 ? incoming : out,
    errors: inErrors,
  }));
  return measures(flows, responseTime, health);
}

function measures(
  flows: readonly { readonly protocol: Protocol; readonly rate: number; readonly errors: number }[],
  time: GraphNode['responseTime'],
  health: GraphNode['health'],
): Measures {
  const requests = flows.filter(({ protocol }) => protocol !== 'tcp');
  const total = requests.reduce((sum, { rate }) => sum + rate, 0);
  const responseTime = time?.p99 ?? time?.p95 ?? time?.p50 ?? time?.avg;
  return {
    ...Object.fromEntries(flows.map(({ protocol, rate }) => [protocol, rate])),
    ...(total > 0 && { errorRatio: requests.reduce((sum, { errors }) => sum + errors, 0) / total }),
    ...(responseTime !== undefined && { responseTime }),
    ...(health !== undefined && health.status !== 'na' && { health: healthRank[health.status] }),
  };
}
