import type { GraphEdge, GraphNode, MeshGraph } from '@meshlens/core';
import { type Total, totalsOf } from './totals.js';

export type FlowName = 'inbound' | 'outbound' | 'total';
/** What comes in, what goes out, and all of it; each call is counted once, though it may be drawn as two edges. */
export type Flows = Readonly<Record<FlowName, readonly Total[]>>;

/** What crosses the border of these nodes, and what touches any of them. */
export function flowsOf(graph: MeshGraph, nodes: readonly GraphNode[]): Flows {
  const inside = new Set(nodes.map(({ id }) => id));
  return sumFlows(graph, {
    inbound: ({ source, target }) => !inside.has(source) && inside.has(target),
    outbound: ({ source, target }) => inside.has(source) && !inside.has(target),
    total: ({ source, target }) => inside.has(source) || inside.has(target),
  });
}

/** Into the mesh from nodes that nobody calls, out of it to what lies outside of the shown namespaces or the mesh. */
export function meshFlows(graph: MeshGraph): Flows {
  const roots = new Set(graph.nodes.filter(({ marks }) => marks.root).map(({ id }) => id));
  const outside = new Set(graph.nodes.filter(isOutside).map(({ id }) => id));
  return sumFlows(graph, {
    inbound: ({ source }) => roots.has(source),
    outbound: ({ target }) => outside.has(target),
    total: () => true,
  });
}

function isOutside({ marks }: GraphNode): boolean {
  return [marks.outside, marks.inaccessible, marks.egressCluster, marks.serviceEntry].some((mark) => mark !== undefined);
}

function sumFlows(graph: MeshGraph, wanted: Readonly<Record<FlowName, (edge: GraphEdge) => boolean>>): Flows {
  const calls = graph.edges.filter(countsOnce(graph));
  return {
    inbound: totalsOf(graph.edges.filter(wanted.inbound)),
    outbound: totalsOf(graph.edges.filter(wanted.outbound)),
    total: totalsOf(calls.filter(wanted.total)),
  };
}

/**
 * Services and operations that stand between a caller and a workload hand on what was counted on the way to them, except in a graph
 * of services, where they are the ends themselves.
 */
function countsOnce({ type, nodes, edges }: MeshGraph): (edge: GraphEdge) => boolean {
  if (type === 'service') return () => true;
  const called = new Set(edges.map(({ target }) => target));
  const between = new Set(
    nodes.filter((node) => (node.type === 'service' || node.type === 'aggregate') && called.has(node.id)).map(({ id }) => id),
  );
  return ({ source }) => !between.has(source);
}
