import type { DraftEdge, DraftNode, GraphDraft } from './draft.js';

/** All edges by the node they start at. Later changes to the draft do not show in it. */
export function edgesBySource(draft: GraphDraft): Map<DraftNode, DraftEdge[]> {
  return edgesBy(draft, (edge) => edge.source);
}

/** All edges by the node they lead to. Later changes to the draft do not show in it. */
export function edgesByTarget(draft: GraphDraft): Map<DraftNode, DraftEdge[]> {
  return edgesBy(draft, (edge) => edge.target);
}

function edgesBy(draft: GraphDraft, end: (edge: DraftEdge) => DraftNode): Map<DraftNode, DraftEdge[]> {
  const byNode = new Map<DraftNode, DraftEdge[]>();
  for (const edge of draft.edges) {
    const edges = byNode.get(end(edge));
    if (edges === undefined) byNode.set(end(edge), [edge]);
    else edges.push(edge);
  }
  return byNode;
}
