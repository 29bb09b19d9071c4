import type { MeshGraph } from '@meshlens/core';

/**
 * Ids of all that lies on a way through the given node, edge or box: everything upstream and downstream of it, to the ends,
 * with the boxes around. Empty where the graph has no such id.
 */
export function relatedTo({ nodes, edges, boxes }: MeshGraph, id: string): ReadonlySet<string> {
  const found = new Set<string>();
  const edge = edges.find((each) => each.id === id);
  if (edge) {
    found.add(id);
    walk([edge.source], edges, 'up', found);
    walk([edge.target], edges, 'down', found);
  } else {
    const start = boxes.some((box) => box.id === id)
      ? nodes.filter(({ box }) => isWithin(box, id, boxes)).map((node) => node.id)
      : nodes.some((node) => node.id === id)
        ? [id]
        : [];
    walk(start, edges, 'up', found);
    walk(start, edges, 'down', found);
  }
  const parents = new Map(boxes.map((box) => [box.id, box.box]));
  for (const { id: node, box } of nodes) {
    if (!found.has(node)) continue;
    for (let at = box; at !== undefined && !found.has(at); at = parents.get(at)) found.add(at);
  }
  return found;
}

function walk(start: readonly string[], edges: MeshGraph['edges'], way: 'down' | 'up', found: Set<string>): void {
  const near = way === 'down' ? 'source' : 'target';
  const far = way === 'down' ? 'target' : 'source';
  const leaving = new Map<string, MeshGraph['edges'][number][]>();
  for (const edge of edges) {
    const list = leaving.get(edge[near]);
    if (list) list.push(edge);
    else leaving.set(edge[near], [edge]);
  }
  const seen = new Set(start);
  const queue = [...start];
  for (const node of queue) {
    found.add(node);
    for (const edge of leaving.get(node) ?? []) {
      found.add(edge.id);
      if (seen.has(edge[far])) continue;
      seen.add(edge[far]);
      queue.push(edge[far]);
    }
  }
}

function isWithin(box: string | undefined, outer: string, boxes: MeshGraph['boxes']): boolean {
  const seen = new Set<string>();
  for (let at = box; at !== undefined && !seen.has(at); at = boxes.find(({ id }) => id === at)?.box) {
    if (at === outer) return true;
    seen.add(at);
  }
  return false;
}
