import { boxFaces } from '../legend-table.js';
import type { Rect } from '../layout/types.js';
import type { NodeItem } from '../board/board-items.js';
import { alphaOf, type Drawing } from './drawing.js';
import { inkOfText, type PaintSteps } from './ink.js';
import { labelSize, lineHeight, planLabels } from './label-plan.js';
import type { Sign } from './paint-board.js';

const batch = 30;

/** Writes the names of nodes below them, outlined in the colour of what they stand on. */
export function* drawLabels(drawing: Drawing, nodes: readonly NodeItem[], titles: readonly Rect[]): PaintSteps<readonly Sign[]> {
  const { context, tokens, emphasis } = drawing;
  const size = labelSize(drawing);
  const planned = planLabels(drawing, nodes, titles);
  yield 0;
  const signs: Sign[] = [];
  for (const [at, { node, lines, x, y, width }] of planned.entries()) {
    const { id, ground } = node.data;
    context.save();
    context.font = `${emphasis.selected.has(id) ? 700 : 500} ${size}px ${tokens.font}`;
    context.textAlign = 'center';
    context.textBaseline = 'top';
    context.lineJoin = 'round';
    context.lineWidth = 4;
    context.globalAlpha = alphaOf(emphasis, node.data);
    context.strokeStyle = tokens[ground === 'none' ? 'color-surface' : boxFaces[ground].fill];
    context.fillStyle = tokens['color-text'];
    lines.forEach((line, row) => {
      context.strokeText(line, x, y + row * size * lineHeight);
      context.fillText(line, x, y + row * size * lineHeight);
    });
    context.restore();
    signs.push({ id, rect: { x: x - width / 2, y, width, height: lines.length * size * lineHeight } });
    if (at % batch === batch - 1) yield batch * inkOfText;
  }
  return signs;
}
