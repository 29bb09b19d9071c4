import type { Outline } from '../legend-table.js';
import type { Point } from '../layout/types.js';

/** A cubic Bézier curve, trimmed to the outlines of what it joins. */
export interface EdgeCurve {
  readonly from: Point;
  readonly bend: Point;
  readonly otherBend: Point;
  readonly to: Point;
}

/** Where an edge ends: the middle of a shape, and its size. */
export interface EdgeEnd extends Point {
  readonly width: number;
  readonly height: number;
  readonly outline: Outline['kind'];
}

/** Ends whose x differ by less count as one below the other. */
const column = 50;
/** Ends whose y differ by less are joined by a straight line. */
const level = 8;
/** Air between an outline and what leaves or arrives. */
const air = 3;

/**
 * A call to the right leaves and arrives level, as a soft S; one to the left bows below, one within a column bows to its right; one to
 * itself is a loop above. `shift` keeps edges between the same two nodes apart; of loops it is how much further out one lies.
 */
export function edgeCurve(source: EdgeEnd, target: EdgeEnd, shift: number): EdgeCurve {
  const { x: sx, y: sy } = source;
  const { x: tx, y: ty } = target;
  if (source === target || (sx === tx && sy === ty)) return loop(source, shift);
  const [dx, dy] = [tx - sx, ty - sy];
  if (dx > column && Math.abs(dy) < level && shift === 0)
    return trimmed(source, target, { x: sx + dx / 3, y: sy + dy / 3 }, { x: tx - dx / 3, y: ty - dy / 3 });
  if (dx > column) {
    const reach = dx * 0.45;
    return trimmed(source, target, { x: sx + reach, y: sy + shift }, { x: tx - reach, y: ty + shift });
  }
  const middle = { x: (sx + tx) / 2, y: (sy + ty) / 2 };
  const apex =
    dx < -column
      ? { x: middle.x, y: middle.y + Math.max(70, -dx * 0.2) + shift }
      : { x: middle.x + Math.max(60, Math.abs(dy) * 0.25) + shift, y: middle.y };
  return trimmed(source, target, between(source, apex, 2 / 3), between(target, apex, 2 / 3));
}

/** Where the curve is at `t`, from 0 to 1. */
export function pointOn({ from, bend, otherBend, to }: EdgeCurve, t: number): Point {
  const u = 1 - t;
  const [a, b, c, d] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
  return { x: a * from.x + b * bend.x + c * otherBend.x + d * to.x, y: a * from.y + b * bend.y + c * otherBend.y + d * to.y };
}

const samples = 16;

/** How far a point is from the curve; Infinity where it is surely further than `limit`. */
export function distanceTo(curve: EdgeCurve, { x, y }: Point, limit: number): number {
  const { from, bend, otherBend, to } = curve;
  if (x < Math.min(from.x, bend.x, otherBend.x, to.x) - limit || x > Math.max(from.x, bend.x, otherBend.x, to.x) + limit) return Infinity;
  if (y < Math.min(from.y, bend.y, otherBend.y, to.y) - limit || y > Math.max(from.y, bend.y, otherBend.y, to.y) + limit) return Infinity;
  let best = Infinity;
  let before = from;
  for (let at = 1; at <= samples; at++) {
    const next = pointOn(curve, at / samples);
    best = Math.min(best, distanceToSegment(before, next, { x, y }));
    before = next;
  }
  return best;
}

function distanceToSegment(a: Point, b: Point, { x, y }: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const square = dx * dx + dy * dy;
  const t = square === 0 ? 0 : Math.max(0, Math.min(1, ((x - a.x) * dx + (y - a.y) * dy) / square));
  return Math.hypot(x - a.x - t * dx, y - a.y - t * dy);
}

/** How high above a shape a loop's control points are, in heights of the shape. */
const loopHeight = 0.9;

/** How far a call to itself sticks out above a shape of this height; each further one lies around the one before. */
export function loopReach(height: number, shift: number): number {
  return 0.75 * (height * loopHeight + shift);
}

function loop({ x, y, width, height }: EdgeEnd, shift: number): EdgeCurve {
  const top = y - height / 2;
  const above = top - height * loopHeight - shift;
  const aside = width * 0.75 + shift * 0.6;
  return {
    from: { x: x - width * 0.2, y: top },
    bend: { x: x - aside, y: above },
    otherBend: { x: x + aside, y: above },
    to: { x: x + width * 0.2, y: top - air },
  };
}

function trimmed(source: EdgeEnd, target: EdgeEnd, bend: Point, otherBend: Point): EdgeCurve {
  return { from: border(source, bend, 1), bend, otherBend, to: border(target, otherBend, air) };
}

/** Where the line from the middle of a shape towards a point leaves it. Polygons count as something between circle and rectangle. */
function border(end: EdgeEnd, towards: Point, gap: number): Point {
  const [dx, dy] = [towards.x - end.x, towards.y - end.y];
  const length = Math.hypot(dx, dy);
  if (length < 1) return { x: end.x, y: end.y };
  const [cos, sin] = [dx / length, dy / length];
  const [rx, ry] = [end.width / 2, end.height / 2];
  const asEllipse = 1 / Math.hypot(cos / rx, sin / ry);
  const asRectangle = Math.min(rx / Math.max(1e-9, Math.abs(cos)), ry / Math.max(1e-9, Math.abs(sin)));
  const radius =
    end.outline === 'ellipse' ? asEllipse : end.outline === 'roundRectangle' ? Math.min(asRectangle, asEllipse * 1.25) : asEllipse * 0.92;
  const reach = Math.min(length, radius + gap);
  return { x: end.x + cos * reach, y: end.y + sin * reach };
}

function between(a: Point, b: Point, share: number): Point {
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
}
