import type { LevelEdge } from './level.js';

/** Shares of a target's heaviest edge below which an edge does not decide columns: the first gives the usual picture. */
const shares = [0.6, 1];
const mostMerges = 4;

/**
 * Other ways to deal units out to columns that make fewer of them, for a view that is not as wide as the usual one: weaker edges do not
 * count, or neighbouring columns are made one, those first between which least is called.
 */
export function narrowerRanks(
  ranks: readonly number[],
  edges: readonly LevelEdge[],
  assign: (weakShare: number) => readonly number[],
): readonly (readonly number[])[] {
  const found = [ranks, ...shares.map(assign)].flatMap((start) => [start, ...merges(start, edges)]);
  const known = new Set([ranks.join(' ')]);
  return found.filter((each) => !known.has(each.join(' ')) && known.add(each.join(' ')));
}

function merges(start: readonly number[], edges: readonly LevelEdge[]): readonly (readonly number[])[] {
  const merged: (readonly number[])[] = [];
  let ranks = start;
  for (let count = 0; count < mostMerges; count++) {
    const columns = Math.max(...ranks) + 1;
    if (columns < 3) break;
    const between = new Float64Array(columns - 1);
    const sizes = new Float64Array(columns);
    for (const rank of ranks) sizes[rank]! += 1;
    for (const { source, target, weight } of edges) {
      const [a, b] = [ranks[source] ?? 0, ranks[target] ?? 0];
      if (Math.abs(a - b) === 1) between[Math.min(a, b)]! += weight;
    }
    // Of pairs with the same calls between them, the one with the fewest units.
    const price = (pair: number): number => (between[pair] ?? 0) + ((sizes[pair] ?? 0) + (sizes[pair + 1] ?? 0)) / 1000;
    let cheapest = 0;
    for (let pair = 1; pair < columns - 1; pair++) if (price(pair) < price(cheapest)) cheapest = pair;
    ranks = ranks.map((rank) => (rank > cheapest ? rank - 1 : rank));
    merged.push(ranks);
  }
  return merged;
}

/** Which share of what is called stays within a column or leads back, which reads worse than from left to right. */
export function sideways(ranks: readonly number[], edges: readonly LevelEdge[]): number {
  let [all, bad] = [0, 0];
  for (const { source, target, weight } of edges) {
    all += weight;
    if ((ranks[source] ?? 0) >= (ranks[target] ?? 0)) bad += weight;
  }
  return all === 0 ? 0 : bad / all;
}
