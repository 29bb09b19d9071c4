import { assignRanks } from './assign-ranks.js';
import { breakCycles } from './break-cycles.js';
import { type Level, type LevelEdge, pullOf, type Unit } from './level.js';
import { orderColumns } from './order-columns.js';
import { pack, type PackOptions } from './pack.js';
import { placeColumns } from './place-columns.js';
import { type Slot, toColumns } from './slots.js';
import type { Steps } from './steps.js';
import type { Point } from './types.js';

export interface LevelOptions extends PackOptions {
  readonly columnGap: number;
  readonly rowGap: number;
}

export interface PlacedLevel {
  readonly width: number;
  readonly height: number;
  /** Upper left corners, in the order of the level's units. */
  readonly corners: readonly Point[];
}

/** Places the units of one level: each connected part in columns from left to right, the parts packed beside each other. */
export function* layoutLevel(level: Level, options: LevelOptions): Steps<PlacedLevel> {
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

function* layoutPart(level: Level, options: LevelOptions): Steps<PlacedLevel> {
  yield;
  const edges = breakCycles(level.units.length, level.edges);
  const grid = toColumns(level, edges, assignRanks(level.units.length, edges));
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
  return options.by === 'rows'
    ? folded(level.units, { width: x - options.columnGap, height, corners }, options)
    : { width: x - options.columnGap, height, corners };
}

/** From this much wider than wanted on, a part is broken into rows as a text into lines: what is far too wide is read by nobody. */
const tooWide = 2.5;
/** What is narrower than this, in pixels at zoom 1, is left as it is. */
const wideAtAll = 3_000;

function folded(units: readonly Unit[], placed: PlacedLevel, { columnGap, aspect }: LevelOptions): PlacedLevel {
  const rows = Math.round(Math.sqrt(placed.width / (placed.height * aspect)));
  if (rows < 2 || placed.width < wideAtAll || placed.width < placed.height * aspect * tooWide) return placed;
  const limit = placed.width / rows;
  const rowOf = placed.corners.map(({ x }) => Math.min(rows - 1, Math.floor(x / limit)));
  const corners = new Array<Point>(units.length);
  let [y, width] = [0, 0];
  for (let row = 0; row < rows; row++) {
    const members = units.map((_, unit) => unit).filter((unit) => rowOf[unit] === row);
    if (members.length === 0) continue;
    const at = (unit: number): Point => placed.corners[unit] ?? { x: 0, y: 0 };
    const left = Math.min(...members.map((unit) => at(unit).x));
    const top = Math.min(...members.map((unit) => at(unit).y));
    for (const unit of members) corners[unit] = { x: at(unit).x - left, y: at(unit).y - top + y };
    width = Math.max(width, ...members.map((unit) => (corners[unit]?.x ?? 0) + (units[unit]?.width ?? 0)));
    y = Math.max(...members.map((unit) => (corners[unit]?.y ?? 0) + (units[unit]?.height ?? 0))) + columnGap;
  }
  return { width, height: y - columnGap, corners };
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
