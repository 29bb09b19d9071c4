import type { Protocol, RateUnit } from '../model/traffic.js';
import type { DraftEdge, DraftNode, DraftNodeTraffic } from './draft.js';

/** Adds all that enters and leaves one node to another. */
export function mergeNodeTraffic(into: DraftNode, from: DraftNode): void {
  for (const [protocol, traffic] of from.traffic) {
    const target = trafficOf(into, protocol, traffic.unit);
    target.in += traffic.in;
    target.out += traffic.out;
    for (const [code, rate] of traffic.inCodes) target.inCodes.set(code, (target.inCodes.get(code) ?? 0) + rate);
  }
}

/** Counts what flows over an edge as entering another node instead of its target. */
export function moveInbound(edge: DraftEdge, into: DraftNode): void {
  const lost = edge.target.traffic.get(edge.protocol);
  const gained = trafficOf(into, edge.protocol, edge.unit);
  gained.in += edge.rate;
  if (lost !== undefined) lost.in = Math.max(0, lost.in - edge.rate);
  for (const [code, { rate }] of edge.codes) {
    gained.inCodes.set(code, (gained.inCodes.get(code) ?? 0) + rate);
    lost?.inCodes.set(code, Math.max(0, (lost.inCodes.get(code) ?? 0) - rate));
  }
}

function trafficOf(node: DraftNode, protocol: Protocol, unit: RateUnit): DraftNodeTraffic {
  let traffic = node.traffic.get(protocol);
  if (traffic === undefined) node.traffic.set(protocol, (traffic = { unit, in: 0, inCodes: new Map<string, number>(), out: 0 }));
  return traffic;
}
