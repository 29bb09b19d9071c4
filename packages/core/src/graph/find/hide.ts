import type { GraphBox, MeshGraph } from '../../model/graph.js';
import type { Found } from './evaluate.js';

/**
 * The graph without what was found: its nodes with their edges, its edges, nodes that are left with no edge of the many
 * they had (idle ones had none and stay), and boxes that are left empty.
 */
export function hideFound(graph: MeshGraph, { nodes: hiddenNodes, edges: hiddenEdges }: Found): MeshGraph {
  if (hiddenNodes.size === 0 && hiddenEdges.size === 0) return graph;
  const edges = graph.edges.filter(
    ({ id, source, target }) => !hiddenEdges.has(id) && !hiddenNodes.has(source) && !hiddenNodes.has(target),
  );
  const before = endsOf(graph.edges);
  const after = endsOf(edges);
  const nodes = graph.nodes.filter(({ id }) => !hiddenNodes.has(id) && (after.has(id) || !before.has(id)));
  return { ...graph, nodes, edges, boxes: withoutEmpty(graph.boxes, nodes) };
}

function endsOf(edges: MeshGraph['edges']): ReadonlySet<string> {
  return new Set(edges.flatMap(({ source, target }) => [source, target]));
}

function withoutEmpty(boxes: readonly GraphBox[], nodes: MeshGraph['nodes']): readonly GraphBox[] {
  const outer = new Map(boxes.map(({ id, box }) => [id, box]));
  const used = new Set<string>();
  for (const { box } of nodes) for (let at = box; at !== undefined && !used.has(at); at = outer.get(at)) used.add(at);
  return boxes.filter(({ id }) => used.has(id));
}
