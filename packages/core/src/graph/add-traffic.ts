import type { Protocol, RateUnit } from '../model/traffic.js';
import type { DraftCode, DraftEdge, DraftNode, DraftNodeTraffic } from './draft.js';
import { addLatency, noLatency } from './latency.js';
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
  if (flow.flags !== '') add(code.flags, flow.flags, flow.rate);
  if (flow.host !== '') add(code.hosts, flow.host, flow.rate);
}

/** Adds a rate to what a node sends. */
export function addSent(node: DraftNode, protocol: Protocol, { rate, unit }: Pick<Flow, 'rate' | 'unit'>): void {
  if (rate > 0) nodeTraffic(node, protocol, unit).out += rate;
}

/** Adds a rate to what a node receives. */
export function addReceived(node: DraftNode, protocol: Protocol, { rate, unit, code }: Pick<Flow, 'rate' | 'unit' | 'code'>): void {
  if (!(rate > 0)) return;
  const incoming = nodeTraffic(node, protocol, unit);
  incoming.in += rate;
  add(incoming.inCodes, code, rate);
}

/** Adds all that is known of one edge's flow to another, without touching any node. */
export function mergeFlows(into: DraftEdge, from: DraftEdge): void {
  into.unit = from.unit;
  into.rate += from.rate;
  for (const [name, code] of from.codes) {
    const target = codeOf(into, name);
    target.rate += code.rate;
    for (const [flag, rate] of code.flags) add(target.flags, flag, rate);
    for (const [host, rate] of code.hosts) add(target.hosts, host, rate);
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

function nodeTraffic(node: DraftNode, protocol: Protocol, unit: RateUnit): DraftNodeTraffic {
  let traffic = node.traffic.get(protocol);
  if (traffic === undefined) node.traffic.set(protocol, (traffic = { unit, in: 0, inCodes: new Map(), out: 0 }));
  traffic.unit = unit;
  return traffic;
}

function codeOf({ codes }: DraftEdge, name: string): DraftCode {
  let code = codes.get(name);
  if (code === undefined) codes.set(name, (code = { rate: 0, flags: new Map(), hosts: new Map() }));
  return code;
}

function add(map: Map<string, number>, key: string, rate: number): void {
  map.set(key, (map.get(key) ?? 0) + rate);
}
