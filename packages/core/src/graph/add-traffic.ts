import type { DraftEdge } from './draft-edge.js';

/** Adds a flow, by its number, to an edge and to both its ends. A rate that is not positive adds nothing. */
export function addTraffic(edge: DraftEdge, flow: number): void {
  const { flows, totals } = edge.columns;
  const rate = flows.rateOf(flow);
  edge.add(flow);
  totals.addSent(edge.source.number, edge, rate);
  totals.addReceived(edge.target.number, edge, { name: flows.codeOf(flow), rate });
}
