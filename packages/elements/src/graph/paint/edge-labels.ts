import { edgeFaces, nodeFaces } from '../legend-table.js';
import { Occupied } from '../layout/occupied.js';
import { overlap } from '../layout/rect.js';
import type { Rect } from '../layout/types.js';
import { pointOn } from '../board/edge-curve.js';
import type { EdgeItem, NodeItem } from '../board/board-items.js';
import { type Drawing, isFaded } from './drawing.js';
import { edgeBadgeRects } from './edge-badges.js';
import { inkOfText, type PaintSteps } from './ink.js';
import type { Sign } from './paint-board.js';

/** Below this zoom figures on edges would only be clutter, save those of a path that is looked at. */
const labelsFrom = 0.25;
const litFrom = 0.3;
/** From this zoom on there is room for all that is in view. */
const allFrom = 1;
const batch = 40;
/** Where on the edge a label may stand, first choice first. */
const spots = [0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78];

/** More figures than this at once are read by nobody: the failing and the busiest are written, the others on looking closer. */
const most = 60;

interface LabelScene {
  readonly edges: readonly EdgeItem[];
  readonly nodes: readonly NodeItem[];
  /** What is written already. */
  readonly names: readonly Sign[];
}

/** Writes figures on edges, on a ground of their own; what finds no free place waits until one zooms in. */
export function* drawEdgeLabels(drawing: Drawing, { edges, nodes, names }: LabelScene): PaintSteps<readonly Sign[]> {
  const { camera, view, emphasis } = drawing;
  if (camera.zoom < (emphasis.lit ? litFrom : labelsFrom)) return [];
  const labelled = edges.filter(({ data }) => data.label !== '' && !isFaded(emphasis, data.id));
  if (labelled.length === 0) return [];
  const taken = new Occupied();
  for (const { data, x, y } of nodes) {
    const { width, height } = nodeFaces[data.face];
    const [w, h] = [width * data.scale * camera.zoom, height * data.scale * camera.zoom];
    taken.add({ x: camera.x + x * camera.zoom - w / 2, y: camera.y + y * camera.zoom - h / 2, width: w, height: h });
  }
  for (const { rect } of names) taken.add(rect);
  for (const rect of edgeBadgeRects(drawing, labelled)) taken.add(rect);
  const signs: Sign[] = [];
  // Failing calls first, then the busiest.
  const order = [...labelled].sort((a, b) => urgency(b, drawing) - urgency(a, drawing));
  for (const [at, edge] of order.entries()) {
    if (at % batch === batch - 1) yield batch * inkOfText;
    const lines = edge.data.label.split('\n');
    const size = Math.max(8.5, Math.min(12, 10.5 * camera.zoom)) * drawing.textScale;
    const width = Math.max(...lines.map((line) => drawing.widthOf(line, 500) * size)) + 7;
    const height = lines.length * size * 1.15 + 4;
    const rect = freeRect(edge, { width, height }, taken, drawing);
    if (!rect || !overlap(rect, view)) continue;
    if (signs.length >= most && !emphasis.lit && camera.zoom < allFrom) break;
    taken.add(rect);
    write(drawing, edge, { lines, size, rect });
    signs.push({ id: edge.data.id, rect });
  }
  return signs;
}

function urgency({ data }: EdgeItem, { emphasis }: Drawing): number {
  const chosen = emphasis.selected.has(data.id) ? 100 : 0;
  return chosen + { failure: 50, degraded: 40, http: 0, grpc: 0, tcp: 0, idle: 0, unjudged: 0 }[data.face] + data.width;
}

function freeRect(
  { data, curve }: EdgeItem,
  { width, height }: Pick<Rect, 'height' | 'width'>,
  taken: Occupied,
  { camera, emphasis }: Drawing,
): Rect | undefined {
  const aside = height / 2 + 4;
  const rects = [0, aside, -aside].flatMap((shift) =>
    spots.map((spot): Rect => {
      const at = pointOn(curve, spot);
      return { x: camera.x + at.x * camera.zoom - width / 2, y: camera.y + at.y * camera.zoom - height / 2 + shift, width, height };
    }),
  );
  return rects.find((rect) => !taken.meets(rect)) ?? (emphasis.selected.has(data.id) ? rects[0] : undefined);
}

function write(
  { context, tokens, emphasis }: Drawing,
  { data }: EdgeItem,
  { lines, size, rect }: { readonly lines: readonly string[]; readonly size: number; readonly rect: Rect },
): void {
  const { halo, token } = edgeFaces[data.face];
  context.save();
  context.globalAlpha = 0.92;
  context.fillStyle = tokens['color-surface-raised'];
  context.beginPath();
  context.roundRect(rect.x, rect.y, rect.width, rect.height, 4);
  context.fill();
  context.globalAlpha = 1;
  context.fillStyle = tokens[halo ? token : 'color-text'];
  context.font = `${emphasis.selected.has(data.id) ? 700 : 500} ${size}px ${tokens.font}`;
  context.textAlign = 'center';
  context.textBaseline = 'top';
  lines.forEach((line, at) => context.fillText(line, rect.x + rect.width / 2, rect.y + 2.5 + at * size * 1.15));
  context.restore();
}
