import { edgeBadgeFaces } from '../badge-table.js';
import { pointOn } from '../board/edge-curve.js';
import type { EdgeItem } from '../board/board.js';
import { drawBadge } from './badge.js';
import { type Drawing, isFaded } from './drawing.js';
import { inkOfSign, type PaintSteps } from './ink.js';
import { badgesFrom } from './signs.js';

const batch = 60;

/** Locks and open circuit breakers, as one zooms in. Those of faded edges are left out. */
export function* drawEdgeBadges({ context, tokens, camera, view, emphasis }: Drawing, edges: readonly EdgeItem[]): PaintSteps<void> {
  if (camera.zoom < badgesFrom) return;
  const scale = Math.max(0.6, camera.zoom) * 0.85;
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
