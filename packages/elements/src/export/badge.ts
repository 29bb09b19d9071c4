import type { BadgeFace } from '../graph/badge-table.js';
import type { Point } from '../graph/layout/types.js';
import { markRadius } from '../graph/marks.js';
import type { TokenValues } from '../tokens/read-tokens.js';
import { ellipse, moved, type Primitive } from './primitives.js';

/** A sign in a disc; the ring and the sign have one colour. */
export function badge(fill: string, sign: string, { x, y }: Point, ink: string): readonly Primitive[] {
  return [
    { kind: 'path', d: ellipse(x, y, markRadius, markRadius), fill, stroke: ink, width: 2 },
    { kind: 'path', d: moved(sign, { x, y }), stroke: ink, width: 2 },
  ];
}

const smallRadius = 7.5;

/** A badge as a node has them on its lower border, and a call on its line: a disc with a drawing or with a short text. */
export function smallBadge(
  { path, token }: Pick<BadgeFace, 'path' | 'token'>,
  { x, y }: Point,
  { tokens, text }: { readonly tokens: TokenValues; readonly text?: string },
): readonly Primitive[] {
  const disc: Primitive = {
    kind: 'path',
    d: ellipse(x, y, smallRadius, smallRadius),
    fill: tokens['color-surface-raised'],
    stroke: tokens[token],
    width: 1.2,
  };
  if (text !== undefined)
    return [disc, { kind: 'text', text, x, y: y + 3, size: 8, weight: 600, anchor: 'middle', fill: tokens['color-text'] }];
  return [disc, { kind: 'path', d: moved(path, { x, y, scale: 0.82 }), stroke: tokens[token], width: 1.3 }];
}
