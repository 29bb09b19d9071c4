import type { LayoutNode, Point, Rect } from './types.js';

/** The room of a node whose anchor is at `at`. */
export function nodeRect({ width, height, anchor }: LayoutNode, at: Point): Rect {
  return { x: at.x - width / 2, y: at.y - anchor, width, height };
}

/** The smallest rectangle around all. */
export function around(rects: readonly Rect[]): Rect {
  return rects.reduce(united);
}

/** Whether the two come nearer than `gap`. */
export function overlap(a: Rect, b: Rect, gap = 0): boolean {
  return a.x < b.x + b.width + gap && b.x < a.x + a.width + gap && a.y < b.y + b.height + gap && b.y < a.y + a.height + gap;
}

/** The smallest rectangle around two. */
export function united(a: Rect, b: Rect): Rect {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  return { x, y, width: Math.max(a.x + a.width, b.x + b.width) - x, height: Math.max(a.y + a.height, b.y + b.height) - y };
}
