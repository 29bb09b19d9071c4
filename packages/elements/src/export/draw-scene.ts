import { boxFaces, findingFaces, healthFaces, nodeFaces, type Outline } from '../graph/legend-table.js';
import { changeFaces, decorationFaces } from '../graph/change-faces.js';
import { markPaths } from '../graph/marks.js';
import type { Point, Rect } from '../graph/layout/types.js';
import type { Scene } from '../graph/scene.js';
import type { TokenValues } from '../tokens/read-tokens.js';
import { badgeFaces } from '../graph/badge-table.js';
import type { NodeData } from '../graph/board/to-elements.js';
import { badge, smallBadge } from './badge.js';
import { drawEdge } from './draw-edge.js';
import { ellipse, moved, type Primitive, round, roundedRect } from './primitives.js';

export interface Drawn {
  readonly primitives: readonly Primitive[];
  /** What has to be seen, in pixels at zoom 1. */
  readonly bounds: Rect;
}

const lineHeight = 14.4;
/** How much room a node takes beyond its shape: marks and words. */
const around = 60;

/** The picture as it is drawn on screen, from the same tables: boxes, calls, nodes, signs and words. */
export function drawScene({ boxes, nodes, edges }: Scene, tokens: TokenValues, found: ReadonlySet<string>): Drawn {
  return {
    primitives: [
      ...boxes.flatMap((box) => drawBox(box, tokens)),
      ...edges.flatMap((edge) => drawEdge(edge, tokens, found.has(edge.data.id))),
      ...nodes.flatMap((node) => drawNode(node, tokens, found.has(node.data.id))),
    ],
    bounds: boundsOf([
      ...boxes,
      ...nodes.map(({ x, y }) => ({ x: x - around, y: y - around / 2, width: 2 * around, height: 1.5 * around })),
      ...edges.flatMap(({ bends }) => bends.map(({ x, y }) => ({ x, y, width: 0, height: 0 }))),
    ]),
  };
}

function drawBox({ data, ...rect }: Scene['boxes'][number], tokens: TokenValues): readonly Primitive[] {
  const { tag, fill } = boxFaces[data.type];
  const width = tag.length * 7 + 8;
  const { x, y } = { x: rect.x + 8, y: rect.y + 6 };
  return [
    { kind: 'path', d: roundedRect(rect, 12), fill: tokens[fill], stroke: tokens['color-border'], width: 1 },
    { kind: 'path', d: roundedRect({ x, y, width, height: 14 }, 3), fill: tokens['color-text-muted'] },
    {
      kind: 'text',
      text: tag,
      x: x + width / 2,
      y: y + 10.5,
      size: 9.5,
      weight: 700,
      anchor: 'middle',
      fill: tokens['color-surface-raised'],
    },
    { kind: 'text', text: data.title, x: x + width + 6, y: y + 11, size: 12, weight: 600, anchor: 'start', fill: tokens['color-text'] },
  ];
}

function drawNode({ data, x, y }: Scene['nodes'][number], tokens: TokenValues, isFound: boolean): readonly Primitive[] {
  const { outline } = nodeFaces[data.face];
  const [width, height] = [nodeFaces[data.face].width * data.scale, nodeFaces[data.face].height * data.scale];
  const { token, line, width: border, mark } = healthFaces[data.health];
  const opacity = data.change === 'absent' ? 0.14 : data.change === 'gone' ? 0.75 : 1;
  const shape = outlinePath(outline, { x, y, width: width / 2, height: height / 2 });
  const dash = line === 'dashed' ? [7, 4] : line === 'dotted' ? [1, 4] : undefined;
  const ground = tokens[data.ground === 'none' ? 'color-surface' : boxFaces[data.ground].fill];
  const signs: Primitive[] = badgeRow(data.badges, { x, y: y + height / 2 }, tokens);
  if (mark)
    signs.push(...badge(tokens[token], markPaths[mark], { x: x + width * 0.4, y: y - height * 0.4 }, tokens['color-surface-raised']));
  if (data.worst) signs.push(...finding(data.worst, data.findings, { x: x - width * 0.42, y: y - height * 0.4 }, tokens));
  if (data.change && changeFaces[data.change].sign) {
    const { token: color, sign } = changeFaces[data.change];
    signs.push(...badge(tokens['color-surface-raised'], sign, { x: x + width * 0.42, y: y + height * 0.42 }, tokens[color]));
  }
  if (data.decoration) signs.push(...word(data.decoration, { x, y: y - height / 2 - 13 }, decorationFaces[data.tone], tokens));
  const drawn: readonly Primitive[] = [
    ...(isFound
      ? [{ kind: 'path', d: ellipse(x, y, width / 2 + 8, height / 2 + 8), stroke: tokens['color-found'], width: 3, dash: [6, 4] } as const]
      : []),
    { kind: 'path', d: shape, fill: tokens['color-surface-raised'], stroke: tokens[token], width: border, ...(dash && { dash }) },
    ...(line === 'double' ? [{ kind: 'path', d: shape, stroke: tokens['color-surface-raised'], width: border / 3 } as const] : []),
    ...inside(data, { x, y }, tokens),
    ...data.label.split('\n').map((text, at): Primitive => ({
      kind: 'text',
      text,
      x,
      y: y + height / 2 + (data.badges.length > 0 ? 21 : 16) + at * lineHeight,
      size: 12,
      weight: 500,
      anchor: 'middle',
      fill: tokens['color-text'],
      halo: ground,
    })),
    ...signs,
  ];
  return opacity === 1 ? drawn : drawn.map((primitive) => ({ ...primitive, opacity }));
}

