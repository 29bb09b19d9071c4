import type { Rect } from '../graph/layout/types.js';
import type { Primitive } from './primitives.js';
import { round } from './primitives.js';

export interface Sheet {
  readonly primitives: readonly Primitive[];
  /** What is to be seen. */
  readonly view: Rect;
  readonly background: string;
  /** Face of all words, as CSS names it. */
  readonly font: string;
  readonly title: string;
  readonly description: string;
  /** Told to programs, as JSON. */
  readonly metadata: unknown;
}

/** The sheet as one SVG document that needs nothing beside itself. All words are text and nothing else, whatever is in them. */
export function writeSvg({ primitives, view, background, font, title, description, metadata }: Sheet): string {
  const [x, y, width, height] = [view.x, view.y, view.width, view.height].map(round);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${width} ${height}" width="${width}" height="${height}" role="img" font-family="${xml(font)}" fill="none" stroke-linejoin="round">`,
    `<title>${xml(title)}</title>`,
    `<desc>${xml(description)}</desc>`,
    `<metadata>${xml(JSON.stringify(metadata))}</metadata>`,
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${xml(background)}"/>`,
    ...primitives.map(write),
    '</svg>',
    '',
  ].join('\n');
}

function write(primitive: Primitive): string {
  const opacity = primitive.opacity === undefined || primitive.opacity === 1 ? '' : ` opacity="${primitive.opacity}"`;
  if (primitive.kind === 'path') {
    const { d, fill, stroke, width, dash } = primitive;
    const line = stroke
      ? ` stroke="${xml(stroke)}" stroke-width="${width ?? 1}"${dash ? ` stroke-dasharray="${dash.join(' ')}"` : ''}`
      : '';
    return `<path d="${xml(d)}"${fill ? ` fill="${xml(fill)}"` : ''}${line}${opacity}/>`;
  }
  const { text, x, y, size, weight, anchor, fill, halo } = primitive;
  const outline = halo ? ` stroke="${xml(halo)}" stroke-width="3" paint-order="stroke"` : '';
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" font-weight="${weight}" text-anchor="${anchor}" fill="${xml(fill)}"${outline}${opacity}>${xml(text)}</text>`;
}

/** Text that XML can hold: its own signs escaped, and left out what no document may have. */
export function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/[&<>"']/g, (char) => `&#${char.codePointAt(0)};`);
}
