import type { Board } from '../board/board.js';
import type { EdgeItem } from '../board/board-items.js';
import { pointOn } from '../board/edge-curve.js';
import { flowFaces } from '../flow-table.js';
import type { TrafficAnimation } from '../graph-display.js';
import { edgeFaces } from '../legend-table.js';
import { type Camera, type Emphasis, isFaded, path } from '../paint/drawing.js';
import type { TokenValues } from '../../tokens/read-tokens.js';
import { densityOf, seedOf, travellersOf, travelTime } from './flow.js';

export interface TrafficScene {
  readonly board: Board;
  readonly camera: Camera;
  readonly size: { readonly width: number; readonly height: number };
  readonly tokens: TokenValues;
  readonly emphasis: Emphasis;
}

/** Below this zoom travellers would be specks. */
const seenFrom = 0.18;

/** The edges that move, the failing and the busiest first, at most so many. */
export function movingEdges({ board, camera, size, emphasis }: TrafficScene, most: number): readonly EdgeItem[] {
  if (camera.zoom < seenFrom) return [];
  const inView = [...board.edges.values()].filter(({ data, curve }) => {
    if (densityOf(data.flow) === 0 || data.change === 'absent' || isFaded(emphasis, data.id)) return false;
    const [left, right] = [Math.min(curve.from.x, curve.to.x), Math.max(curve.from.x, curve.to.x)];
    const [top, bottom] = [Math.min(curve.from.y, curve.to.y), Math.max(curve.from.y, curve.to.y)];
    const [x, y] = [-camera.x / camera.zoom, -camera.y / camera.zoom];
    return right > x && left < x + size.width / camera.zoom && bottom > y && top < y + size.height / camera.zoom;
  });
  if (inView.length <= most) return inView;
  return inView.sort((a, b) => weight(b) - weight(a)).slice(0, most);
}

const weight = ({ data: { flow, width } }: EdgeItem): number => flow.errors * 100 + width;

/** Draws one moment. */
export function drawTraffic(
  context: CanvasRenderingContext2D,
  edges: readonly EdgeItem[],
  { camera, tokens, mode, now }: Pick<TrafficScene, 'camera' | 'tokens'> & { readonly mode: TrafficAnimation; readonly now: number },
): void {
  const size = Math.min(1.3, Math.max(0.55, camera.zoom));
  for (const edge of edges) {
    if (mode === 'dashes') drawDashes(context, edge, { camera, tokens, now });
    else drawPoints(context, edge, { camera, tokens, now, size });
  }
}

interface Moment {
  readonly camera: Camera;
  readonly tokens: TokenValues;
  readonly now: number;
}

function drawPoints(
  context: CanvasRenderingContext2D,
  { data, curve }: EdgeItem,
  { camera, tokens, now, size }: Moment & { size: number },
): void {
  for (const { name, at } of travellersOf(data.flow, now, seedOf(data.id))) {
    const { token, path: outline, filled, beside } = flowFaces[name];
    const here = pointOn(curve, at);
    context.save();
    context.translate(camera.x + here.x * camera.zoom, camera.y + here.y * camera.zoom - beside * size);
    context.scale(size, size);
    context.lineWidth = 1.6;
    context.strokeStyle = tokens[filled ? 'color-surface' : token];
    context.fillStyle = tokens[filled ? token : 'color-surface'];
    context.fill(path(outline));
    context.stroke(path(outline));
    context.restore();
  }
}

/** Length of a dash; one that stands for failed calls is shorter and heavier. */
const [dash, failedDash] = [12, 5];
/** A failure among more calls than this is seen as one among so many. */
const rarest = 20;

/** Dashes run over the line, as many of them failed as calls do. */
function drawDashes(context: CanvasRenderingContext2D, { data, curve }: EdgeItem, { camera, tokens, now }: Moment): void {
  const { flow, width, face } = data;
  const period = dash + 90 / densityOf(flow);
  const length = Math.hypot(curve.to.x - curve.from.x, curve.to.y - curve.from.y);
  context.save();
  context.translate(camera.x, camera.y);
  context.scale(camera.zoom, camera.zoom);
  context.lineDashOffset = -((now / travelTime(flow)) * length);
  context.lineCap = 'round';
  context.beginPath();
  context.moveTo(curve.from.x, curve.from.y);
  context.bezierCurveTo(curve.bend.x, curve.bend.y, curve.otherBend.x, curve.otherBend.y, curve.to.x, curve.to.y);
  if (flow.errors < 1) {
    context.setLineDash([dash, period - dash]);
    context.lineWidth = width + 2;
    context.strokeStyle = tokens[edgeFaces[face].token];
    context.stroke();
  }
  if (flow.errors > 0) {
    const among = Math.min(rarest, Math.max(1, Math.round(1 / flow.errors)));
    context.setLineDash([failedDash, among * period - failedDash]);
    context.lineWidth = width + 4.5;
    context.strokeStyle = tokens['health-failure'];
    context.stroke();
  }
  context.restore();
}
