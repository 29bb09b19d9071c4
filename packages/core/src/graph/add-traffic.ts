import type { Protocol, RateUnit } from '../model/traffic.js';
import type { DraftEdge, DraftNode } from './draft.js';
import { addLatency, noLatency } from './latency.js';
import { trafficOf } from './node-traffic.js';
import { addSecurity, noSecurity } from './security.js';

/** One rate to be added to an edge and its two ends. */
export interface Flow {
  readonly rate: number;
  readonly unit: RateUnit;
  readonly code: string;
  readonly flags: string;
  readonly host: string;
}

/** Adds a rate to an edge and to both its ends. A rate that is not positive adds nothing. */
export function addTraffic(edge: DraftEdge, flow: Flow): void {
  addToEdge(edge, flow);
  addSent(edge.source, edge.protocol, flow);
  addReceived(edge.target, edge.protocol, flow);
}

/** Adds a rate to an edge alone. */
export function addToEdge(edge: DraftEdge, flow: Flow): void {
  edge.unit = flow.unit;
  if (!(flow.rate > 0)) return;
  edge.rate += flow.rate;
  const code = edge.codes.of(flow.code);
  code.rate += flow.rate;
  if (flow.flags !== '') code.flags.add(flow.flags, flow.rate);
  if (flow.host !== '') code.hosts.add(flow.host, flow.rate);
}

/** Adds a rate to what a node sends. */
export function addSent(node: DraftNode, protocol: Protocol, { rate, unit }: Pick<Flow, 'rate' | 'unit'>): void {
  if (!(rate > 0)) return;
  const traffic = trafficOf(node, protocol, unit);
  traffic.unit = unit;
  traffic.out += rate;
}

/** Adds a rate to what a node receives. */
export function addReceived(node: DraftNode, protocol: Protocol, { rate, unit, code }: Pick<Flow, 'rate' | 'unit' | 'code'>): void {
  if (!(rate > 0)) return;
  const traffic = trafficOf(node, protocol, unit);
  traffic.unit = unit;
  traffic.in += rate;
  traffic.inCodes.add(code, rate);
}

/** Adds all that is known of one edge's flow to another, without touching any node. */
export function mergeFlows(into: DraftEdge, from: DraftEdge): void {
  into.unit = from.unit;
  into.rate += from.rate;
  for (const part of from.codes.all) {
    const code = into.codes.of(part.name);
    code.rate += part.rate;
    code.flags.addAll(part.flags);
    code.hosts.addAll(part.hosts);
  }
  if (from.latency !== undefined) addLatency((into.latency ??= noLatency()), from.latency);
  if (from.security !== undefined) addSecurity((into.security ??= noSecurity()), from.security);
  if (from.throughput !== undefined) addThroughput(into, from.throughput);
}

/** Adds bytes per second; a direction that nothing is known of stays absent. */
export function addThroughput(edge: DraftEdge, { request, response }: NonNullable<DraftEdge['throughput']>): void {
  edge.throughput = {
    ...edge.throughput,
    ...(request !== undefined && { request: (edge.throughput?.request ?? 0) + request }),
    ...(response !== undefined && { response: (edge.throughput?.response ?? 0) + response }),
  };
}
