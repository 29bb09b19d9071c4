import type { BoxType, MeshGraph } from '@meshlens/core';
import { type Collapsed, collapseGraph } from './collapse.js';
import type { EdgeMode } from './graph-display.js';

/** `auto`: a graph of many nodes opens as boxes, to be opened one by one. */
export type GraphDetail = 'all' | 'auto';

/** A picture of more nodes than this is read by nobody. */
const readable = 250;

/** The boxes that a graph opens with closed: the smallest that make it readable, none where it is so by itself. */
export function boxesToClose(graph: Pick<MeshGraph, 'boxes' | 'nodes'>): readonly string[] {
  const known = closable.get(graph) ?? boxesToCloseIn(graph);
  closable.set(graph, known);
  return known;
}

const closable = new WeakMap<object, readonly string[]>();

function boxesToCloseIn({ nodes, boxes }: Pick<MeshGraph, 'boxes' | 'nodes'>): readonly string[] {
  if (nodes.length <= readable) return [];
  const byType = (type: BoxType): readonly string[] => boxes.flatMap((box) => (box.type === type ? [box.id] : []));
  const parents = new Map([...nodes, ...boxes].map(({ id, box }) => [id, box]));
  let coarsest: readonly string[] = [];
  for (const type of ['app', 'namespace', 'cluster'] as const) {
    const closed = byType(type);
    if (closed.length === 0) continue;
    coarsest = closed;
    const known = new Set(closed);
    const inClosed = (id: string): boolean => {
      for (let at = parents.get(id); at !== undefined; at = parents.get(at)) if (known.has(at)) return true;
      return false;
    };
    if (closed.length + nodes.filter(({ id }) => !inClosed(id)).length <= readable) return closed;
  }
  return coarsest;
}

export interface Wanted {
  /** Ids of closed boxes; undefined leaves it to `detail`. */
  readonly collapsed: readonly string[] | undefined;
  readonly detail: GraphDetail;
  readonly edgeMode: EdgeMode;
}

export interface Seen extends Collapsed {
  /** Ids of the boxes that are closed. */
  readonly closed: readonly string[];
}

/** The graph as it is drawn. */
export function seenGraph(graph: MeshGraph, { collapsed, detail, edgeMode }: Wanted): Seen {
  const closed = collapsed ?? (detail === 'auto' ? boxesToClose(graph) : []);
  const seen = collapseGraph(graph, new Set(closed));
  return { ...seen, closed, graph: withEdges(seen.graph, edgeMode) };
}

function withEdges(graph: MeshGraph, mode: EdgeMode): MeshGraph {
  if (mode === 'all') return graph;
  const edges = mode === 'none' ? [] : graph.edges.filter(({ health }) => health?.status === 'failure' || health?.status === 'degraded');
  return { ...graph, edges };
}
