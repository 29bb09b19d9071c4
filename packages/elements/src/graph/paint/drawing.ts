import type { ChangeMark } from '../annotations.js';
import type { Point, Rect } from '../layout/types.js';
import type { TokenValues } from '../../tokens/read-tokens.js';
import type { TextWidth } from './text-width.js';

/** What part of the scene is seen: a point of the scene is drawn at itself times `zoom` plus `x`, `y`. */
export interface Camera extends Point {
  readonly zoom: number;
}

/** What stands out: each by id. */
export interface Emphasis {
  readonly selected: ReadonlySet<string>;
  readonly found: ReadonlySet<string>;
  readonly focused: string | undefined;
  /** All else is faded; undefined while nothing is. */
  readonly lit: ReadonlySet<string> | undefined;
}

/** What every part of the picture is drawn with. Coordinates on screen are those of the element, in CSS pixels. */
export interface Drawing {
  readonly context: CanvasRenderingContext2D;
  readonly tokens: TokenValues;
  readonly widthOf: TextWidth;
  /** How much larger the page wants its text than is usual. */
  readonly textScale: number;
  readonly camera: Camera;
  /** The part of the screen that is painted, which is somewhat more than is seen. */
  readonly view: Rect;
  readonly emphasis: Emphasis;
}

/** How much larger text is than with the size that a browser begins with: readers may have it as large as they need. */
export function textScaleOf(tokens: TokenValues): number {
  const size = parseFloat(tokens['font-size']);
  return Number.isFinite(size) ? Math.min(3, Math.max(0.75, size / usualSize)) : 1;
}

const usualSize = 14;

export const fadedAlpha = 0.16;

export function isFaded({ lit }: Emphasis, id: string): boolean {
  return lit !== undefined && !lit.has(id);
}

/** How opaque something is: faded, or as the comparison of two times has it. */
export function alphaOf(emphasis: Emphasis, { id, change }: { readonly id: string; readonly change: ChangeMark | undefined }): number {
  if (isFaded(emphasis, id)) return fadedAlpha;
  return change === 'absent' ? 0.14 : change === 'gone' ? 0.75 : 1;
}

/** The part of the scene that is painted. */
export function worldView({ camera: { x, y, zoom }, view }: Drawing): Rect {
  return { x: (view.x - x) / zoom, y: (view.y - y) / zoom, width: view.width / zoom, height: view.height / zoom };
}

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
