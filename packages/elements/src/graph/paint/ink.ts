import type { EdgeCurve } from '../board/edge-curve.js';

/**
 * Painting that can be left alone between its steps. Each step says how much ink it left: about how many pixels it touched, which is
 * what drawing costs where no graphics card helps.
 */
export type PaintSteps<T> = Generator<number, T>;

/** Letters are outlined before they are filled. */
export const inkOfText = 5_000;
export const inkOfSign = 1_500;

/** Of a line along a curve, `width` wide on screen. */
export function inkOfCurve({ from, bend, otherBend, to }: EdgeCurve, zoom: number, width: number): number {
  const length = Math.hypot(bend.x - from.x, bend.y - from.y) + Math.hypot(otherBend.x - bend.x, otherBend.y - bend.y);
  return (length + Math.hypot(to.x - otherBend.x, to.y - otherBend.y)) * zoom * (width + 1);
}
