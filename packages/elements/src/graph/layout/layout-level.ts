import { assignRanks } from './assign-ranks.js';
import { breakCycles } from './break-cycles.js';
import { type Level, type LevelEdge, pullOf, type Unit } from './level.js';
import { orderColumns } from './order-columns.js';
import { narrowerRanks, sideways } from './outer-columns.js';
import { pack, type PackOptions } from './pack.js';
import { placeColumns } from './place-columns.js';
import { sizeIn } from './size-in.js';
import { type Slot, toColumns } from './slots.js';
import type { Steps } from './steps.js';
import type { Point } from './types.js';

export interface LevelOptions extends PackOptions {
  readonly columnGap: number;
  readonly rowGap: number;
  readonly wide: number;
}

export interface PlacedLevel {
  readonly width: number;
  readonly height: number;
  /** Upper left corners, in the order of the level's units. */
  readonly corners: readonly Point[];
}

/** Boxes of nodes are tall: they stand side by side as callers and callees. */
const aspectWithin = 0.4;

/** Places the units of one level: each connected part in columns from left to right, the parts packed beside each other. */
export function* layoutLevel(level: Level, own: LevelOptions): Steps<PlacedLevel> {
  const options = own.by === 'rows' ? own : { ...own, aspect: aspectWithin };
  const parts = connectedParts(level);
  if (options.by === 'columns') parts.sort((a, b) => meanPull(level, a) - meanPull(level, b));
  const placed: PlacedLevel[] = [];
  for (const part of parts) placed.push(yield* layoutPart(subLevel(level, part), options));
  const { width, height, corners } = pack(placed, options);
  const result = new Array<Point>(level.units.length);
  parts.forEach((part, at) => {
    const { x, y } = corners[at] ?? { x: 0, y: 0 };
    part.forEach((unit, index) => {
      const corner = placed[at]?.corners[index] ?? { x: 0, y: 0 };
      result[unit] = { x: x + corner.x, y: y + corner.y };
    });
  });
  return { width, height, corners: result };
}

/** Of more units than this only the usual columns are tried. */
const mostTried = 40;
/** How much larger than the calls' share the picture must become where they no longer lead to the right. */
const priceOfSideways = 0.3;

function* layoutPart(level: Level, options: LevelOptions): Steps<PlacedLevel> {
  yield;
  const count = level.units.length;
  const edges = breakCycles(count, level.edges);
  const ranks = assignRanks(count, edges);
  const usual = yield* inColumns(level, { edges, ranks, options });
  if (options.by !== 'rows' || usual.width < options.wide) return usual;
  let best = usual;
  let least = sizeIn(options.aspect, usual);
  if (count <= mostTried && usual.width > usual.height * options.aspect) {
    for (const other of narrowerRanks(ranks, edges, (share) => assignRanks(count, edges, share))) {
      const placed = yield* inColumns(level, { edges, ranks: other, options });
      const size = sizeIn(options.aspect, placed) * (1 + priceOfSideways * sideways(other, edges));
      if (size < least) [best, least] = [placed, size];
    }
  }
  return folded(level.units, best, options);
}

interface Arrangement {
  readonly edges: readonly LevelEdge[];
  readonly ranks: readonly number[];
  readonly options: LevelOptions;
}

function* inColumns(level: Level, { edges, ranks, options }: Arrangement): Steps<PlacedLevel> {
  const grid = toColumns(level, edges, ranks);
  const columns = splitTall(yield* orderColumns(grid), grid.slots, level.units, options);
  const tops = yield* placeColumns(grid, columns, options.rowGap);

  const corners = new Array<Point>(level.units.length);
  const top = Math.min(...level.units.map((_, unit) => tops[unit] ?? 0));
  let x = 0;
  for (const column of columns) {
    const units = column.flatMap((slot) => grid.slots[slot]?.unit ?? []);
    const width = Math.max(0, ...units.map((unit) => level.units[unit]?.width ?? 0));
    for (const unit of units) corners[unit] = { x: x + (width - (level.units[unit]?.width ?? 0)) / 2, y: (tops[unit] ?? 0) - top };
    if (units.length > 0) x += width + options.columnGap;
  }
  const height = Math.max(...level.units.map((unit, index) => (corners[index]?.y ?? 0) + unit.height));
  return { width: x - options.columnGap, height, corners };
}

const mostRows = 4;
/** A further row must make the whole so much larger in view, since it breaks the way from left to right. */
const priceOfRow = 0.25;

