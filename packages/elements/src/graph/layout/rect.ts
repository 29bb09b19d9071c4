import type { LayoutNode, Point, Rect } from './types.js';

/** The room of a node whose anchor is at `at`. */
export function nodeRect({ width, height, anchor }: LayoutNode, at: Point): Rect {
  return { x: at.x - width / 2, y: at.y - anchor, width, height };
}

/** The smallest rectangle around all. */
export function around(rects: readonly Rect[]): Rect {
  const x = Math.min(...rects.map((rect) => rect.x));
  const y = Math.min(...rects.map((rect) => rect.y));
  const right = Math.max(...rects.map((rect) => rect.x + rect.width));
  const bottom = Math.max(...rects.map((rect) => rect.y + rect.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** Whether the two come nearer than `gap`. */
export function overlap(a: Rect, b: Rect, gap = 0): boolean {
  return a.x < b.x + b.width + gap && b.x < a.x + a.width + gap && a.y < b.y + b.height + gap && b.y < a.y + a.height + gap;
}
