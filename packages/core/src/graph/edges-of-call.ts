import type { Protocol } from '../model/traffic.js';
import type { DraftEdge, GraphDraft } from './draft.js';
import type { Placement } from './placement.js';

/** The edges that a call runs over, as far as the graph has them: one, or two where a service stands between. */
export function edgesOfCall(draft: GraphDraft, { source, service, destination }: Placement, protocol: Protocol): readonly DraftEdge[] {
  if (service === undefined) return defined(draft.findEdge(source, destination, protocol));
  return defined(draft.findEdge(source, service, protocol), draft.findEdge(service, destination, protocol));
}

function defined(...edges: readonly (DraftEdge | undefined)[]): readonly DraftEdge[] {
  return edges.filter((edge) => edge !== undefined);
}
