import type { NodeSingular } from 'cytoscape';
import type { BoxType } from '@meshlens/core';
import { boxFaces } from '../../legend-table.js';
import { overlap } from '../../layout/rect.js';
import type { Rect } from '../../layout/types.js';
import type { TextWidth } from '../text-width.js';
import type { BoxData } from '../to-elements.js';
import type { Drawing } from './drawing.js';

/** Titles do not shrink further than this, in pixels; app boxes are small and many, and give way earlier. */
const smallest: Readonly<Record<BoxType, number>> = { cluster: 12, namespace: 11, app: 8.5 };

/** Writes tags and names into the upper left corners of the boxes, as large as needed to be read; gives the room they took. */
export function drawTitles(drawing: Drawing, boxes: readonly NodeSingular[]): readonly Rect[] {
  return boxes.flatMap((box) => drawTitle(drawing, box) ?? []);
}

function drawTitle({ context, tokens, widthOf, zoom, view }: Drawing, box: NodeSingular): Rect | undefined {
  const { type, title } = box.data() as BoxData;
  const width = box.renderedWidth();
  const size = Math.max(smallest[type], 12 * zoom);
  const { x, y } = box.renderedPosition();
  const left = x - width / 2 + Math.min(10, 12 * zoom);
  const top = y - box.renderedHeight() / 2 + Math.min(10, 9 * zoom);
  const room = { x: left, y: top, width: x + width / 2 - left, height: size * 1.3 };
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
  context.globalAlpha = box.hasClass('faded') ? 0.35 : 1;
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
