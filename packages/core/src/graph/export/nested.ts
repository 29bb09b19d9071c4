import type { GraphBox, GraphNode, MeshGraph } from '../../model/graph.js';

/** Writes a graph whose boxes lie inside each other, outermost first. */
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
  for (const box of graph.boxes) boxes.set(box.box, [...(boxes.get(box.box) ?? []), box]);
  for (const node of graph.nodes) nodes.set(node.box, [...(nodes.get(node.box) ?? []), node]);
  const inside = (id: string | undefined, depth: number): string[] => [
    ...(boxes.get(id) ?? []).flatMap((box) => [write.open(box, depth), ...inside(box.id, depth + 1), write.close(depth)]),
    ...(nodes.get(id) ?? []).map((node) => write.node(node, depth)),
  ];
  return inside(undefined, 1);
}
