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
  const source = placed && draft.nodeAt(placed.source);
  const destination = placed && draft.nodeAt(placed.destination);
  if (source === undefined || destination === undefined) return none;
  if (placed?.service === undefined) return defined(draft.findEdge(source, destination, protocol));
  const service = draft.nodeAt(placed.service);
  return service === undefined ? none : defined(draft.findEdge(source, service, protocol), draft.findEdge(service, destination, protocol));
}

function defined(...edges: readonly (DraftEdge | undefined)[]): readonly DraftEdge[] {
  return edges.filter((edge) => edge !== undefined);
}
