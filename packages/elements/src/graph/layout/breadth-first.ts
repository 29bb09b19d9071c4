import type { LevelOptions, PlacedLevel } from './layout-level.js';
import type { Level, Unit } from './level.js';
import { sizeIn } from './size-in.js';
import type { Steps } from './steps.js';
import type { Point } from './types.js';

/** A tier is broken into at most so many lines. */
const mostLines = 6;
/** How much larger in view the whole must become for each line that breaks a tier. */
const priceOfLine = 0.06;

/**
 * By the number of calls from where traffic enters: each tier is a row below the one before, or a column right of it, whichever the room is
 * shaped for. A tier that is too long for that is broken into several.
 */
export function* breadthFirstLevel({ units, edges }: Level, options: LevelOptions): Steps<PlacedLevel> {
  const tiers = tiersOf(units.length, edges);
  let best: PlacedLevel = { width: 0, height: 0, corners: [] };
  let least = Infinity;
  for (const down of [true, false]) {
    const turned = units.map((unit) => (down ? unit : { ...unit, width: unit.height, height: unit.width }));
    // Names stand side by side within a row; calls lead from one to the next.
    const gaps = down ? { within: options.rowGap, between: options.columnGap / 2 } : { within: options.rowGap, between: options.columnGap };
    for (let pieces = 1; pieces <= mostLines; pieces++) {
      yield;
      const lines = tiers.flatMap((tier) => broken(tier, turned, { pieces, gap: gaps.within }));
      const rows = inRows(turned, lines, gaps);
      const placed = down ? rows : { width: rows.height, height: rows.width, corners: rows.corners.map(({ x, y }) => ({ x: y, y: x })) };
      const size = sizeIn(options.aspect, placed) * (1 + priceOfLine * (lines.length - tiers.length));
      if (size < least) [best, least] = [placed, size];
    }
  }
  return best;
}

/** A tier in lines of about the same length. */
function broken(
  tier: readonly number[],
  units: readonly Unit[],
  { pieces, gap }: { readonly pieces: number; readonly gap: number },
): readonly (readonly number[])[] {
  const lengthOf = (unit: number): number => (units[unit]?.width ?? 0) + gap;
  const limit = tier.reduce((sum, unit) => sum + lengthOf(unit), 0) / pieces;
  const lines: number[][] = [];
  let length = Infinity;
  for (const unit of tier) {
    if (length + lengthOf(unit) / 2 > limit) {
      lines.push([]);
      length = 0;
    }
    lines.at(-1)?.push(unit);
    length += lengthOf(unit);
  }
  return lines;
}

function inRows(
  units: readonly Unit[],
  rows: readonly (readonly number[])[],
  { within, between }: { readonly within: number; readonly between: number },
): PlacedLevel {
  const corners = new Array<Point>(units.length);
  const lengths = rows.map((row) => row.reduce((sum, unit) => sum + (units[unit]?.width ?? 0) + within, -within));
  const width = Math.max(0, ...lengths);
  let y = 0;
  rows.forEach((row, at) => {
    const height = Math.max(0, ...row.map((unit) => units[unit]?.height ?? 0));
    let x = (width - (lengths[at] ?? 0)) / 2;
    for (const unit of row) {
      const { width: length, height: own } = units[unit] ?? { width: 0, height: 0 };
      corners[unit] = { x, y: y + (height - own) / 2 };
      x += length + within;
    }
    y += height + between;
  });
  return { width, height: Math.max(0, y - between), corners };
}

/** Units by their distance from those that nothing calls; of a part that is all cycles, from its first unit. */
function tiersOf(count: number, edges: Level['edges']): readonly (readonly number[])[] {
  const outgoing: number[][] = Array.from({ length: count }, () => []);
  const called = new Uint8Array(count);
  for (const { source, target } of edges) {
    if (source === target) continue;
    outgoing[source]?.push(target);
    called[target] = 1;
  }
  const tierOf = new Int32Array(count).fill(-1);
  const tiers: number[][] = [];
  const spread = (starts: readonly number[]): void => {
    let front = starts.filter((unit) => tierOf[unit] === -1);
    for (let tier = 0; front.length > 0; tier++) {
      const next: number[] = [];
      for (const unit of front) {
        if (tierOf[unit] !== -1) continue;
        tierOf[unit] = tier;
        (tiers[tier] ??= []).push(unit);
        next.push(...(outgoing[unit] ?? []).filter((target) => tierOf[target] === -1));
      }
      front = next;
    }
  };
  const all = Array.from({ length: count }, (_, unit) => unit);
  spread(all.filter((unit) => called[unit] === 0));
  for (const unit of all) spread([unit]);
  return tiers;
}
