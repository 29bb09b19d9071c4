import type { GraphEdge, GraphNode } from '../../model/graph.js';
import { healthRank } from '../../model/health.js';
import type { Protocol, RateUnit, ResponseTimes } from '../../model/traffic.js';

/** The numbers of a node or edge that a comparison looks at. Rates per second by protocol, response time in milliseconds. */
export interface Measures {
  readonly http?: number;
  readonly grpc?: number;
  readonly tcp?: number;
  /** Failed share of HTTP and gRPC requests together, 0 to 1. */
  readonly errorRatio?: number;
  /** The slowest percentile that both sides of the comparison know, or the average. */
  readonly responseTime?: number;
  /** Rank of the health status, higher is worse; absent where it is not judged. */
  readonly health?: number;
}

/** The measures of two edges, such that they can be compared: of the same units, percentiles and directions. */
export function measuresOfEdges(before: GraphEdge, after: GraphEdge): readonly [Measures, Measures] {
  const time = commonTime(before.responseTime, after.responseTime);
  const units = sameUnits(flowsOfEdge(before), flowsOfEdge(after));
  const of = (edge: GraphEdge): Measures => measures(flowsOfEdge(edge).filter(units), edge.responseTime?.[time], edge.health);
  return [of(before), of(after)];
}

/** A node's traffic is what it receives; in protocols in which it never does, what it sends. */
export function measuresOfNodes(before: GraphNode, after: GraphNode): readonly [Measures, Measures] {
  const time = commonTime(before.responseTime, after.responseTime);
  const receives = (protocol: Protocol): boolean =>
    [before, after].some(({ traffic }) => traffic.some((each) => each.protocol === protocol && each.in > 0));
  const flowsOf = ({ traffic }: GraphNode): readonly Flow[] =>
    traffic.map(({ protocol, unit, in: incoming, inErrors, out }) => ({
      protocol,
      unit,
      rate: receives(protocol) ? incoming : out,
      errors: inErrors,
    }));
  const units = sameUnits(flowsOf(before), flowsOf(after));
  const of = (node: GraphNode): Measures => measures(flowsOf(node).filter(units), node.responseTime?.[time], node.health);
  return [of(before), of(after)];
}

interface Flow {
  readonly protocol: Protocol;
  readonly unit: RateUnit;
  readonly rate: number;
  readonly errors: number;
}

function flowsOfEdge({ protocol, traffic: { rate, unit, errors } }: GraphEdge): readonly Flow[] {
  return protocol === undefined ? [] : [{ protocol, unit, rate, errors }];
}

/** Leaves out protocols that are counted in one unit before and in another after. */
function sameUnits(before: readonly Flow[], after: readonly Flow[]): (flow: Flow) => boolean {
  const all = [...before, ...after];
  return (flow) => all.every(({ protocol, unit }) => protocol !== flow.protocol || unit === flow.unit);
}

/** The slowest that both know; where nothing is known of both, `avg`, which then is at most of one. */
function commonTime(before: ResponseTimes = {}, after: ResponseTimes = {}): keyof ResponseTimes {
  const known = (['p99', 'p95', 'p50'] as const).find((name) => before[name] !== undefined && after[name] !== undefined);
  return known ?? 'avg';
}

function measures(flows: readonly Flow[], responseTime: number | undefined, health: GraphNode['health']): Measures {
  const requests = flows.filter(({ protocol }) => protocol !== 'tcp');
  const total = requests.reduce((sum, { rate }) => sum + rate, 0);
  return {
    ...Object.fromEntries(flows.map(({ protocol, rate }) => [protocol, rate])),
    ...(total > 0 && { errorRatio: requests.reduce((sum, { errors }) => sum + errors, 0) / total }),
    ...(responseTime !== undefined && { responseTime }),
    ...(health !== undefined && health.status !== 'na' && { health: healthRank[health.status] }),
  };
}
