import type { LevelEdge } from './level.js';

/** An edge with less than this share of its target's heaviest one does not push the target further right. */
const weakShare = 0.3;

/**
 * A column for each unit, from 0, such that every edge leads to a later one, and edges are short; weak edges excepted (below `share` of the target's heaviest), so
 * that one odd call does not stretch the whole picture. `edges` must close no cycle.
 */
export function assignRanks(count: number, edges: readonly LevelEdge[], share: number = weakShare): number[] {
  return ranksOf(count, strongOf(count, edges, share));
}

function strongOf(count: number, edges: readonly LevelEdge[], share: number): readonly LevelEdge[] {
  const heaviest = new Float64Array(count);
  for (const { target, weight } of edges) heaviest[target] = Math.max(heaviest[target] ?? 0, weight);
  return edges.filter(({ target, weight }) => weight >= share * (heaviest[target] ?? 0));
}

function ranksOf(count: number, edges: readonly LevelEdge[]): number[] {
  const outgoing: LevelEdge[][] = Array.from({ length: count }, () => []);
  const incoming: LevelEdge[][] = Array.from({ length: count }, () => []);
  for (const edge of edges) {
    outgoing[edge.source]?.push(edge);
    incoming[edge.target]?.push(edge);
  }
  const order = topological(count, outgoing, incoming);
  const ranks = new Array<number>(count).fill(0);
  for (const unit of order) {
    for (const { source } of incoming[unit] ?? []) ranks[unit] = Math.max(ranks[unit] ?? 0, (ranks[source] ?? 0) + 1);
  }
  // The longest path leaves callers far left of what they call: move right whatever gains more than it loses by it.
  for (const unit of [...order].reverse()) {
    const outs = outgoing[unit] ?? [];
    if (outs.length === 0 || weightOf(outs) <= weightOf(incoming[unit] ?? [])) continue;
    ranks[unit] = Math.min(...outs.map(({ target }) => ranks[target] ?? 0)) - 1;
  }
  const lowest = Math.min(...ranks);
  return ranks.map((rank) => rank - lowest);
}

function topological(count: number, outgoing: readonly LevelEdge[][], incoming: readonly LevelEdge[][]): number[] {
  const open = incoming.map((edges) => edges.length);
  const order: number[] = [];
  for (let unit = 0; unit < count; unit++) if (open[unit] === 0) order.push(unit);
  for (const unit of order) {
    for (const { target } of outgoing[unit] ?? []) {
      open[target] = (open[target] ?? 0) - 1;
      if (open[target] === 0) order.push(target);
    }
  }
  return order;
}

function weightOf(edges: readonly LevelEdge[]): number {
  return edges.reduce((sum, edge) => sum + edge.weight, 0);
}
