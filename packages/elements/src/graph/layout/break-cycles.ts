import { type LevelEdge, turned } from './level.js';

/**
 * The edges, all pointing the same way round: those that close a cycle are turned. Units are put in a row by taking ends off
 * (what only receives goes last, what only sends goes first, else what sends most goes first), after Eades, Lin and Smyth.
 */
export function breakCycles(count: number, edges: readonly LevelEdge[]): readonly LevelEdge[] {
  const place = rowOf(count, edges);
  return edges
    .filter((edge) => edge.source !== edge.target)
    .map((edge) => ((place[edge.source] ?? 0) < (place[edge.target] ?? 0) ? edge : turned(edge)));
}

function rowOf(count: number, edges: readonly LevelEdge[]): Int32Array {
  const incoming = new Float64Array(count);
  const outgoing = new Float64Array(count);
  const touching: LevelEdge[][] = Array.from({ length: count }, () => []);
  for (const edge of edges) {
    if (edge.source === edge.target) continue;
    outgoing[edge.source]! += edge.weight;
    incoming[edge.target]! += edge.weight;
    touching[edge.source]?.push(edge);
    touching[edge.target]?.push(edge);
  }
  const place = new Int32Array(count).fill(-1);
  let first = 0;
  let last = count - 1;
  const take = (unit: number, at: number): void => {
    place[unit] = at;
    for (const edge of touching[unit] ?? []) {
      if (edge.source === unit) incoming[edge.target]! -= edge.weight;
      else outgoing[edge.source]! -= edge.weight;
    }
  };
  while (first <= last) {
    let best = -1;
    let bestSurplus = -Infinity;
    let sink = -1;
    for (let unit = 0; unit < count; unit++) {
      if (place[unit] !== -1) continue;
      const out = outgoing[unit] ?? 0;
      const into = incoming[unit] ?? 0;
      const surplus = into === 0 ? Infinity : out - into;
      if (surplus > bestSurplus) [best, bestSurplus] = [unit, surplus];
      if (out === 0 && into > 0) sink = unit;
    }
    if (sink !== -1 && bestSurplus !== Infinity) take(sink, last--);
    else take(best, first++);
  }
  return place;
}
