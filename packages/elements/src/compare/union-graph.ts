import type { MeshGraph } from '@meshlens/core';

/** `graph`, and of `other` what it does not have: both seen in one picture. The values are those of `graph` where both have something. */
export function unionGraph(graph: MeshGraph, other: MeshGraph): MeshGraph {
  return {
    ...graph,
    boxes: united(graph.boxes, other.boxes),
    nodes: united(graph.nodes, other.nodes),
    edges: united(graph.edges, other.edges),
  };
}

function united<T extends { readonly id: string }>(own: readonly T[], others: readonly T[]): readonly T[] {
  const known = new Set(own.map(({ id }) => id));
  const more = others.filter(({ id }) => !known.has(id));
  return more.length === 0 ? own : [...own, ...more];
}
