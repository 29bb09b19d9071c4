import type { MeshGraph } from '../model/graph.js';

/** What makes a node rank high. */
export type RankCriterion = 'inboundEdges' | 'outboundEdges';

const LOWEST_RANK = 100;

/**
 * The rank of every node by how many edges it has, 1 for the best; equal counts rank equal, and the next one follows
 * without a gap. More than 100 ranks are spread over 1 to 100. Without criteria nothing is ranked.
 * Source: kiali frontend/src/pages/Graph/GraphScore.ts.
 */
export function rankNodes(graph: Pick<MeshGraph, 'nodes' | 'edges'>, criteria: readonly RankCriterion[]): ReadonlyMap<string, number> {
  if (criteria.length === 0) return new Map();
  const counts = new Map(graph.nodes.map(({ id }) => [id, 0]));
  const count = (id: string): void => void counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const { source, target } of graph.edges) {
    if (criteria.includes('inboundEdges')) count(target);
    if (criteria.includes('outboundEdges')) count(source);
  }
  const ranked = [...new Set(counts.values())].sort((a, b) => b - a);
  const ranks = new Map(ranked.map((edges, i) => [edges, spread(i, ranked.length)]));
  return new Map([...counts].map(([id, edges]) => [id, ranks.get(edges) ?? LOWEST_RANK]));
}

function spread(index: number, ranks: number): number {
  return ranks <= LOWEST_RANK ? index + 1 : 1 + Math.floor((index * (LOWEST_RANK - 1)) / (ranks - 1));
}
