import type { PlacedLevel } from './layout-level.js';
import type { Unit } from './level.js';
import { around } from './rect.js';
import type { Point } from './types.js';

/** The level whose units have their middles at the given points. */
export function fromCentres(units: readonly Unit[], centres: readonly Point[]): PlacedLevel {
  if (units.length === 0) return { width: 0, height: 0, corners: [] };
  const rects = units.map(({ width, height }, unit) => {
    const { x, y } = centres[unit] ?? { x: 0, y: 0 };
    return { x: x - width / 2, y: y - height / 2, width, height };
  });
  const { x, y, width, height } = around(rects);
  return { width, height, corners: rects.map((rect) => ({ x: rect.x - x, y: rect.y - y })) };
}
