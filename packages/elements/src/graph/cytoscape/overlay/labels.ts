import type { NodeSingular } from 'cytoscape';
import { boxFaces } from '../../legend-table.js';
import type { Rect } from '../../layout/types.js';
import type { NodeData } from '../to-elements.js';
import { type Drawing, fadedAlpha } from './drawing.js';
import { labelSize, lineHeight, planLabels } from './label-plan.js';

/** Writes the names of nodes below them, outlined in the colour of what they stand on. */
export function drawLabels(drawing: Drawing, nodes: readonly NodeSingular[], titles: readonly Rect[]): void {
  const { context, tokens, zoom } = drawing;
  const size = labelSize(zoom);
  const font = (weight: number): string => `${weight} ${size}px ${tokens.font}`;
  context.save();
  context.font = font(500);
  context.textAlign = 'center';
  context.textBaseline = 'top';
  context.lineJoin = 'round';
  context.lineWidth = 4;
  for (const { node, lines, x, y } of planLabels(drawing, nodes, titles)) {
    const { ground } = node.data() as NodeData;
    const chosen = node.hasClass('selected');
    context.globalAlpha = node.hasClass('faded') ? fadedAlpha : 1;
    context.strokeStyle = tokens[ground === 'none' ? 'color-surface' : boxFaces[ground].fill];
    context.fillStyle = tokens['color-text'];
    if (chosen) context.font = font(700);
    lines.forEach((line, at) => {
      context.strokeText(line, x, y + at * size * lineHeight);
      context.fillText(line, x, y + at * size * lineHeight);
    });
    if (chosen) context.font = font(500);
  }
  context.restore();
}
