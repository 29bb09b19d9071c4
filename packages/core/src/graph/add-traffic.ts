import type { Protocol, RateUnit } from '../model/traffic.js';
import type { DraftEdge, DraftNode } from './draft.js';
import { addCodes, codeOf } from './codes.js';
import { Latency } from './latency.js';
import { addRate } from './named-rates.js';
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
  const code = codeOf(edge, flow.code);
  code.rate += flow.rate;
  if (flow.flags !== '') code.flags = addRate(code.flags, flow.flags, flow.rate);
  if (flow.host !== '') code.hosts = addRate(code.hosts, flow.host, flow.rate);
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
  traffic.inCodes = addRate(traffic.inCodes, code, rate);
}

/** Adds all that is known of one edge's flow to another, without touching any node. */
export function mergeFlows(into: DraftEdge, from: DraftEdge): void {
  into.unit = from.unit;
  into.rate += from.rate;
  addCodes(into, from.codes);
  if (from.latency !== undefined) (into.latency ??= new Latency()).add(from.latency);
  if (from.security !== undefined) addSecurity((into.security ??= noSecurity()), from.security);
  if (from.throughput !== undefined) addThroughput(into, from.throughput);
}

/** Adds bytes per second; a direction that nothing is known of stays absent. */
function addThroughput(edge: DraftEdge, { request, response }: NonNullable<DraftEdge['throughput']>): void {
  if (request !== undefined) addBytes(edge, 'request', request);
  if (response !== undefined) addBytes(edge, 'response', response);
}

/** Adds bytes per second in one direction. */
export function addBytes(edge: DraftEdge, part: 'request' | 'response', amount: number): void {
  edge.throughput = { ...edge.throughput, [part]: (edge.throughput?.[part] ?? 0) + amount };
}
