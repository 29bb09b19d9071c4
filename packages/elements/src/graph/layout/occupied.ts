import { overlap } from './rect.js';
import type { Rect } from './types.js';

const cell = 128;

/** Rectangles, found by the cells of a grid that they touch. */
export class Occupied {
  readonly #cells = new Map<number, Rect[]>();

  add(rect: Rect): void {
    for (const key of keysOf(rect, 0)) {
      const known = this.#cells.get(key);
      if (known) known.push(rect);
      else this.#cells.set(key, [rect]);
    }
  }

  /** Whether anything comes nearer than `gap`. */
  meets(rect: Rect, gap = 0): boolean {
    for (const key of keysOf(rect, gap)) if (this.#cells.get(key)?.some((other) => overlap(rect, other, gap))) return true;
    return false;
  }
}

/** Keys of far cells may coincide: then more is compared, and nothing is missed. */
function keysOf({ x, y, width, height }: Rect, gap: number): readonly number[] {
  const keys: number[] = [];
  const [left, right] = [Math.floor((x - gap) / cell), Math.floor((x + width + gap) / cell)];
  const [top, bottom] = [Math.floor((y - gap) / cell), Math.floor((y + height + gap) / cell)];
  for (let column = left; column <= right; column++) for (let row = top; row <= bottom; row++) keys.push(column * 65_536 + row);
  return keys;
}
