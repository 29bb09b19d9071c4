import type { Protocol, RateUnit } from '../model/traffic.js';
import { addCodeRates } from './codes.js';
import type { DraftEdge, DraftNode, DraftNodeTraffic } from './draft.js';
import { addRates, noRates, putRate, rateOf } from './named-rates.js';

/** What enters and leaves a node in a protocol; undefined where nothing does. */
export function findTraffic({ traffic }: DraftNode, protocol: Protocol): DraftNodeTraffic | undefined {
  for (const each of traffic) if (each.protocol === protocol) return each;
  return undefined;
}

/** The same, made if need be. */
export function trafficOf(node: DraftNode, protocol: Protocol, unit: RateUnit): DraftNodeTraffic {
  const known = findTraffic(node, protocol);
  if (known !== undefined) return known;
  const made: DraftNodeTraffic = { protocol, unit, in: 0, inErrors: 0, inCodes: noRates, out: 0 };
  node.traffic = node.traffic.length === 0 ? [made] : [...node.traffic, made];
  return made;
}

/** Adds all that enters and leaves one node to another. */
export function mergeNodeTraffic(into: DraftNode, from: DraftNode): void {
  for (const traffic of from.traffic) {
    const target = trafficOf(into, traffic.protocol, traffic.unit);
    target.in += traffic.in;
    target.out += traffic.out;
    target.inCodes = addRates(target.inCodes, traffic.inCodes);
  }
}

/** Counts what flows over an edge as entering another node instead of its target. */
export function moveInbound(edge: DraftEdge, into: DraftNode): void {
  const lost = findTraffic(edge.target, edge.protocol);
  const gained = trafficOf(into, edge.protocol, edge.unit);
  gained.in += edge.rate;
  gained.inCodes = addCodeRates(gained.inCodes, edge.codes);
  if (lost === undefined) return;
  lost.in = Math.max(0, lost.in - edge.rate);
  for (const { code, rate } of edge.codes) lost.inCodes = putRate(lost.inCodes, code, rateOf(lost.inCodes, code) - rate);
}
