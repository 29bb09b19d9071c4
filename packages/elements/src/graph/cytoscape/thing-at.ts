import type { Board } from '../board/board.js';
import type { SelectDetail } from '../graph-events.js';
import type { Point } from '../layout/types.js';

/** How near to an edge a pointer must be, in CSS pixels. */
const reach = 7;

/** What lies at a point of a board that is no shape: a text (`sign`) of something, or else an edge. */
export function thingAt(
  board: Board,
  at: Point,
  { sign, zoom }: { readonly sign: string | undefined; readonly zoom: number },
): SelectDetail | undefined {
  const id = sign ?? board.edgeAt(at, reach / zoom)?.data.id;
  if (id === undefined) return undefined;
  const node = board.nodes.get(id);
  if (node) return { kind: node.data.members === undefined ? 'node' : 'box', id };
  return { kind: board.edges.has(id) ? 'edge' : 'box', id };
}
