import type { GraphBox, GraphEdge, GraphNode, MeshGraph } from '@meshlens/core';

/** One thing of the graph that a reader can select. */
export type Item =
  | { readonly kind: 'box'; readonly box: GraphBox }
  | { readonly kind: 'edge'; readonly edge: GraphEdge; readonly source: GraphNode; readonly target: GraphNode }
  | { readonly kind: 'node'; readonly node: GraphNode };

/** What the panel is about. */
export type Subject = Item | { readonly kind: 'mesh' } | { readonly kind: 'several'; readonly items: readonly Item[] };

/** Ids that neither the graph nor the drawn one (`drawn`, with calls added up) has any more are passed over; the whole mesh where none is left. */
export function subjectOf(graph: MeshGraph, selected: readonly string[], drawn?: MeshGraph): Subject {
  const items = [...new Set(selected)].flatMap((id) => itemOf(graph, id) ?? (drawn && itemOf(drawn, id)) ?? []);
  const [first, second] = items;
  if (first === undefined) return { kind: 'mesh' };
  return second === undefined ? first : { kind: 'several', items };
}

function itemOf({ boxes, edges, nodes }: MeshGraph, id: string): Item | undefined {
  const node = nodes.find((each) => each.id === id);
  if (node) return { kind: 'node', node };
  const edge = edges.find((each) => each.id === id);
  const source = edge && nodes.find((each) => each.id === edge.source);
  const target = edge && nodes.find((each) => each.id === edge.target);
  if (edge && source && target) return { kind: 'edge', edge, source, target };
  const box = boxes.find((each) => each.id === id);
  return box && { kind: 'box', box };
}

export function idOf(item: Item): string {
  if (item.kind === 'box') return item.box.id;
  return item.kind === 'edge' ? item.edge.id : item.node.id;
}

/** Tells whether the panel is still about the same: what a reader opened and scrolled to then stays. */
export function subjectKey(subject: Subject): string {
  if (subject.kind === 'mesh') return 'mesh';
  return subject.kind === 'several' ? `several ${subject.items.map(idOf).join(' ')}` : `${subject.kind} ${idOf(subject)}`;
}

/** The nodes of a box and of the boxes within it. */
export function nodesWithin({ boxes, nodes }: MeshGraph, { id }: GraphBox): readonly GraphNode[] {
  const inside = new Set([id]);
  for (let before = 0; before < inside.size;) {
    before = inside.size;
    for (const box of boxes) if (box.box !== undefined && inside.has(box.box)) inside.add(box.id);
  }
  return nodes.filter(({ box }) => box !== undefined && inside.has(box));
}
