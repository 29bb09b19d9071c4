import { changeFaces } from '../graph/change-faces.js';
import type { Point } from '../graph/layout/types.js';
import { type Arrow, edgeFaces } from '../graph/legend-table.js';
import type { Scene } from '../graph/scene.js';
import type { TokenValues } from '../tokens/read-tokens.js';
import { edgeBadgeFaces } from '../graph/badge-table.js';
import { badge, smallBadge } from './badge.js';
import { type Primitive, round } from './primitives.js';

/** Heads of arrows, pointing right, their point at 0 0. */
const heads: Readonly<Record<Arrow, readonly (readonly [number, number])[]>> = {
  triangle: [
    [0, 0],
    [-9, -4.5],
    [-9, 4.5],
  ],
  vee: [
    [0, 0],
    [-9, -4.5],
    [-6.5, 0],
    [-9, 4.5],
  ],
  diamond: [
    [0, 0],
    [-5, -4],
    [-10, 0],
    [-5, 4],
  ],
};

/** A call: its line with halo and head, what is written on it, and its sign where two times are compared. */
export function drawEdge(
  { data, source, target, bends, middle }: Scene['edges'][number],
  tokens: TokenValues,
  isFound: boolean,
): readonly Primitive[] {
  const { token, dashes, arrow, halo } = edgeFaces[data.face];
  const { change } = data;
  const opacity = change === 'absent' ? 0.14 : 1;
  const color = tokens[token];
  const d = curve(source, target, bends);
  const band = isFound
    ? tokens['color-found']
    : change && change !== 'gone' && change !== 'absent'
      ? tokens[changeFaces[change].token]
      : halo
        ? color
        : undefined;
  const dash = change === 'gone' ? [3, 5] : dashes;
  const lines = data.label === '' ? [] : data.label.split('\n');
  return [
    ...(band ? [{ kind: 'path', d, stroke: band, width: data.width + 9, opacity: 0.25 } as const] : []),
    { kind: 'path', d, stroke: color, width: data.width, opacity, ...(dash && { dash }) },
    { kind: 'path', d: head(arrow, bends.at(-1) ?? source, target), fill: color, opacity },
    ...lines.map((text, at): Primitive => ({
      kind: 'text',
      text,
      x: middle.x,
      y: middle.y + 4 + (at - (lines.length - 1) / 2) * 12,
      size: 10.5,
      weight: 400,
      anchor: 'middle',
      fill: halo ? color : tokens['color-text'],
      halo: tokens['color-surface-raised'],
      opacity,
    })),
    ...data.badges.flatMap((name) =>
      smallBadge(edgeBadgeFaces[name], pointOn({ source, target, bends }, edgeBadgeFaces[name].at), { tokens }),
    ),
    ...(change && changeFaces[change].sign
      ? badge(tokens['color-surface-raised'], changeFaces[change].sign, middle, tokens[changeFaces[change].token])
      : []),
  ];
}

/** The same cubic curve as on screen. */
function curve(source: Point, target: Point, bends: readonly Point[]): string {
  const at = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;
  const [first = source, second = target] = bends;
  return `M${at(source)}C${at(first)} ${at(second)} ${at(target)}`;
}

function pointOn(
  { source, target, bends: [first = source, second = target] }: Pick<Scene['edges'][number], 'source' | 'target' | 'bends'>,
  t: number,
): Point {
  const mix = (a: number, b: number, c: number, d: number): number =>
    a * (1 - t) ** 3 + 3 * b * t * (1 - t) ** 2 + 3 * c * t ** 2 * (1 - t) + d * t ** 3;
  return { x: mix(source.x, first.x, second.x, target.x), y: mix(source.y, first.y, second.y, target.y) };
}

function head(arrow: Arrow, from: Point, { x, y }: Point): string {
  const angle = Math.atan2(y - from.y, x - from.x);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return `M${heads[arrow].map(([along, across]) => `${round(x + along * cos - across * sin)} ${round(y + along * sin + across * cos)}`).join('L')}z`;
}
