import type { MeshGraph } from '@meshlens/core';
import type { SelectDetail } from './graph-events.js';

/** What an id is of, in a graph; what the graph has not counts as an edge, since adding up makes edges of its own. */
export function kindOf(id: string | undefined, graph: Pick<MeshGraph, 'boxes' | 'nodes'> | undefined): SelectDetail {
  if (id === undefined) return { kind: 'none', id };
  const is = (things: readonly { readonly id: string }[] | undefined): boolean => things?.some((thing) => thing.id === id) ?? false;
  return { kind: is(graph?.nodes) ? 'node' : is(graph?.boxes) ? 'box' : 'edge', id };
}
