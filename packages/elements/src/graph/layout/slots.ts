import { type Level, type LevelEdge, pullOf, turned } from './level.js';

/** A place in a column: a unit, or where an edge that spans several columns passes (`unit` undefined). */
export interface Slot {
  readonly unit: number | undefined;
  readonly height: number;
  readonly anchor: number;
  readonly pull: number | undefined;
}

/** An edge from one column to the next, between slots. */
export interface Link {
  readonly source: number;
  readonly target: number;
  readonly weight: number;
  readonly sourceOffset: number;
  readonly targetOffset: number;
}

export interface Columns {
  readonly slots: readonly Slot[];
  readonly links: readonly Link[];
  /** Indices of slots, top to bottom, by column. */
  readonly columns: readonly (readonly number[])[];
}

const laneHeight = 14;
/** The way out of a box counts like several calls, so that it starts level. */
const exitWeight = 3;

/**
 * Slots for all units and lanes for all long edges; edges that start together share their lanes. Edges against the ranks count the other
 * way round, those within one not at all. What calls something to the right of the box gets a lane to the box's border, so that
 * nothing stands in the way.
 */
export function toColumns(level: Level, edges: readonly LevelEdge[], ranks: readonly number[]): Columns {
  const slots: Slot[] = level.units.map((unit, index) => ({ unit: index, height: unit.height, anchor: unit.anchor, pull: pullOf(unit) }));
  const columns: number[][] = Array.from({ length: Math.max(...ranks) + 1 }, () => []);
  ranks.forEach((rank, unit) => columns[rank]?.push(unit));
  const rankOf = (unit: number): number => ranks[unit] ?? 0;
  const links: Link[] = [];
  const lanesOf = new Map<number, number[]>();
  /** The lane that leads from a unit to just before the column `until`; undefined where none is needed. */
  const laneTo = (
    unit: number,
    offset: number,
    until: number,
    lane: { readonly weight: number; readonly pull?: number },
  ): number | undefined => {
    const lanes = lanesOf.get(unit) ?? [];
    lanesOf.set(unit, lanes);
    for (let rank = rankOf(unit) + 1 + lanes.length; rank < until; rank++) {
      const slot = slots.push({ unit: undefined, height: laneHeight, anchor: laneHeight / 2, pull: lane.pull }) - 1;
      const before = lanes.at(-1);
      columns[rank]?.push(slot);
      links.push({
        source: before ?? unit,
        target: slot,
        weight: lane.weight,
        sourceOffset: before === undefined ? offset : laneHeight / 2,
        targetOffset: laneHeight / 2,
      });
      lanes.push(slot);
    }
    return lanes[until - rankOf(unit) - 2];
  };
  level.units.forEach(({ anchor, pulls }, unit) => {
    if (pulls.right !== undefined) laneTo(unit, anchor, columns.length, { weight: exitWeight, pull: pulls.right });
  });
  for (const edge of edges.map((one) => (rankOf(one.source) > rankOf(one.target) ? turned(one) : one))) {
    const { source, target, weight, sourceOffset, targetOffset } = edge;
    if (rankOf(source) === rankOf(target)) continue;
    const lane = laneTo(source, sourceOffset, rankOf(target), { weight });
    links.push({ source: lane ?? source, target, weight, sourceOffset: lane === undefined ? sourceOffset : laneHeight / 2, targetOffset });
  }
  return { slots, links, columns };
}
