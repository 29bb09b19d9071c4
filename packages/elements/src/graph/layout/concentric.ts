import type { LevelOptions, PlacedLevel } from './layout-level.js';
import type { Level, Unit } from './level.js';
import { fromCentres } from './from-centres.js';
import type { Steps } from './steps.js';
import type { Point } from './types.js';

/** Each ring takes so many more than the one within it. */
const ringStep = 6;

/** What has most calls in the middle, the others on rings around it, which are as wide and flat as the room, and as close as can be. */
export function* concentricLevel({ units, edges }: Level, { rowGap, columnGap, aspect }: LevelOptions): Steps<PlacedLevel> {
  yield;
  const weight = new Float64Array(units.length);
  for (const edge of edges) {
    weight[edge.source]! += edge.weight;
    weight[edge.target]! += edge.weight;
  }
  const order = units.map((_, unit) => unit).sort((a, b) => (weight[b] ?? 0) - (weight[a] ?? 0));
  const centres = new Array<Point>(units.length);
  const gap = Math.max(rowGap, columnGap / 2);
  const placed: Placed[] = [];
  let rest = order.slice(1);
  const [middle] = order;
  if (middle === undefined) return { width: 0, height: 0, corners: [] };
  const put = (unit: number, at: Point): void => {
    centres[unit] = at;
    placed.push({ unit: units[unit]!, at });
  };
  put(middle, { x: 0, y: 0 });
  const start = aspect < 1 ? Math.PI / 2 : 0;
  for (let count = ringStep; rest.length > 0; count += ringStep) {
    // The last ring takes what would be a poor one of its own.
    const ring = rest.slice(0, rest.length < count * 1.5 ? rest.length : count);
    rest = rest.slice(ring.length);
    const total = ring.reduce((sum, unit) => sum + reach(units[unit]), 0);
    let passed = 0;
    for (const unit of ring) {
      yield;
      const angle = start + (passed / total) * 2 * Math.PI;
      passed += reach(units[unit]);
      const way = { x: Math.cos(angle) * Math.sqrt(aspect), y: Math.sin(angle) / Math.sqrt(aspect) };
      put(unit, freeAlong(way, units[unit]!, { placed, gap }));
    }
  }
  return fromCentres(units, centres);
}

interface Placed {
  readonly unit: Unit;
  readonly at: Point;
}

function reach(unit: Unit | undefined): number {
  return unit ? Math.hypot(unit.width, unit.height) : 0;
}

/** The point nearest to the middle on a ray from there at which a unit touches nothing. */
function freeAlong(
  way: Point,
  { width, height }: Unit,
  { placed, gap }: { readonly placed: readonly Placed[]; readonly gap: number },
): Point {
  const taken = placed
    .flatMap(({ unit, at }) => {
      const [from, to] = [span(way.x, at.x, (unit.width + width) / 2 + gap), span(way.y, at.y, (unit.height + height) / 2 + gap)];
      const [start, end] = [Math.max(from[0], to[0]), Math.min(from[1], to[1])];
      return start < end ? [{ start, end }] : [];
    })
    .sort((a, b) => a.start - b.start);
  let free = 0;
  for (const { start, end } of taken) if (start <= free && end > free) free = end;
  return { x: way.x * free, y: way.y * free };
}

/** For which lengths of a way with this slope a point is nearer than `near` to `at`. */
function span(slope: number, at: number, near: number): readonly [number, number] {
  if (Math.abs(slope) < 1e-9) return Math.abs(at) < near ? [-Infinity, Infinity] : [0, 0];
  const [a, b] = [(at - near) / slope, (at + near) / slope];
  return a < b ? [a, b] : [b, a];
}
