import type { DraftEdge } from './draft-edge.js';
import type { GraphDraft } from './draft.js';

/** Removes an edge, and what flowed over it from the totals of both its ends. */
export function removeEdge(draft: GraphDraft, edge: DraftEdge): void {
  const { totals } = draft.columns;
  draft.deleteEdge(edge);
  totals.takeSent(edge.source.number, edge.protocol, edge.rate);
  totals.takeReceived(edge.target.number, edge.protocol, edge.codeRates());
}
