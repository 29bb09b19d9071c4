import { healthFaces, nodeFaces, type Outline } from '../legend-table.js';
import type { NodeItem } from '../board/board-items.js';
import type { TokenValues } from '../../tokens/read-tokens.js';
import { alphaOf, type Drawing, isFaded, worldView } from './drawing.js';
import { inkOfSign, type PaintSteps } from './ink.js';
import { drawSigns } from './signs.js';

const batch = 25;
const mostInk = 200_000;
/** Widths of the lines around what is selected or holds the focus. */
const ring = 3;
/** How far things may stick out of a node's middle. */
const reach = 90;

/** Draws the shapes with their signs, faded ones first. */
export function* drawNodes(drawing: Drawing, nodes: readonly NodeItem[]): PaintSteps<void> {
  const { x, y, width, height } = worldView(drawing);
  const seen = nodes.filter(
    (node) => node.x > x - reach && node.x < x + width + reach && node.y > y - reach && node.y < y + height + reach,
  );
  const weight = ({ data: { id } }: NodeItem): number => (isFaded(drawing.emphasis, id) ? 0 : drawing.emphasis.selected.has(id) ? 2 : 1);
  seen.sort((a, b) => weight(a) - weight(b));
  let ink = 0;
  for (const [at, node] of seen.entries()) {
    drawNode(drawing, node);
    const { width: across, height: high } = nodeFaces[node.data.face];
    ink += across * high * (node.data.scale * drawing.camera.zoom) ** 2 * (node.data.members === undefined ? 1 : 3) + inkOfSign;
    if (at % batch < batch - 1 && ink < mostInk) continue;
    yield ink;
    ink = 0;
  }
  yield ink;
}

function drawNode(drawing: Drawing, node: NodeItem): void {
  const { context, tokens, camera, emphasis } = drawing;
  const { face, health, scale, members, change } = node.data;
  const { outline, width, height } = nodeFaces[face];
  const { token, line, width: border, mark } = healthFaces[health];
  const [w, h] = [width * scale, height * scale];
  context.save();
  context.globalAlpha = alphaOf(emphasis, node.data);
  context.translate(camera.x + node.x * camera.zoom, camera.y + node.y * camera.zoom);
  context.scale(camera.zoom, camera.zoom);
  context.lineJoin = 'round';
  if (health === 'failure' && !isFaded(emphasis, node.data.id)) drawGlow(drawing, tokens[token], { w, h });
  drawRing(drawing, node, { w, h });
  if (members !== undefined) drawStack(context, tokens, { w, h });
  context.beginPath();
  trace(context, outline, w, h);
  context.fillStyle = mark
    ? mixed(tokens[token], tokens['color-surface-raised'], health === 'failure' ? 0.24 : 0.1)
    : tokens['color-surface-raised'];
  context.fill();
  context.strokeStyle = tokens[token];
  context.lineWidth = Math.max(border, 1.2 / camera.zoom);
  if (line === 'dashed' || change === 'gone') context.setLineDash([7, 4]);
  else if (line === 'dotted') context.setLineDash([0.1, 5]);
  if (line === 'dotted') context.lineCap = 'round';
  context.stroke();
  if (line === 'double' && camera.zoom > 0.3) {
    context.strokeStyle = tokens['color-surface-raised'];
    context.lineWidth = border * 0.34;
    context.stroke();
  }
  context.restore();
  drawSigns(drawing, node);
}

/** Around what fails, so that it is seen first. */
function drawGlow({ context, camera }: Drawing, color: string, { w, h }: Size): void {
  const glow = Math.max(11, 5 / camera.zoom);
  context.save();
  context.globalAlpha *= 0.2;
  context.fillStyle = color;
  context.beginPath();
  context.ellipse(0, 0, w / 2 + glow, h / 2 + glow, 0, 0, 2 * Math.PI);
  context.fill();
  context.restore();
}

/** Around what is chosen, found or has the keyboard. */
function drawRing({ context, tokens, emphasis, camera }: Drawing, { data }: NodeItem, { w, h }: Size): void {
  const focused = emphasis.focused === data.id;
  const selected = emphasis.selected.has(data.id);
  if (!focused && !selected && !emphasis.found.has(data.id)) return;
  const { outline } = nodeFaces[data.face];
  const width = ring / Math.min(1, Math.max(0.4, camera.zoom));
  context.save();
  if (selected) {
    context.globalAlpha = 0.16;
    context.fillStyle = tokens['color-accent'];
    context.beginPath();
    context.ellipse(0, 0, w / 2 + 13, h / 2 + 13, 0, 0, 2 * Math.PI);
    context.fill();
    context.globalAlpha = 1;
  }
  context.strokeStyle = tokens[focused ? 'color-focus' : selected ? 'color-accent' : 'color-found'];
  context.lineWidth = width;
  if (!focused && !selected) context.setLineDash([6, 4]);
  context.beginPath();
  trace(context, outline, w + 10 + width, h + 10 + width);
  context.stroke();
  context.restore();
}

interface Size {
  readonly w: number;
  readonly h: number;
}

/** Two more sheets behind a node that stands for several. */
function drawStack(context: CanvasRenderingContext2D, tokens: TokenValues, { w, h }: Size): void {
  context.fillStyle = tokens['color-surface-raised'];
  context.strokeStyle = tokens['color-border-strong'];
  context.lineWidth = 1.2;
  for (const shift of [7, 3.5]) {
    context.beginPath();
    context.roundRect(-w / 2 + shift, -h / 2 - shift, w, h, 9);
    context.fill();
    context.stroke();
  }
}

function trace(context: CanvasRenderingContext2D, outline: Outline, width: number, height: number): void {
  if (outline.kind === 'ellipse') context.ellipse(0, 0, width / 2, height / 2, 0, 0, 2 * Math.PI);
  else if (outline.kind === 'roundRectangle') context.roundRect(-width / 2, -height / 2, width, height, 9);
  else {
    for (let at = 0; at + 1 < outline.points.length; at += 2) {
      const point = [((outline.points[at] ?? 0) * width) / 2, ((outline.points[at + 1] ?? 0) * height) / 2] as const;
      if (at === 0) context.moveTo(...point);
      else context.lineTo(...point);
    }
    context.closePath();
  }
}

const mixes = new Map<string, string>();

/** `share` of one `rgb(…)` over another. */
function mixed(over: string, under: string, share: number): string {
  const key = `${over} ${under}`;
  let known = mixes.get(key);
  if (known === undefined) {
    const [a, b] = [over, under].map((color) => (color.match(/\d+/g) ?? []).map(Number));
    const channels = [0, 1, 2].map((at) => Math.round((a?.[at] ?? 0) * share + (b?.[at] ?? 0) * (1 - share)));
    known = `rgb(${channels.join(', ')})`;
    if (mixes.size > 100) mixes.clear();
    mixes.set(key, known);
  }
  return known;
}
