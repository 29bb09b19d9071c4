import type { DraftEdge, DraftNode, GraphDraft } from './draft.js';
import { putRate, rateOf } from './named-rates.js';
import { findTraffic } from './node-traffic.js';

/** What remains of a sum below this share of it is rounding. */
const ROUNDING = 1e-9;

/** Removes an edge, and what flowed over it from the totals of both its ends. */
export function removeEdge(draft: GraphDraft, edge: DraftEdge): void {
  draft.deleteEdge(edge);
  const { protocol, source, target } = edge;
  const sent = findTraffic(source, protocol);
  if (sent !== undefined) sent.out = less(sent.out, edge.rate);
  const received = findTraffic(target, protocol);
  if (received !== undefined) {
    received.in = less(received.in, edge.rate);
    for (const { code, rate } of edge.codes) received.inCodes = putRate(received.inCodes, code, less(rateOf(received.inCodes, code), rate));
  }
  for (const node of [source, target]) forgetIfSilent(node, edge);
}

function forgetIfSilent(node: DraftNode, { protocol }: DraftEdge): void {
  node.traffic = node.traffic.filter((traffic) => traffic.protocol !== protocol || traffic.in !== 0 || traffic.out !== 0);
}

function less(total: number, rate: number): number {
  const rest = total - rate;
  return rest > ROUNDING * total ? rest : 0;
}
