import type { GraphBox, GraphNode, MeshGraph } from '../../model/graph.js';

/** Writes a graph whose boxes lie inside each other, outermost first. What is in a box that is not there is in none. */
export function writeNested(
  graph: MeshGraph,
  write: {
    readonly open: (box: GraphBox, depth: number) => string;
    readonly close: (depth: number) => string;
    readonly node: (node: GraphNode, depth: number) => string;
  },
): readonly string[] {
  const boxes = new Map<string | undefined, GraphBox[]>();
  const nodes = new Map<string | undefined, GraphNode[]>();
  const drawn = new Set(graph.boxes.map(({ id }) => id));
  const outer = (box: string | undefined): string | undefined => (box !== undefined && drawn.has(box) ? box : undefined);
  for (const box of graph.boxes) boxes.set(outer(box.box), [...(boxes.get(outer(box.box)) ?? []), box]);
  for (const node of graph.nodes) nodes.set(outer(node.box), [...(nodes.get(outer(node.box)) ?? []), node]);
  const inside = (id: string | undefined, depth: number): string[] => [
    ...(boxes.get(id) ?? []).flatMap((box) => [write.open(box, depth), ...inside(box.id, depth + 1), write.close(depth)]),
    ...(nodes.get(id) ?? []).map((node) => write.node(node, depth)),
  ];
  return inside(undefined, 1);
}
