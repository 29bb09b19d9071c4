import type { Change, Changed, Difference, GraphDiff, GraphEdge, GraphNode } from '@meshlens/core';
import type { ChangeMark } from '../graph/annotations.js';

type ListedMark = Exclude<ChangeMark, 'absent'>;

/** One line of a comparison: a node or edge, what became of it, and by which measures. */
export interface ListedChange {
  readonly kind: 'edge' | 'node';
  readonly item: GraphEdge | GraphNode;
  readonly mark: ListedMark;
  readonly changes: readonly Change[];
}

/** In the order of a list: what needs a look first. */
export const listedMarks: readonly ListedMark[] = ['worse', 'gone', 'appeared', 'better', 'changed'];

/** Every change, the worst first; within a kind nodes before edges, in the graph's order. */
export function listChanges({ nodes, edges }: GraphDiff): readonly ListedChange[] {
  const all = [...changesIn('node', nodes), ...changesIn('edge', edges)];
  return listedMarks.flatMap((mark) => all.filter((change) => change.mark === mark));
}

/** How each node and edge is marked in a picture that shows both times. */
export function changeMarks(changes: readonly ListedChange[]): ReadonlyMap<string, ChangeMark> {
  return new Map(changes.map(({ item, mark }) => [item.id, mark]));
}

/** How one of two pictures is marked: what is only in the other is absent here. */
export function sideMarks(changes: readonly ListedChange[], side: 'after' | 'before'): ReadonlyMap<string, ChangeMark> {
  const elsewhere = side === 'before' ? 'appeared' : 'gone';
  const own = side === 'before' ? 'gone' : undefined;
  return new Map(
    changes.flatMap(({ item, mark }): [string, ChangeMark][] => {
      if (mark === elsewhere) return [[item.id, 'absent']];
      return side === 'after' || mark === own ? [[item.id, mark]] : [];
    }),
  );
}

export function countMarks(changes: readonly ListedChange[]): Readonly<Record<ListedMark, number>> {
  const counts = { appeared: 0, gone: 0, worse: 0, better: 0, changed: 0 };
  for (const { mark } of changes) counts[mark] += 1;
  return counts;
}

function changesIn<T extends GraphEdge | GraphNode>(
  kind: ListedChange['kind'],
  { appeared, gone, changed }: Difference<T>,
): ListedChange[] {
  return [
    ...appeared.map((item): ListedChange => ({ kind, item, mark: 'appeared', changes: [] })),
    ...gone.map((item): ListedChange => ({ kind, item, mark: 'gone', changes: [] })),
    ...changed.map((each): ListedChange => ({ kind, item: each.after, mark: markOf(each), changes: each.changes })),
  ];
}

/** Something that got worse counts, whatever else got better. */
function markOf({ changes }: Pick<Changed<unknown>, 'changes'>): ListedMark {
  if (changes.some(({ direction }) => direction === 'worse')) return 'worse';
  return changes.some(({ direction }) => direction === 'better') ? 'better' : 'changed';
}