/** A part that is too wide for the view is broken into rows, as a text into lines, where that makes it larger in view. */
function folded(units: readonly Unit[], placed: PlacedLevel, options: LevelOptions): PlacedLevel {
  let best = placed;
  let least = sizeIn(options.aspect, placed);
  for (let rows = 2; rows <= Math.min(mostRows, units.length); rows++) {
    const broken = inRows(units, placed, { rows, gap: options.columnGap });
    const size = sizeIn(options.aspect, broken) * (1 + priceOfRow * (rows - 1));
    if (size < least) [best, least] = [broken, size];
  }
  return best;
}

/** Each row as far to the right as it was, so that what calls across rows stays near. */
function inRows(units: readonly Unit[], placed: PlacedLevel, { rows, gap }: { readonly rows: number; readonly gap: number }): PlacedLevel {
  const limit = placed.width / rows;
  const at = (unit: number): Point => placed.corners[unit] ?? { x: 0, y: 0 };
  const middle = (unit: number): number => at(unit).x + (units[unit]?.width ?? 0) / 2;
  const members = Array.from({ length: rows }, (_, row) =>
    units.flatMap((_unit, unit) => (Math.min(rows - 1, Math.floor(middle(unit) / limit)) === row ? [unit] : [])),
  ).filter((row) => row.length > 0);
  const rects = members.map((row) => {
    const left = Math.min(...row.map((unit) => at(unit).x));
    const top = Math.min(...row.map((unit) => at(unit).y));
    const width = Math.max(...row.map((unit) => at(unit).x + (units[unit]?.width ?? 0))) - left;
    return { left, top, width, height: Math.max(...row.map((unit) => at(unit).y + (units[unit]?.height ?? 0))) - top };
  });
  const width = Math.max(...rects.map((rect) => rect.width));
  const corners = new Array<Point>(units.length);
  let y = 0;
  members.forEach((row, index) => {
    const rect = rects[index];
    if (!rect) return;
    const x = Math.min(rect.left, width - rect.width);
    for (const unit of row) corners[unit] = { x: at(unit).x - rect.left + x, y: at(unit).y - rect.top + y };
    y += rect.height + gap;
  });
  return { width, height: y - gap, corners };
}

/** A column much taller than the whole should be is dealt out to several, one slot to each in turn, so that heights stay close. */
function splitTall(
  columns: readonly (readonly number[])[],
  slots: readonly Slot[],
  units: readonly Unit[],
  { rowGap, columnGap, aspect }: LevelOptions,
): readonly (readonly number[])[] {
  const area = units.reduce((sum, unit) => sum + (unit.width + columnGap) * (unit.height + rowGap), 0);
  const limit = Math.max(700, 1.5 * Math.sqrt(area / aspect));
  return columns.flatMap((column) => {
    const height = column.reduce((sum, slot) => sum + (slots[slot]?.height ?? 0) + rowGap, 0);
    const parts = Math.min(column.length, Math.ceil(height / limit));
    if (parts < 2) return [column];
    return Array.from({ length: parts }, (_, part) => column.filter((_slot, at) => at % parts === part));
  });
}

function connectedParts({ units, edges }: Level): number[][] {
  const leader = units.map((_, unit) => unit);
  const find = (unit: number): number => {
    let at = unit;
    while (leader[at] !== at) at = leader[at] = leader[leader[at] ?? at] ?? at;
    return at;
  };
  for (const { source, target } of edges) leader[find(source)] = find(target);
  const parts = new Map<number, number[]>();
  units.forEach((_, unit) => {
    const part = parts.get(find(unit));
    if (part) part.push(unit);
    else parts.set(find(unit), [unit]);
  });
  return [...parts.values()];
}

function subLevel(level: Level, part: readonly number[]): Level {
  const index = new Map(part.map((unit, at) => [unit, at]));
  const edges = level.edges.flatMap((edge): LevelEdge[] => {
    const source = index.get(edge.source);
    const target = index.get(edge.target);
    return source === undefined || target === undefined ? [] : [{ ...edge, source, target }];
  });
  return { units: part.flatMap((unit) => level.units[unit] ?? []), edges };
}

function meanPull({ units }: Level, part: readonly number[]): number {
  const pulls = part.flatMap((index) => {
    const unit = units[index];
    return (unit && pullOf(unit)) ?? [];
  });
  return pulls.length === 0 ? Infinity : pulls.reduce((sum, pull) => sum + pull, 0) / pulls.length;
}
