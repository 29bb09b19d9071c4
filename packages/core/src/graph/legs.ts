import type { Protocol } from '../model/traffic.js';
import type { Call } from '../telemetry/sample.js';
import type { DraftEdge } from './draft-edge.js';
import type { GraphDraft } from './draft.js';
import type { Placement } from './placement.js';

/** The numbers of the edges that a call runs over, as far as there are any: two where a service stands between. */
export interface Legs {
  readonly first: number;
  readonly second: number;
}

export const NO_EDGE = -1;

const nowhere: Legs = { first: NO_EDGE, second: NO_EDGE };

export function legsOver(first: DraftEdge | undefined, second?: DraftEdge): Legs {
  if (first === undefined) return second === undefined ? nowhere : { first: second.number, second: NO_EDGE };
  return { first: first.number, second: second?.number ?? NO_EDGE };
}

interface Reports {
  readonly calls: readonly Call[];
  readonly ids: readonly number[];
}

/** Tells the legs of the call that a row is of. */
type LegsOf = (reports: Reports, row: number, protocol: Protocol) => Legs;

/** Legs are found once for each call and protocol, and kept while no edge goes. */
export function legsBy(draft: GraphDraft, find: (call: Call, protocol: Protocol) => Legs): LegsOf {
  return ({ calls, ids }, row, protocol) => {
    const known = draft.legs[protocol];
    const id = ids[row] as number;
    return known.get(id) ?? known.set(id, find(calls[row] as Call, protocol));
  };
}

/** Tells the edges of calls as far as the graph has them. */
export function legsOfCall(draft: GraphDraft, place: (call: Call) => Placement | undefined): LegsOf {
  return legsBy(draft, (call, protocol) => find(draft, place(call), protocol));
}

function find(draft: GraphDraft, placed: Placement | undefined, protocol: Protocol): Legs {
  const source = placed && draft.nodeAt(placed.source);
  const destination = placed && draft.nodeAt(placed.destination);
  if (source === undefined || destination === undefined) return nowhere;
  if (placed?.service === undefined) return legsOver(draft.findEdge(source, destination, protocol));
  const service = draft.nodeAt(placed.service);
  if (service === undefined) return nowhere;
  return legsOver(draft.findEdge(source, service, protocol), draft.findEdge(service, destination, protocol));
}

/** Something that is kept for each edge by its number. */
interface Column<T> {
  add(edge: number, told: T): void;
}

/** Tells all edges of a call the same. */
export function tell<T>({ first, second }: Legs, column: Column<T>, told: T): void {
  if (first !== NO_EDGE) column.add(first, told);
  if (second !== NO_EDGE) column.add(second, told);
}
