import type { Protocol } from '../model/traffic.js';
import type { Call } from '../telemetry/sample.js';
import type { DraftEdge, GraphDraft } from './draft.js';
import type { Placement } from './placement.js';

const none: readonly DraftEdge[] = [];

/** Tells the edges that a call runs over, as far as the graph has them: one, or two where a service stands between. */
export function edgesOfCall(
  draft: GraphDraft,
  place: (call: Call) => Placement | undefined,
): (call: Call, protocol: Protocol) => readonly DraftEdge[] {
  const findLegs = (call: Call, protocol: Protocol): readonly DraftEdge[] => find(draft, place(call), protocol);
  return (call, protocol) => draft.legsOf(call, protocol, findLegs);
}

function find(draft: GraphDraft, placed: Placement | undefined, protocol: Protocol): readonly DraftEdge[] {
  if (placed === undefined) return none;
  const [source, service, destination] = [placed.source, placed.service, placed.destination].map((end) => end && draft.nodes.get(end.id));
  if (source === undefined || destination === undefined) return none;
  if (placed.service === undefined) return defined(draft.findEdge(source, destination, protocol));
  if (service === undefined) return none;
  return defined(draft.findEdge(source, service, protocol), draft.findEdge(service, destination, protocol));
}

function defined(...edges: readonly (DraftEdge | undefined)[]): readonly DraftEdge[] {
  return edges.filter((edge) => edge !== undefined);
}
