import type { Protocol } from '../model/traffic.js';
import type { DraftEdge, GraphDraft } from './draft.js';
import type { Placement } from './placement.js';

/** The edges that a call runs over, as far as the graph has them: one, or two where a service stands between. */
export function edgesOfCall(draft: GraphDraft, { source, service, destination }: Placement, protocol: Protocol): readonly DraftEdge[] {
  const stops =
    service === undefined
      ? [[source, destination] as const]
      : ([
          [source, service],
          [service, destination],
        ] as const);
  return stops.flatMap(([from, to]) => draft.findEdge(from, to, protocol) ?? []);
}
