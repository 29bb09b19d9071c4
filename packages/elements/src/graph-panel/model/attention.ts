import { type GraphEdge, type GraphNode, healthRank, type HealthStatus, type MeshGraph } from '@meshlens/core';
import { healthOf } from '../../graph/legend-table.js';

/** What somebody should look at first. */
export type Trouble =
  | { readonly kind: 'node'; readonly status: HealthStatus; readonly node: GraphNode }
  | {
      readonly kind: 'edge';
      readonly status: HealthStatus;
      readonly edge: GraphEdge;
      readonly source: GraphNode;
      readonly target: GraphNode;
    };

/**
 * Nodes and edges that are not well, worst first, then those that lose most; of `inside` where it is given. Of an edge into a node that is
 * as bad itself nothing is said twice.
 */
export function troubles(graph: MeshGraph, inside?: ReadonlySet<string>): readonly Trouble[] {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const found: (Trouble & { readonly lost: number })[] = [];
  for (const node of graph.nodes) {
    const status = healthOf(node);
    if (!isBad(status) || (inside && !inside.has(node.id))) continue;
    found.push({ kind: 'node', status, node, lost: node.traffic.reduce((sum, { inErrors }) => sum + inErrors, 0) });
  }
  for (const edge of graph.edges) {
    const status = healthOf(edge);
    const source = nodes.get(edge.source);
    const target = nodes.get(edge.target);
    if (
      !isBad(status) ||
      !source ||
      !target ||
      healthRank[healthOf(target)] >= healthRank[status] ||
      (inside && !inside.has(edge.source) && !inside.has(edge.target))
    )
      continue;
    found.push({ kind: 'edge', status, edge, source, target, lost: edge.traffic.errors });
  }
  return found.sort((left, right) => healthRank[right.status] - healthRank[left.status] || right.lost - left.lost);
}

function isBad(status: HealthStatus): boolean {
  return status === 'failure' || status === 'degraded' || status === 'not-ready';
}
