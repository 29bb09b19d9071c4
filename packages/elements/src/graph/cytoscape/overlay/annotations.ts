import type { EdgeSingular, NodeSingular } from 'cytoscape';
import { changeFaces, decorationFaces } from '../../change-faces.js';
import { nodeFaces } from '../../legend-table.js';
import { markRadius } from '../../marks.js';
import type { EdgeData, NodeData } from '../to-elements.js';
import { type Drawing, fadedAlpha, path } from './drawing.js';

/** Signs of a comparison do not shrink further than this. */
const smallest = 0.55;
/** Below this zoom the host's own words would cover what they belong to. */
const wordsFrom = 0.5;

/** Draws at a node's lower right what a comparison says of it, and above it the host's own word. */
export function drawNodeAnnotations(drawing: Drawing, node: NodeSingular): void {
  const { face, change, decoration, tone } = node.data() as NodeData;
  const { width, height } = nodeFaces[face];
  const { x, y } = node.renderedPosition();
  const { zoom } = drawing;
  if (change) drawChange(drawing, change, { x: x + width * 0.42 * zoom, y: y + height * 0.42 * zoom, faded: node.hasClass('faded') });
  if (decoration && zoom >= wordsFrom)
    drawWord(drawing, { decoration, tone }, { x, y: y - (height / 2 + 13) * zoom, faded: node.hasClass('faded') });
}

/** Draws on the middle of an edge what a comparison says of it. */
export function drawEdgeAnnotation(drawing: Drawing, edge: EdgeSingular): void {
  const { change } = edge.data() as EdgeData;
  if (change) drawChange(drawing, change, { ...edge.renderedMidpoint(), faded: edge.hasClass('faded') });
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly faded: boolean;
}

function drawChange({ context, tokens, zoom }: Drawing, change: NonNullable<NodeData['change']>, { x, y, faded }: Place): void {
  const { token, sign } = changeFaces[change];
  if (sign === '') return;
  const scale = Math.max(smallest, zoom);
  context.save();
  context.globalAlpha = faded ? fadedAlpha : 1;
  context.translate(x, y);
  context.scale(scale, scale);
  context.beginPath();
  context.arc(0, 0, markRadius, 0, 2 * Math.PI);
  context.fillStyle = tokens['color-surface-raised'];
  context.strokeStyle = tokens[token];
  context.lineWidth = 2;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.fill();
  context.stroke();
  context.stroke(path(sign));
  context.restore();
}

function drawWord(
  { context, tokens, widthOf, zoom }: Drawing,
  { decoration, tone }: Pick<NodeData, 'decoration' | 'tone'>,
  { x, y, faded }: Place,
): void {
  const { token, sign } = decorationFaces[tone];
  const size = Math.max(9, 10 * zoom);
  const text = `${sign}${decoration}`;
  const width = widthOf(text, 600) * size + size;
  const height = size * 1.6;
  context.save();
  context.globalAlpha = faded ? fadedAlpha : 1;
  context.beginPath();
  context.roundRect(x - width / 2, y - height / 2, width, height, height / 2);
  context.fillStyle = tokens['color-surface-raised'];
  context.strokeStyle = tokens[token];
  context.lineWidth = 1;
  context.fill();
  context.stroke();
  context.fillStyle = tokens[token];
  context.font = `600 ${size}px ${tokens.font}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(text, x, y + size * 0.05);
  context.restore();
}
