import type { TokenName } from '../../tokens/tokens.js';
import type { EdgeData } from '../board/to-elements.js';
import { changeFaces } from '../change-faces.js';
import { type Arrow, edgeFaces } from '../legend-table.js';
import type { Point, Rect } from '../layout/types.js';
import type { EdgeCurve } from '../board/edge-curve.js';
import type { EdgeItem } from '../board/board-items.js';
import { alphaOf, type Drawing, isFaded, worldView } from './drawing.js';
import { inkOfCurve, type PaintSteps } from './ink.js';

/** So many curves are stroked in one go, or fewer where they leave so much ink. */
const batch = 40;
const mostInk = 200_000;
/** Thinner lines than this, in CSS pixels, would vanish; what fails is seen first. */
const thinnest = { failure: 1.8, degraded: 1.1, other: 0.7 };
/** How far the band behind what fails goes beyond the line at least, in CSS pixels. */
const thinnestHalo = 5;
/** Below this zoom arrows and dashes would be specks. */
const detailFrom = 0.14;

/** Strokes the edges, those of one look together: faded ones below, chosen ones on top. */
export function* drawEdges(drawing: Drawing, edges: readonly EdgeItem[]): PaintSteps<void> {
  const view = worldView(drawing);
  const looks = new Map<string, EdgeItem[]>();
  for (const edge of edges) {
    if (!touches(edge.curve, view)) continue;
    const { id, face, width, change = '' } = edge.data;
    const key = `${isFaded(drawing.emphasis, id) ? 0 : rankOf(drawing, id)} ${face} ${width} ${change}`;
    const known = looks.get(key);
    if (known) known.push(edge);
    else looks.set(key, [edge]);
  }
  for (const key of [...looks.keys()].sort()) {
    let ink = 0;
    let pending: EdgeItem[] = [];
    for (const edge of looks.get(key) ?? []) {
      pending.push(edge);
      ink += inkOf(drawing, edge);
      if (pending.length < batch && ink < mostInk) continue;
      strokeAlike(drawing, pending, key.startsWith('0'));
      yield ink;
      [ink, pending] = [0, []];
    }
    strokeAlike(drawing, pending, key.startsWith('0'));
    yield ink;
  }
}

function inkOf({ camera, view }: Drawing, { curve, data }: EdgeItem): number {
  const width = data.width * camera.zoom * (edgeFaces[data.face].halo ? 3 : 1);
  // No more of it is seen than crosses the view.
  return Math.min(inkOfCurve(curve, camera.zoom, width), (view.width + view.height) * (width + 1));
}

/** Failing edges above healthy ones, marked ones above all. */
function rankOf({ emphasis }: Drawing, id: string): number {
  return emphasis.selected.has(id) || emphasis.focused === id ? 4 : emphasis.found.has(id) ? 3 : emphasis.lit ? 2 : 1;
}

function strokeAlike({ context, tokens, camera, emphasis }: Drawing, edges: readonly EdgeItem[], faded: boolean): void {
  const [first] = edges;
  if (!first) return;
  const { token, dashes, halo, arrow } = edgeFaces[first.data.face];
  const width = Math.max(first.data.width, thinnestOf(first.data) / camera.zoom);
  const detailed = camera.zoom >= detailFrom;
  context.save();
  context.translate(camera.x, camera.y);
  context.scale(camera.zoom, camera.zoom);
  const around = underlay(first.data, emphasis);
  if (around && !faded) {
    context.globalAlpha = 0.3;
    context.strokeStyle = tokens[around];
    context.lineWidth = width + 12;
    trace(context, edges);
    context.stroke();
  } else if (halo && detailed && !faded) {
    context.globalAlpha = 0.16;
    context.strokeStyle = tokens[token];
    context.lineWidth = width + Math.max(8, thinnestHalo / camera.zoom);
    trace(context, edges);
    context.stroke();
  }
  context.globalAlpha = alphaOf(emphasis, first.data);
  context.strokeStyle = context.fillStyle = tokens[token];
  context.lineWidth = width;
  if (first.data.change === 'gone') context.setLineDash([3, 5]);
  else if (dashes && detailed) context.setLineDash([...dashes]);
  trace(context, edges);
  context.stroke();
  if (detailed) {
    context.beginPath();
    for (const { curve } of edges) addHead(context, curve, arrow, 5.5 + width);
    context.fill();
  }
  context.restore();
}

function thinnestOf({ face }: EdgeData): number {
  return face === 'failure' || face === 'degraded' ? thinnest[face] : thinnest.other;
}

/** The colour of a band behind an edge that stands out, or changed. */
function underlay({ id, change }: EdgeData, { selected, found, focused }: Drawing['emphasis']): TokenName | undefined {
  if (focused === id) return 'color-focus';
  if (selected.has(id)) return 'color-accent';
  if (found.has(id)) return 'color-found';
  return change === undefined || change === 'gone' || change === 'absent' ? undefined : changeFaces[change].token;
}

function trace(context: CanvasRenderingContext2D, edges: readonly EdgeItem[]): void {
  context.beginPath();
  for (const {
    curve: { from, bend, otherBend, to },
  } of edges) {
    context.moveTo(from.x, from.y);
    context.bezierCurveTo(bend.x, bend.y, otherBend.x, otherBend.y, to.x, to.y);
  }
}

/** In units of the head's length, from its tip backwards. */
const heads: Readonly<Record<Arrow, readonly Point[]>> = {
  triangle: [
    { x: 0, y: 0 },
    { x: -1, y: 0.5 },
    { x: -1, y: -0.5 },
  ],
  vee: [
    { x: 0, y: 0 },
    { x: -1.15, y: 0.6 },
    { x: -0.7, y: 0 },
    { x: -1.15, y: -0.6 },
  ],
  diamond: [
    { x: 0, y: 0 },
    { x: -0.7, y: 0.5 },
    { x: -1.4, y: 0 },
    { x: -0.7, y: -0.5 },
  ],
};

function addHead(context: CanvasRenderingContext2D, { to, otherBend }: EdgeCurve, arrow: Arrow, length: number): void {
  const angle = Math.atan2(to.y - otherBend.y, to.x - otherBend.x);
  const [cos, sin] = [Math.cos(angle) * length, Math.sin(angle) * length];
  heads[arrow].forEach(({ x, y }, at) => {
    const point = [to.x + x * cos - y * sin, to.y + x * sin + y * cos] as const;
    if (at === 0) context.moveTo(...point);
    else context.lineTo(...point);
  });
  context.closePath();
}

function touches({ from, bend, otherBend, to }: EdgeCurve, { x, y, width, height }: Rect): boolean {
  return (
    Math.max(from.x, bend.x, otherBend.x, to.x) >= x &&
    Math.min(from.x, bend.x, otherBend.x, to.x) <= x + width &&
    Math.max(from.y, bend.y, otherBend.y, to.y) >= y &&
    Math.min(from.y, bend.y, otherBend.y, to.y) <= y + height
  );
}
