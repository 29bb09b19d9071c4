import type { Severity } from '@meshlens/core';
import { badgeFaces, type BadgeName } from '../badge-table.js';
import { findingFaces, healthFaces, nodeFaces } from '../legend-table.js';
import { markPaths, markRadius } from '../marks.js';
import type { NodeItem } from '../board/board-items.js';
import { drawBadge } from './badge.js';
import { alphaOf, type Drawing, path } from './drawing.js';

/** Below this zoom a glyph would be a smudge. */
const glyphsFrom = 0.45;
/** Marks of what fails do not shrink further than the first, other ones not further than the second: what is bad is seen first. */
const smallestMark = 0.6;
const smallestOther = 0.42;
/** Below this zoom only errors of configuration are told. */
const allFindingsFrom = 0.42;
/** Below this zoom there is no room for badges. */
export const badgesFrom = 0.4;
const mostBadges = 4;
const badgeStep = 15;

/** Draws into a node what it is, at its upper right how it is, at its upper left what is wrong with its configuration, below its badges. */
export function drawSigns(drawing: Drawing, { data, x, y }: NodeItem): void {
  const { context, tokens, camera, emphasis } = drawing;
  const { zoom } = camera;
  const { face, health, worst, findings, badges, rank, members, scale: size } = data;
  const { glyph, glyphScale = 1.2, glyphShift = 0 } = nodeFaces[face];
  const [width, height] = [nodeFaces[face].width * size, nodeFaces[face].height * size];
  const { token, mark } = healthFaces[health];
  context.save();
  context.globalAlpha = alphaOf(emphasis, data);
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.translate(camera.x + x * zoom, camera.y + y * zoom);
  const inside = rank ?? members;
  if (zoom >= glyphsFrom || inside !== undefined) {
    context.save();
    context.scale(zoom, zoom);
    if (inside !== undefined) drawNumber(drawing, rank === undefined ? String(inside) : `#${rank}`, Math.min(30, Math.max(14, 9 / zoom)));
    else {
      context.translate(0, glyphShift);
      context.scale(glyphScale, glyphScale);
      context.translate(-8, -8);
      context.strokeStyle = tokens['color-text-muted'];
      context.lineWidth = 1.2;
      context.stroke(path(glyph));
    }
    context.restore();
  }
  if (badges.length > 0 && zoom >= badgesFrom) drawRow(drawing, badges, (height / 2) * zoom);
  if (worst && (worst === 'error' || zoom >= allFindingsFrom)) drawFindings(drawing, { worst, findings, width, height });
  if (mark) {
    const scale = Math.max(health === 'failure' ? smallestMark : smallestOther, zoom);
    context.translate(width * 0.4 * zoom, -height * 0.4 * zoom);
    context.scale(scale, scale);
    context.beginPath();
    context.arc(0, 0, markRadius, 0, 2 * Math.PI);
    context.fillStyle = tokens[token];
    context.strokeStyle = tokens['color-surface-raised'];
    context.lineWidth = 2;
    context.fill();
    context.stroke();
    context.stroke(path(markPaths[mark]));
  }
  context.restore();
}

/** What a node stands for, or which rank it has. */
function drawNumber({ context, tokens }: Drawing, text: string, size: number): void {
  context.fillStyle = tokens['color-text'];
  context.font = `600 ${size}px ${tokens.font}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(text, 0, 1);
}

/** Badges side by side on the lower border; where there are too many, the last place says how many more. */
function drawRow(drawing: Drawing, badges: readonly BadgeName[], below: number): void {
  const { context, tokens, camera } = drawing;
  const shown = badges.length > mostBadges ? badges.slice(0, mostBadges - 1) : badges;
  const more = badges.length - shown.length;
  const places = shown.length + (more > 0 ? 1 : 0);
  const scale = Math.max(0.62, camera.zoom);
  context.save();
  context.translate(0, below);
  context.scale(scale, scale);
  context.translate((-(places - 1) * badgeStep) / 2, 0);
  for (const name of shown) {
    drawBadge(context, tokens, badgeFaces[name]);
    context.translate(badgeStep, 0);
  }
  if (more > 0) drawBadge(context, tokens, { path: '', token: 'color-text-muted' }, `+${more}`);
  context.restore();
}

/** The worst of the findings by its shape, and how many there are. */
function drawFindings(
  { context, tokens, camera: { zoom } }: Drawing,
  {
    worst,
    findings,
    width,
    height,
  }: { readonly worst: Severity; readonly findings: number; readonly width: number; readonly height: number },
): void {
  const { token, path: outline, shift } = findingFaces[worst];
  const scale = Math.max(worst === 'error' ? smallestMark : smallestOther, zoom);
  context.save();
  context.translate(width * -0.42 * zoom, height * -0.4 * zoom);
  context.scale(scale, scale);
  context.fillStyle = tokens[token];
  context.strokeStyle = tokens['color-surface-raised'];
  context.lineWidth = 2;
  context.stroke(path(outline));
  context.fill(path(outline));
  context.fillStyle = tokens['color-surface-raised'];
  context.font = `700 11px ${tokens.font}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(findings > 9 ? '9+' : String(findings), 0, shift + 0.5);
  context.restore();
}
