import type { LevelOptions, PlacedLevel } from './layout-level.js';
import type { Level } from './level.js';
import { fromCentres } from './from-centres.js';
import type { Steps } from './steps.js';
import type { Point } from './types.js';

/** What has most calls in the middle, the others on rings around it, each as wide as what stands on it needs. */
export function* concentricLevel({ units, edges }: Level, { rowGap, columnGap }: LevelOptions): Steps<PlacedLevel> {
  yield;
  const weight = new Float64Array(units.length);
  for (const edge of edges) {
    weight[edge.source]! += edge.weight;
    weight[edge.target]! += edge.weight;
  }
  const order = units.map((_, unit) => unit).sort((a, b) => (weight[b] ?? 0) - (weight[a] ?? 0));
  const reach = (unit: number): number => Math.hypot(units[unit]?.width ?? 0, units[unit]?.height ?? 0) / 2;
  const centres = new Array<Point>(units.length);
  const [middle, ...others] = order;
  if (middle === undefined) return { width: 0, height: 0, corners: [] };
  centres[middle] = { x: 0, y: 0 };
  let inner = reach(middle);
  let rest = others;
  const gap = Math.max(rowGap, columnGap * 0.6);
  while (rest.length > 0) {
    const widest = Math.max(...rest.slice(0, 24).map(reach));
    const radius = inner + gap + widest;
    let used = 0;
    let count = 0;
    // Half a chord, as an angle: what two neighbours on the ring need so as not to touch.
    for (const unit of rest) {
      const angle = 2 * Math.asin(Math.min(1, (Math.min(reach(unit), widest) + rowGap / 2) / radius));
      if (count > 0 && used + angle > 2 * Math.PI) break;
      if (reach(unit) > widest) break;
      used += angle;
      count += 1;
    }
    const ring = rest.slice(0, Math.max(1, count));
    const spare = Math.max(0, 2 * Math.PI - used) / ring.length;
    let at = -Math.PI / 2;
    for (const unit of ring) {
      const angle = 2 * Math.asin(Math.min(1, (reach(unit) + rowGap / 2) / radius)) + spare;
      centres[unit] = { x: radius * Math.cos(at + angle / 2), y: radius * Math.sin(at + angle / 2) };
      at += angle;
    }
    inner = radius + Math.max(...ring.map(reach));
    rest = rest.slice(ring.length);
  }
  return fromCentres(units, centres);
}
