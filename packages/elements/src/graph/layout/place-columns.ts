import type { Columns, Link, Slot } from './slots.js';
import type { Steps } from './steps.js';

const rounds = 16;
/** What lies outside the box counts less than what lies within. */
const pullWeight = 0.3;

/**
 * The upper border of each slot. Columns keep their order and `gap` between slots; within that, every slot comes as near to the
 * heights of its neighbours as all slots of its column together allow (least squares).
 */
export function* placeColumns({ slots, links }: Columns, columns: readonly (readonly number[])[], gap: number): Steps<Float64Array> {
  const incoming: Link[][] = slots.map(() => []);
  const outgoing: Link[][] = slots.map(() => []);
  for (const link of links) {
    incoming[link.target]?.push(link);
    outgoing[link.source]?.push(link);
  }
  const tops = new Float64Array(slots.length);
  for (const column of columns) {
    let y = 0;
    for (const slot of column) {
      tops[slot] = y;
      y += (slots[slot]?.height ?? 0) + gapBelow(slots[slot], gap);
    }
    for (const slot of column) tops[slot]! -= y / 2;
  }
  for (let round = 0; round < rounds; round++) {
    const forward = round % 2 === 0;
    yield;
    for (const column of forward ? columns : [...columns].reverse()) {
      const wishes = column.map((slot) =>
        wishOf(slot, slots[slot], tops, { before: incoming[slot] ?? [], after: outgoing[slot] ?? [], forward }),
      );
      settle(column, wishes, slots, tops, gap);
    }
  }
  return tops;
}

interface Wish {
  readonly top: number;
  readonly weight: number;
}

interface Neighbours {
  readonly before: readonly Link[];
  readonly after: readonly Link[];
  /** Whether the columns before were placed last: they count more then. */
  readonly forward: boolean;
}

/** Keeps lanes straight, and nodes near the middle of what they talk to. */
function wishOf(index: number, slot: Slot | undefined, tops: Float64Array, { before, after, forward }: Neighbours): Wish {
  let sum = 0;
  let weights = 0;
  for (const link of before) {
    const weight = link.weight * (forward ? 4 : 1);
    sum += ((tops[link.source] ?? 0) + link.sourceOffset - link.targetOffset) * weight;
    weights += weight;
  }
  for (const link of after) {
    const weight = link.weight * (forward ? 1 : 4);
    sum += ((tops[link.target] ?? 0) + link.targetOffset - link.sourceOffset) * weight;
    weights += weight;
  }
  if (slot?.pull !== undefined) {
    sum += (slot.pull - slot.anchor) * pullWeight;
    weights += pullWeight;
  }
  if (weights === 0) return { top: tops[index] ?? 0, weight: 0.01 };
  return { top: sum / weights, weight: weights * (slot?.unit === undefined ? 2 : 1) };
}

/** Pools neighbours that want to overlap into one block at the mean of their wishes. */
function settle(column: readonly number[], wishes: readonly Wish[], slots: readonly Slot[], tops: Float64Array, gap: number): void {
  const blocks: { sum: number; weight: number; start: number }[] = [];
  const depths: number[] = [];
  let depth = 0;
  wishes.forEach(({ top, weight }, at) => {
    depths.push(depth);
    let block = { sum: (top - depth) * weight, weight, start: at };
    const slot = slots[column[at] ?? 0];
    depth += (slot?.height ?? 0) + gapBelow(slot, gap);
    for (let above = blocks.at(-1); above && above.sum / above.weight > block.sum / block.weight; above = blocks.at(-1)) {
      blocks.pop();
      block = { sum: above.sum + block.sum, weight: above.weight + block.weight, start: above.start };
    }
    blocks.push(block);
  });
  blocks.forEach(({ sum, weight, start }, index) => {
    const end = blocks[index + 1]?.start ?? column.length;
    for (let at = start; at < end; at++) tops[column[at] ?? 0] = sum / weight + (depths[at] ?? 0);
  });
}

function gapBelow(slot: Slot | undefined, gap: number): number {
  return slot?.unit === undefined ? gap / 2 : gap;
}
