import type { MeshGraph } from '@meshlens/core';
import { type Collapsed, collapseGraph } from './collapse.js';
import { closedAt, type DetailLevel } from './detail-level.js';
import type { EdgeMode } from './graph-display.js';

/** `auto`: a graph of more nodes than can be read opens as boxes, to be opened one by one. */
export type GraphDetail = 'all' | 'auto';

export interface Wanted {
  /** Ids of closed boxes; undefined leaves it to `detail`. */
  readonly collapsed: readonly string[] | undefined;
  readonly detail: GraphDetail;
  readonly edgeMode: EdgeMode;
  /** What the room suggests. */
  readonly level: DetailLevel;
}

export interface Seen extends Collapsed {
  /** Ids of the boxes that are closed. */
  readonly closed: readonly string[];
  /** What was chosen, if anything was. */
  readonly chosen: readonly string[] | undefined;
  /** What the room suggested, whatever was chosen. */
  readonly level: DetailLevel;
}

/** The graph as it is drawn. */
export function seenGraph(graph: MeshGraph, { collapsed, detail, edgeMode, level }: Wanted): Seen {
  const closed = collapsed ?? (detail === 'auto' ? closedAt(graph, level) : []);
  const seen = collapseGraph(graph, new Set(closed));
  return { ...seen, closed, chosen: collapsed, level, graph: withEdges(seen.graph, edgeMode) };
}

function withEdges(graph: MeshGraph, mode: EdgeMode): MeshGraph {
  if (mode === 'all') return graph;
  const edges = mode === 'none' ? [] : graph.edges.filter(({ health }) => health?.status === 'failure' || health?.status === 'degraded');
  return { ...graph, edges };
}
