import type { Columns, Link } from './slots.js';
import type { Steps } from './steps.js';

const sweeps = 12;

/**
 * The slots of each column reordered for few crossings: barycentre sweeps to and fro, the best order seen wins. It starts with
 * the order in which neighbours outside the box want them.
 */
export function* orderColumns({ slots, links, columns }: Columns): Steps<readonly (readonly number[])[]> {
  const incoming = groupBy(links, slots.length, 'target');
  const outgoing = groupBy(links, slots.length, 'source');
  let order = columns.map((column) => [...column].sort((a, b) => (slots[a]?.pull ?? 0) - (slots[b]?.pull ?? 0)));
  order = orderByReach(order, outgoing);
  let best = order;
  let fewest = crossings(order, outgoing);
  for (let sweep = 0; sweep < sweeps && fewest > 0; sweep++) {
    yield;
    order = sweepOnce(order, sweep % 2 === 0 ? incoming : outgoing, sweep % 2 === 0);
    const count = crossings(order, outgoing);
    if (count < fewest) [best, fewest] = [order, count];
  }
  return best;
}

type Side = 'source' | 'target';
const other = { source: 'target', target: 'source' } as const;

interface Grouped {
  readonly of: readonly (readonly Link[])[];
  /** The far end of the links. */
  readonly far: Side;
}

function groupBy(links: readonly Link[], count: number, side: Side): Grouped {
  const of: Link[][] = Array.from({ length: count }, () => []);
  for (const link of links) of[link[side]]?.push(link);
  return { of, far: other[side] };
}

/** A first order: what a slot reaches lies in the order of the slots that reach it, depth first. */
function orderByReach(columns: readonly (readonly number[])[], outgoing: Grouped): number[][] {
  const next = columns.map((): number[] => []);
  const columnOf = new Map(columns.flatMap((column, rank) => column.map((slot) => [slot, rank] as const)));
  const seen = new Set<number>();
  for (const start of columns.flat()) {
    const stack = [start];
    for (let slot = stack.pop(); slot !== undefined; slot = stack.pop()) {
      if (seen.has(slot)) continue;
      seen.add(slot);
      next[columnOf.get(slot) ?? 0]?.push(slot);
      const reached = (outgoing.of[slot] ?? []).map(({ target }) => target);
      stack.push(...reached.reverse());
    }
  }
  return next;
}

function sweepOnce(columns: readonly (readonly number[])[], links: Grouped, forward: boolean): number[][] {
  const next = columns.map((column) => [...column]);
  const places = new Int32Array(links.of.length).fill(-1);
  const wish = new Float64Array(links.of.length);
  const ranks = next.map((_, rank) => rank);
  for (const rank of forward ? ranks.slice(1) : ranks.reverse().slice(1)) {
    const fixed = next[rank + (forward ? -1 : 1)] ?? [];
    fixed.forEach((slot, at) => (places[slot] = at));
    const column = next[rank] ?? [];
    column.forEach((slot, at) => (wish[slot] = barycentre(links.of[slot] ?? [], links.far, places) ?? at));
    column.sort((a, b) => (wish[a] ?? 0) - (wish[b] ?? 0));
    for (const slot of fixed) places[slot] = -1;
  }
  return next;
}

/** Undefined for a slot without links into the column whose places are given. */
function barycentre(links: readonly Link[], far: Side, places: Int32Array): number | undefined {
  let sum = 0;
  let weights = 0;
  for (const link of links) {
    const place = places[link[far]] ?? -1;
    if (place < 0) continue;
    // The offset breaks ties between links to different heights of one large unit.
    const offset = (far === 'source' ? link.sourceOffset : link.targetOffset) / 1e5;
    sum += (place + offset) * link.weight;
    weights += link.weight;
  }
  return weights === 0 ? undefined : sum / weights;
}

/** Weighted crossings between neighbouring columns, by a Fenwick tree over the places of the right-hand column. */
function crossings(columns: readonly (readonly number[])[], outgoing: Grouped): number {
  let total = 0;
  const places = new Int32Array(outgoing.of.length);
  columns.slice(0, -1).forEach((column, rank) => {
    const right = columns[rank + 1] ?? [];
    right.forEach((slot, at) => (places[slot] = at + 1));
    const tree = new Float64Array(right.length + 1);
    let added = 0;
    for (const slot of column) {
      const links = outgoing.of[slot] ?? [];
      for (const { target, weight } of links) {
        let before = 0;
        for (let i = places[target] ?? 0; i > 0; i -= i & -i) before += tree[i] ?? 0;
        total += (added - before) * weight;
      }
      for (const { target, weight } of links) {
        added += weight;
        for (let i = places[target] ?? 0; i > 0 && i < tree.length; i += i & -i) tree[i]! += weight;
      }
    }
  });
  return total;
}
