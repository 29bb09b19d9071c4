import type { BadgeFace } from '../badge-table.js';
import type { TokenValues } from '../../tokens/read-tokens.js';
import { path } from './drawing.js';

export const badgeRadius = 7.5;

/** A badge around the origin: a disc with a line drawing, or with a text of one or two characters. */
export function drawBadge(
  context: CanvasRenderingContext2D,
  tokens: TokenValues,
  { path: data, token }: Pick<BadgeFace, 'path' | 'token'>,
  text?: string,
): void {
  context.save();
  context.beginPath();
  context.arc(0, 0, badgeRadius, 0, 2 * Math.PI);
  context.fillStyle = tokens['color-surface-raised'];
  context.strokeStyle = tokens[token];
  context.lineWidth = 1.2;
  context.fill();
  context.stroke();
  if (text !== undefined) {
    context.fillStyle = tokens['color-text'];
    context.font = `600 8px ${tokens.font}`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillText(text, 0, 0.5);
  } else {
    context.scale(0.82, 0.82);
    context.lineWidth = 1.6;
    context.lineCap = context.lineJoin = 'round';
    context.stroke(path(data));
  }
  context.restore();
}
