import { edgeBadgeFaces } from '../badge-table.js';
import { pointOn } from '../board/edge-curve.js';
import type { EdgeItem } from '../board/board-items.js';
import type { Rect } from '../layout/types.js';
import { drawBadge } from './badge.js';
import { type Drawing, isFaded } from './drawing.js';
import { inkOfSign, type PaintSteps } from './ink.js';
import { badgesFrom } from './signs.js';

const batch = 60;

const radius = 8;
const scaleOf = ({ camera }: Drawing): number => Math.max(0.6, camera.zoom) * 0.85;

/** What the badges of these edges take on screen. */
export function edgeBadgeRects(drawing: Drawing, edges: readonly EdgeItem[]): readonly Rect[] {
  const { camera } = drawing;
  if (camera.zoom < badgesFrom) return [];
  const side = 2 * radius * scaleOf(drawing);
  return edges.flatMap(({ data, curve }) =>
    data.badges.map((name): Rect => {
      const at = pointOn(curve, edgeBadgeFaces[name].at);
      return { x: camera.x + at.x * camera.zoom - side / 2, y: camera.y + at.y * camera.zoom - side / 2, width: side, height: side };
    }),
  );
}

/** Locks and open circuit breakers, as one zooms in. Those of faded edges are left out. */
export function* drawEdgeBadges(drawing: Drawing, edges: readonly EdgeItem[]): PaintSteps<void> {
  const { context, tokens, camera, view, emphasis } = drawing;
  if (camera.zoom < badgesFrom) return;
  const scale = scaleOf(drawing);
  let drawn = 0;
  for (const { data, curve } of edges) {
    if (data.badges.length === 0 || isFaded(emphasis, data.id)) continue;
    for (const name of data.badges) {
      const face = edgeBadgeFaces[name];
      const at = pointOn(curve, face.at);
      const [x, y] = [camera.x + at.x * camera.zoom, camera.y + at.y * camera.zoom];
      if (x < view.x || y < view.y || x > view.x + view.width || y > view.y + view.height) continue;
      context.save();
      context.translate(x, y);
      context.scale(scale, scale);
      drawBadge(context, tokens, face);
      context.restore();
      drawn += 1;
      if (drawn % batch === 0) yield batch * inkOfSign;
    }
  }
}
