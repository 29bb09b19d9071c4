import type { DraftEdge, DraftNode, GraphDraft } from './draft.js';

/** What remains of a sum below this share of it is rounding. */
const ROUNDING = 1e-9;

/** Removes an edge, and what flowed over it from the totals of both its ends. */
export function removeEdge(draft: GraphDraft, edge: DraftEdge): void {
  draft.edges.delete(edge.id);
  const { protocol, source, target } = edge;
  const sent = source.traffic.get(protocol);
  if (sent !== undefined) sent.out = less(sent.out, edge.rate);
  const received = target.traffic.get(protocol);
  if (received !== undefined) {
    received.in = less(received.in, edge.rate);
    for (const [code, { rate }] of edge.codes) {
      const rest = less(received.inCodes.get(code) ?? 0, rate);
      if (rest > 0) received.inCodes.set(code, rest);
      else received.inCodes.delete(code);
    }
  }
  for (const node of [source, target]) forgetIfSilent(node, edge);
}

function forgetIfSilent({ traffic }: DraftNode, { protocol }: DraftEdge): void {
  const found = traffic.get(protocol);
  if (found !== undefined && found.in === 0 && found.out === 0) traffic.delete(protocol);
}

function less(total: number, rate: number): number {
  const rest = total - rate;
  return rest > ROUNDING * total ? rest : 0;
}
