import { boxFaces } from '../legend-table.js';
import { overlap } from '../layout/rect.js';
import type { Rect } from '../layout/types.js';
import type { BoxItem } from '../board/board-items.js';
import { type Drawing, isFaded, worldView } from './drawing.js';
import type { PaintSteps } from './ink.js';

const corner = 12;
const mostInk = 400_000;

/** Fills and frames the boxes, outer ones first. */
export function* drawBoxes(drawing: Drawing, boxes: readonly BoxItem[]): PaintSteps<void> {
  const view = worldView(drawing);
  let ink = 0;
  for (const box of boxes) {
    if (!overlap(box.rect, view)) continue;
    drawBox(drawing, box);
    ink += seenArea(box.rect, view) * drawing.camera.zoom ** 2;
    if (ink < mostInk) continue;
    yield ink;
    ink = 0;
  }
  yield ink;
}

function drawBox({ context, tokens, emphasis, camera }: Drawing, { data, rect: { x, y, width, height } }: BoxItem): void {
  const chosen = emphasis.selected.has(data.id);
  const marked = chosen || emphasis.found.has(data.id);
  context.save();
  context.translate(camera.x, camera.y);
  context.scale(camera.zoom, camera.zoom);
  context.globalAlpha = isFaded(emphasis, data.id) ? 0.4 : 1;
  context.fillStyle = tokens[boxFaces[data.type].fill];
  context.strokeStyle = tokens[chosen ? 'color-accent' : marked ? 'color-found' : 'color-border'];
  context.lineWidth = (marked ? 2.5 : 1) / Math.min(1, camera.zoom);
  context.setLineDash(marked && !chosen ? [8 / camera.zoom, 5 / camera.zoom] : []);
  context.beginPath();
  context.roundRect(x, y, width, height, corner);
  context.fill();
  context.stroke();
  context.restore();
}

function seenArea(a: Rect, b: Rect): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  return width * (Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));
}
