import type { Rect } from '../layout/types.js';

/** Air around what is drawn, and between it and what lies over the picture. */
const margin = 22;
const air = 10;

/** What is left of a picture when it keeps clear of what lies over it: of each cover the side is given up that costs least. */
export function roomBeside({ width, height }: Pick<Rect, 'height' | 'width'>, covers: readonly Rect[]): Rect {
  let [left, top, right, bottom] = [margin, margin, width - margin, height - margin];
  for (const cover of covers) {
    const [below, above, after, before] = [cover.y + cover.height + air, cover.y - air, cover.x + cover.width + air, cover.x - air];
    if (cover.width === 0 || below <= top || above >= bottom || after <= left || before >= right) continue;
    const [wide, high] = [right - left, bottom - top];
    const costs = [(below - top) * wide, (bottom - above) * wide, (after - left) * high, (right - before) * high] as const;
    const least = Math.min(...costs);
    if (least === costs[0]) top = below;
    else if (least === costs[1]) bottom = above;
    else if (least === costs[2]) left = after;
    else right = before;
  }
  return { x: left, y: top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
}
