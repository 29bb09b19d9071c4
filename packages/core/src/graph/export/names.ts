import type { GraphBox, GraphNode } from '../../model/graph.js';

/** What a node is called within its namespace. */
export function nodeName(node: GraphNode): string {
  if (node.type === 'unknown') return 'unknown';
  if (node.aggregate !== undefined) return node.aggregate.value;
  const base = node.service ?? node.app ?? node.workload ?? node.id;
  return node.type === 'app' && node.version !== undefined
    ? `${base} ${node.version}`
    : node.type === 'workload'
      ? (node.workload ?? base)
      : base;
}

export function boxName(box: GraphBox): string {
  return box.app ?? box.namespace ?? box.cluster;
}
