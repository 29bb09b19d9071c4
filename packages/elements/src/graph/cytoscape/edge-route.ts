import type { Point } from '../layout/types.js';

/** Control points as cytoscape wants them: how far along the straight line (0 to 1), and how far off it, in pixels. */
export interface EdgeRoute {
  readonly weights: readonly number[];
  readonly distances: readonly number[];
}

/** Ends whose x differ by less count as one below the other. */
const column = 50;
/** Ends whose y differ by less are joined by a straight line. */
const level = 8;

/**
 * A call to the right leaves and arrives level, as a soft S; one to the left bows below, one within a column bows to its right.
 * `shift` keeps edges between the same two nodes apart.
 */
export function edgeRoute(from: Point, to: Point, shift: number): EdgeRoute {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  if (dx > column && Math.abs(dy) < level && shift === 0) return relative(from, to, [{ x: from.x + dx / 2, y: from.y + dy / 2 }]);
  if (dx > column) {
    const reach = dx * 0.45;
    return relative(from, to, [
      { x: from.x + reach, y: from.y + shift },
      { x: to.x - reach, y: to.y + shift },
    ]);
  }
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  if (dx < -column) return relative(from, to, [{ x: middle.x, y: middle.y + Math.max(70, -dx * 0.2) + shift }]);
  return relative(from, to, [{ x: middle.x + Math.max(60, Math.abs(dy) * 0.25) + shift, y: middle.y }]);
}

function relative(from: Point, to: Point, points: readonly Point[]): EdgeRoute {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length < 1) return { weights: points.map(() => 0.5), distances: points.map(() => 0) };
  const along = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  return {
    weights: points.map(({ x, y }) => ((x - from.x) * along.x + (y - from.y) * along.y) / length),
    distances: points.map(({ x, y }) => (y - from.y) * along.x - (x - from.x) * along.y),
  };
}
