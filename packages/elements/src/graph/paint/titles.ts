import type { BoxType } from '@meshlens/core';
import { boxFaces } from '../legend-table.js';
import { Occupied } from '../layout/occupied.js';
import { overlap } from '../layout/rect.js';
import type { Point, Rect } from '../layout/types.js';
import type { BoxItem, NodeItem } from '../board/board-items.js';
import { type Drawing, isFaded, worldView } from './drawing.js';
import { inkOfText, type PaintSteps } from './ink.js';
import { shapeOf } from './label-plan.js';
import type { Sign } from './paint-board.js';
import type { TextWidth } from './text-width.js';

/** Titles do not shrink further than this, in pixels; app boxes are small and many, and give way earlier. */
const smallest: Readonly<Record<BoxType, number>> = { cluster: 12, namespace: 11, app: 9 };
const batch = 30;
/** A title that has to stand outside of its box may be this much wider than the box. */
const overhang = 1.7;

/** A title as it is written: where, how large, and how much of it. */
interface Title {
  readonly rect: Rect;
  readonly size: number;
  readonly text: string;
  /** Width of the tag with what follows it; 0 without a tag. */
  readonly tag: number;
}

/**
 * Writes tags and names into the upper left corners of the boxes, as large as needed to be read; gives the room they took. Where an app's
 * box is too small for that, its name stands above or below it, if that is free.
 */
export function* drawTitles(drawing: Drawing, boxes: readonly BoxItem[], nodes: readonly NodeItem[]): PaintSteps<readonly Sign[]> {
  const taken = new Occupied();
  const signs: Sign[] = [];
  const write = (box: BoxItem, title: Title | undefined): void => {
    if (!title || !overlap(title.rect, drawing.view)) return;
    taken.add(title.rect);
    drawTitle(drawing, box, title);
    signs.push({ id: box.data.id, rect: title.rect });
  };
  const seen = worldView(drawing);
  const apps = boxes.filter(({ data, rect }) => data.type === 'app' && overlap(rect, seen));
  for (const node of nodes) if (overlap(shapeOf(node, drawing.camera), drawing.view, 200)) taken.add(shapeOf(node, drawing.camera));
  yield 0;
  const rects = new Map(boxes.map(({ data, rect }) => [data.id, rect]));
  for (const box of boxes)
    if (box.data.type !== 'app') write(box, titleOfOuter(drawing, box, { taken, around: rects.get(box.data.box ?? '') }));
  for (const [at, box] of apps.entries()) {
    write(box, titleOfApp(drawing, box, taken));
    if (at % batch === batch - 1) yield batch * inkOfText;
  }
  return signs;
}

function inside({ widthOf, textScale, camera: { x, y, zoom } }: Drawing, { data: { type, title }, rect }: BoxItem): Title {
  const size = Math.max(smallest[type], 12 * zoom) * textScale;
  const left = x + rect.x * zoom + Math.min(10, 11 * zoom);
  const top = y + rect.y * zoom + Math.min(8, 6 * zoom);
  const room = x + (rect.x + rect.width) * zoom - left - 3;
  const full = widthOf(title, 600) * size;
  const wide = tagWidth(type, size, widthOf);
  // Where both do not fit, the name says more than the tag.
  const tag = full <= room - wide ? wide : 0;
  const text = fitted(title, room / size, widthOf);
  return { rect: { x: left, y: top, width: tag + widthOf(text, 600) * size, height: size * 1.3 }, size, text, tag };
}

/** A name that is too long for its box may go on beyond it, where nothing stands, though not beyond the box around that. */
function titleOfOuter(
  drawing: Drawing,
  box: BoxItem,
  { taken, around }: { readonly taken: Occupied; readonly around: Rect | undefined },
): Title {
  const own = inside(drawing, box);
  if (own.text === box.data.title) return own;
  const width = drawing.widthOf(box.data.title, 600) * own.size;
  const rect = { ...own.rect, width };
  const { x, zoom } = drawing.camera;
  const end = around ? x + (around.x + around.width) * zoom - 3 : Infinity;
  const room = Math.min(box.rect.width * zoom * overhang, end - own.rect.x);
  return width <= room && !taken.meets(rect) ? { rect, size: own.size, text: box.data.title, tag: 0 } : own;
}

/** Within the box where it fits there, else where there is room beside it; undefined where there is none. */
function titleOfApp(drawing: Drawing, box: BoxItem, taken: Occupied): Title | undefined {
  const { widthOf, camera } = drawing;
  const own = inside(drawing, box);
  if (own.text === box.data.title && !taken.meets(own.rect)) return own;
  const { x, y, width, height } = onScreen(box.rect, camera);
  const size = smallest.app * drawing.textScale;
  const text = fitted(box.data.title, Math.max(60, width * overhang) / size, widthOf);
  const full = widthOf(text, 600) * size;
  const middle = x + (width - full) / 2;
  const spots: readonly Point[] = [
    { x: middle, y: y - size * 1.3 },
    { x: middle, y: y + height },
    { x, y: y - size * 1.3 },
    { x: x + width - full, y: y + height },
  ];
  const rect = spots.map((at): Rect => ({ ...at, width: full, height: size * 1.3 })).find((each) => !taken.meets(each));
  if (rect) return { rect, size, text, tag: 0 };
  return taken.meets(own.rect) ? undefined : own;
}

function onScreen({ x, y, width, height }: Rect, camera: Drawing['camera']): Rect {
  const { zoom } = camera;
  return { x: camera.x + x * zoom, y: camera.y + y * zoom, width: width * zoom, height: height * zoom };
}

function tagWidth(type: BoxType, size: number, widthOf: TextWidth): number {
  return widthOf(boxFaces[type].tag, 700) * size * 0.78 + size * 1.15;
}

function drawTitle(
  { context, tokens, widthOf, emphasis }: Drawing,
  { data: { id, type } }: BoxItem,
  { rect, size, text, tag }: Title,
): void {
  const { tag: letters, fill } = boxFaces[type];
  const { x, y, height } = rect;
  context.save();
  context.globalAlpha = isFaded(emphasis, id) ? 0.35 : 1;
  context.textBaseline = 'middle';
  // On a page that reads from right to left, where a text starts is its right end.
  context.textAlign = 'left';
  if (tag > 0) {
    context.font = `700 ${size * 0.78}px ${tokens.font}`;
    context.fillStyle = tokens['color-text-muted'];
    context.beginPath();
    context.roundRect(x, y, widthOf(letters, 700) * size * 0.78 + size * 0.7, height, size * 0.35);
    context.fill();
    context.fillStyle = tokens['color-surface-raised'];
    context.fillText(letters, x + size * 0.35, y + size * 0.69);
  }
  context.font = `600 ${size}px ${tokens.font}`;
  context.lineWidth = 3;
  context.lineJoin = 'round';
  context.strokeStyle = tokens[fill];
  context.strokeText(text, x + tag, y + size * 0.7);
  context.fillStyle = tokens['color-text'];
  context.fillText(text, x + tag, y + size * 0.7);
  context.restore();
}

/** As much of a text as fits, with an ellipsis where some is cut. */
function fitted(text: string, room: number, widthOf: TextWidth): string {
  if (widthOf(text, 600) <= room) return text;
  let characters = [...text];
  while (characters.length > 0 && widthOf(`${characters.join('')}…`, 600) > room) characters = characters.slice(0, -1);
  return characters.length === 0 ? '' : `${characters.join('')}…`;
}