/** What a node is, or its rank, or for how many it stands. */
function inside({ face, rank, members }: NodeData, { x, y }: Point, tokens: TokenValues): readonly Primitive[] {
  const { glyph, glyphScale = 1.2, glyphShift = 0 } = nodeFaces[face];
  const text = rank === undefined ? members?.toString() : `#${rank}`;
  if (text !== undefined) return [{ kind: 'text', text, x, y: y + 5, size: 14, weight: 600, anchor: 'middle', fill: tokens['color-text'] }];
  const d = moved(glyph, { x: x - 8 * glyphScale, y: y + glyphShift - 8 * glyphScale, scale: glyphScale });
  return [{ kind: 'path', d, stroke: tokens['color-text-muted'], width: 1.4 }];
}

const mostBadges = 4;
const badgeStep = 15;

/** Side by side; where there are too many, the last says how many more. */
function badgeRow(badges: NodeData['badges'], { x, y }: Point, tokens: TokenValues): Primitive[] {
  const shown = badges.length > mostBadges ? badges.slice(0, mostBadges - 1) : badges;
  const more = badges.length - shown.length;
  const start = x - ((shown.length + (more > 0 ? 1 : 0) - 1) * badgeStep) / 2;
  return [
    ...shown.flatMap((name, at) => smallBadge(badgeFaces[name], { x: start + at * badgeStep, y }, { tokens })),
    ...(more > 0
      ? smallBadge({ path: '', token: 'color-text-muted' }, { x: start + shown.length * badgeStep, y }, { tokens, text: `+${more}` })
      : []),
  ];
}

function outlinePath(outline: Outline, { x, y, width, height }: Rect): string {
  if (outline.kind === 'ellipse') return ellipse(x, y, width, height);
  if (outline.kind === 'roundRectangle') return roundedRect({ x: x - width, y: y - height, width: 2 * width, height: 2 * height }, 9);
  const corners: string[] = [];
  for (let at = 0; at + 1 < outline.points.length; at += 2) {
    corners.push(`${round(x + (outline.points[at] ?? 0) * width)} ${round(y + (outline.points[at + 1] ?? 0) * height)}`);
  }
  return `M${corners.join('L')}z`;
}

function finding(worst: keyof typeof findingFaces, count: number, { x, y }: Point, tokens: TokenValues): readonly Primitive[] {
  const { token, path, shift } = findingFaces[worst];
  const text = count > 9 ? '9+' : String(count);
  return [
    { kind: 'path', d: moved(path, { x, y }), fill: tokens[token], stroke: tokens['color-surface-raised'], width: 1 },
    { kind: 'text', text, x, y: y + shift + 4, size: 11, weight: 700, anchor: 'middle', fill: tokens['color-surface-raised'] },
  ];
}

function word(text: string, { x, y }: Point, { token, sign }: (typeof decorationFaces)['info'], tokens: TokenValues): readonly Primitive[] {
  const width = (text.length + sign.length) * 6 + 12;
  return [
    {
      kind: 'path',
      d: roundedRect({ x: x - width / 2, y: y - 8, width, height: 16 }, 8),
      fill: tokens['color-surface-raised'],
      stroke: tokens[token],
      width: 1,
    },
    { kind: 'text', text: sign + text, x, y: y + 3.5, size: 10, weight: 600, anchor: 'middle', fill: tokens[token] },
  ];
}

function boundsOf(rects: readonly Rect[]): Rect {
  if (rects.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of rects) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}
