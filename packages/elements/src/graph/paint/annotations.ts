import { changeFaces, decorationFaces } from '../change-faces.js';
import { nodeFaces } from '../legend-table.js';
import { Occupied } from '../layout/occupied.js';
import type { Point } from '../layout/types.js';
import { markRadius } from '../marks.js';
import type { NodeData } from '../board/to-elements.js';
import { pointOn } from '../board/edge-curve.js';
import type { EdgeItem, NodeItem } from '../board/board-items.js';
import { alphaOf, type Drawing, path } from './drawing.js';
import type { Sign } from './paint-board.js';
import { inkOfSign, type PaintSteps } from './ink.js';

/** Signs of a comparison do not shrink further than this. */
const smallest = 0.55;
/** Below this zoom the host's own words would cover what they belong to. */
const wordsFrom = 0.6;
const batch = 50;

/** Draws what a comparison says, at nodes' lower right and on the middle of edges, and the host's own words above nodes. */
export function* drawAnnotations(
  drawing: Drawing,
  { nodes, edges, signs }: { readonly nodes: readonly NodeItem[]; readonly edges: readonly EdgeItem[]; readonly signs: readonly Sign[] },
): PaintSteps<void> {
  const { camera, view } = drawing;
  let drawn = 0;
  const taken = new Occupied();
  for (const { rect } of signs) taken.add(rect);
  const place = ({ x, y }: Point): Point | undefined => {
    const at = { x: camera.x + x * camera.zoom, y: camera.y + y * camera.zoom };
    return at.x > view.x && at.y > view.y && at.x < view.x + view.width && at.y < view.y + view.height ? at : undefined;
  };
  for (const { data, curve } of edges) {
    if (!data.change) continue;
    const at = place(pointOn(curve, 0.5));
    if (!at) continue;
    drawChange(drawing, data.change, { ...at, alpha: alphaOf(drawing.emphasis, data) });
    if (++drawn % batch === 0) yield batch * inkOfSign;
  }
  for (const node of nodes) {
    const { data } = node;
    if (!data.change && !data.decoration) continue;
    const at = place(node);
    if (!at) continue;
    const alpha = alphaOf(drawing.emphasis, data);
    const { width, height } = nodeFaces[data.face];
    const [w, h] = [width * data.scale * camera.zoom, height * data.scale * camera.zoom];
    if (data.change) drawChange(drawing, data.change, { x: at.x + w * 0.42, y: at.y + h * 0.42, alpha });
    if (data.decoration && camera.zoom >= wordsFrom)
      drawWord(drawing, data, { place: { x: at.x, y: at.y - h / 2 - 13 * camera.zoom, alpha }, taken });
    if (++drawn % batch === 0) yield batch * inkOfSign;
  }
}

interface Place extends Point {
  readonly alpha: number;
}

function drawChange({ context, tokens, camera }: Drawing, change: NonNullable<NodeData['change']>, { x, y, alpha }: Place): void {
  const { token, sign } = changeFaces[change];
  if (sign === '') return;
  const scale = Math.max(smallest, camera.zoom);
  context.save();
  context.globalAlpha = alpha;
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
  { context, tokens, widthOf, camera, textScale }: Drawing,
  { decoration, tone }: Pick<NodeData, 'decoration' | 'tone'>,
  { place: { x, y, alpha }, taken }: { readonly place: Place; readonly taken: Occupied },
): void {
  const { token, sign } = decorationFaces[tone];
  const size = Math.max(9, 10 * camera.zoom) * textScale;
  const text = `${sign}${decoration}`;
  const width = widthOf(text, 600) * size + size;
  const height = size * 1.6;
  const rect = { x: x - width / 2, y: y - height / 2, width, height };
  // Names come first, unless the word is a warning; looking closer there is room for both.
  if (tone !== 'warning' && tone !== 'error' && camera.zoom < 1 && taken.meets(rect)) return;
  taken.add(rect);
  context.save();
  context.globalAlpha = alpha;
  context.beginPath();
  context.roundRect(rect.x, rect.y, width, height, height / 2);
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
