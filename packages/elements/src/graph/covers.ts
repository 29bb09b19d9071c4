import type { Rect } from './layout/types.js';

/** Buttons and notes that always lie over the picture; the open legend does not count, which is closed again. */
const selector = '.legend > button, .views, .note, .controls';

/** What lies over the picture, in pixels from its upper left; empty rectangles where a style hides it. */
export function coversOf(root: ParentNode): readonly Rect[] {
  const stage = root.querySelector('.stage')?.getBoundingClientRect() ?? new DOMRect();
  return [...root.querySelectorAll(selector)].map((each) => {
    const { x, y, width, height } = each.getBoundingClientRect();
    return { x: x - stage.x, y: y - stage.y, width, height };
  });
}
