import type { Severity } from '@meshlens/core';
import type { NodeSingular } from 'cytoscape';
import { findingFaces, healthFaces, nodeFaces } from '../../legend-table.js';
import { markPaths, markRadius } from '../../marks.js';
import type { NodeData } from '../to-elements.js';
import { type Drawing, fadedAlpha, path } from './drawing.js';

/** Below this zoom a glyph would be a smudge. */
const glyphsFrom = 0.45;
/** Marks of health do not shrink further than this. */
const smallestMark = 0.5;

/** Draws into a node what it is, at its upper right how it is, and at its upper left what is wrong with its configuration. */
export function drawSigns({ context, tokens, zoom }: Drawing, node: NodeSingular): void {
  const { x, y } = node.renderedPosition();
  const { face, health, worst, findings } = node.data() as NodeData;
  const { width, height, glyph, glyphScale = 1.2, glyphShift = 0 } = nodeFaces[face];
  const { token, mark } = healthFaces[health];
  context.save();
  context.globalAlpha = node.hasClass('faded') ? fadedAlpha : 1;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.translate(x, y);
  if (zoom >= glyphsFrom) {
    context.save();
    context.scale(zoom, zoom);
    context.translate(0, glyphShift);
    context.scale(glyphScale, glyphScale);
    context.translate(-8, -8);
    context.strokeStyle = tokens['color-text-muted'];
    context.lineWidth = 1.2;
    context.stroke(path(glyph));
    context.restore();
  }
  if (worst) drawFindings({ context, tokens, zoom }, { worst, findings, width, height });
  if (mark) {
    const scale = Math.max(smallestMark, zoom);
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

/** The worst of the findings by its shape, and how many there are. */
function drawFindings(
  { context, tokens, zoom }: Pick<Drawing, 'context' | 'tokens' | 'zoom'>,
  {
    worst,
    findings,
    width,
    height,
  }: { readonly worst: Severity; readonly findings: number; readonly width: number; readonly height: number },
): void {
  const { token, path: outline, shift } = findingFaces[worst];
  const scale = Math.max(smallestMark, zoom);
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
