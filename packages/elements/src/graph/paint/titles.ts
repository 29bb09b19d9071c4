import type { BoxType } from '@meshlens/core';
import { boxFaces } from '../legend-table.js';
import { overlap } from '../layout/rect.js';
import type { Rect } from '../layout/types.js';
import type { BoxItem } from '../board/board.js';
import { type Drawing, isFaded } from './drawing.js';
import type { Sign } from './paint-board.js';
import type { TextWidth } from './text-width.js';

/** Titles do not shrink further than this, in pixels; app boxes are small and many, and give way earlier. */
const smallest: Readonly<Record<BoxType, number>> = { cluster: 12, namespace: 11, app: 8.5 };

/** Writes tags and names into the upper left corners of the boxes, as large as needed to be read; gives the room they took. */
export function drawTitles(drawing: Drawing, boxes: readonly BoxItem[]): readonly Sign[] {
  return boxes.flatMap((box) => {
    const rect = drawTitle(drawing, box);
    return rect ? [{ id: box.data.id, rect }] : [];
  });
}

function drawTitle({ context, tokens, widthOf, camera, view, emphasis }: Drawing, { data, rect }: BoxItem): Rect | undefined {
  const { id, type, title } = data;
  const { zoom } = camera;
  const size = Math.max(smallest[type], 12 * zoom);
  const right = camera.x + (rect.x + rect.width) * zoom;
  const left = camera.x + rect.x * zoom + Math.min(10, 12 * zoom);
  const top = camera.y + rect.y * zoom + Math.min(10, 9 * zoom);
  const room = { x: left, y: top, width: right - left, height: size * 1.3 };
  if (!overlap(room, view)) return undefined;

  const { tag, fill } = boxFaces[type];
  const fullTag = widthOf(tag, 700) * size * 0.78 + size * 0.7;
  const tagSpace = fullTag + size * 0.45;
  const nameRoom = room.width - 3;
  // Where both do not fit, the name says more than the tag.
  const withTag = widthOf(title, 600) * size <= nameRoom - tagSpace;
  const nameLeft = left + (withTag ? tagSpace : 0);
  const shown = fitted(title, nameRoom / size, widthOf);
  context.save();
  context.globalAlpha = isFaded(emphasis, id) ? 0.35 : 1;
  context.textBaseline = 'middle';
  if (withTag) {
    context.font = `700 ${size * 0.78}px ${tokens.font}`;
    context.fillStyle = tokens['color-text-muted'];
    context.beginPath();
    context.roundRect(left, top, fullTag, room.height, size * 0.35);
    context.fill();
    context.fillStyle = tokens['color-surface-raised'];
    context.fillText(tag, left + size * 0.35, top + size * 0.69);
  }
  context.font = `600 ${size}px ${tokens.font}`;
  context.lineWidth = 3;
  context.lineJoin = 'round';
  context.strokeStyle = tokens[fill];
  context.strokeText(shown, nameLeft, top + size * 0.7);
  context.fillStyle = tokens['color-text'];
  context.fillText(shown, nameLeft, top + size * 0.7);
  context.restore();
  return { ...room, width: nameLeft - left + widthOf(shown, 600) * size };
}

/** As much of a text as fits, with an ellipsis where some is cut. */
function fitted(text: string, room: number, widthOf: TextWidth): string {
  if (widthOf(text, 600) <= room) return text;
  let characters = [...text];
  while (characters.length > 0 && widthOf(`${characters.join('')}…`, 600) > room) characters = characters.slice(0, -1);
  return characters.length === 0 ? '' : `${characters.join('')}…`;
}
