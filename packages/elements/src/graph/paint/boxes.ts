import { boxFaces } from '../legend-table.js';
import { overlap } from '../layout/rect.js';
import type { BoxItem } from '../board/board.js';
import { type Drawing, isFaded, worldView } from './drawing.js';

const corner = 12;

/** Fills and frames the boxes, outer ones first. */
export function drawBoxes(drawing: Drawing, boxes: readonly BoxItem[]): void {
  const { context, tokens, emphasis, camera } = drawing;
  const view = worldView(drawing);
  context.save();
  context.translate(camera.x, camera.y);
  context.scale(camera.zoom, camera.zoom);
  for (const { data, rect } of boxes) {
    if (!overlap(rect, view)) continue;
    const { x, y, width, height } = rect;
    const chosen = emphasis.selected.has(data.id);
    const marked = chosen || emphasis.found.has(data.id);
    context.globalAlpha = isFaded(emphasis, data.id) ? 0.4 : 1;
    context.fillStyle = tokens[boxFaces[data.type].fill];
    context.strokeStyle = tokens[chosen ? 'color-accent' : marked ? 'color-found' : 'color-border'];
    context.lineWidth = (marked ? 2.5 : 1) / Math.min(1, camera.zoom);
    context.setLineDash(marked && !chosen ? [8 / camera.zoom, 5 / camera.zoom] : []);
    context.beginPath();
    context.roundRect(x, y, width, height, corner);
    context.fill();
    context.stroke();
  }
  context.restore();
}
