import type { DraftEdge } from './draft-edge.js';
import type { DraftNode } from './draft.js';

/** Counts what flows over an edge as entering another node instead of its target. */
export function moveInbound(edge: DraftEdge, into: DraftNode): void {
  const { totals } = edge.columns;
  const codes = edge.codeRates();
  for (const code of codes) totals.addReceived(into.number, edge, code);
  totals.takeReceived(edge.target.number, edge.protocol, codes);
}
