import type { TokenValues } from '../../../tokens/read-tokens.js';
import type { TextWidth } from '../text-width.js';
import type { Rect } from '../../layout/types.js';

/** What every part of the overlay draws with. Coordinates are those of the element, in CSS pixels. */
export interface Drawing {
  readonly context: CanvasRenderingContext2D;
  readonly tokens: TokenValues;
  readonly widthOf: TextWidth;
  readonly zoom: number;
  /** The visible part. */
  readonly view: Rect;
}

export const fadedAlpha = 0.16;

const paths = new Map<string, Path2D>();

/** Path data, parsed once. */
export function path(data: string): Path2D {
  let known = paths.get(data);
  if (!known) {
    known = new Path2D(data);
    paths.set(data, known);
  }
  return known;
}
