import type { TokenValues } from '../../../tokens/read-tokens.js';
import type { Rect } from '../../layout/types.js';

/** What every part of the overlay draws with. Coordinates are those of the element, in CSS pixels. */
export interface Drawing {
  readonly context: CanvasRenderingContext2D;
  readonly tokens: TokenValues;
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

const widths = new Map<string, number>();
const mostWidths = 5_000;

/** The width of a text in the font that is set, measured once. */
export function widthOf(context: CanvasRenderingContext2D, text: string): number {
  const key = `${context.font} ${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    if (widths.size >= mostWidths) widths.clear();
    width = context.measureText(text).width;
    widths.set(key, width);
  }
  return width;
}
