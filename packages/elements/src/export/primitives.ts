/** A picture as a list of strokes and words, in order: written as SVG, or drawn on a canvas, by the same list. */
export type Primitive =
  | {
      readonly kind: 'path';
      /** Path data. */
      readonly d: string;
      readonly fill?: string;
      readonly stroke?: string;
      readonly width?: number;
      readonly dash?: readonly number[];
      readonly opacity?: number;
    }
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly x: number;
      /** The base line. */
      readonly y: number;
      readonly size: number;
      readonly weight: number;
      readonly anchor: 'middle' | 'start';
      readonly fill: string;
      /** Colour of an outline that keeps the word legible on lines. */
      readonly halo?: string;
      readonly opacity?: number;
    };

/** Lengths need no more digits than half a pixel. */
export const round = (value: number): number => Math.round(value * 10) / 10;

export function roundedRect(
  { x, y, width, height }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  radius: number,
): string {
  const r = Math.min(radius, width / 2, height / 2);
  const [left, top, w, h] = [round(x), round(y), round(width - 2 * r), round(height - 2 * r)];
  return `M${left + r} ${top}h${w}a${r} ${r} 0 0 1 ${r} ${r}v${h}a${r} ${r} 0 0 1-${r} ${r}h-${w}a${r} ${r} 0 0 1-${r}-${r}v-${h}a${r} ${r} 0 0 1 ${r}-${r}z`;
}

export function ellipse(x: number, y: number, rx: number, ry: number): string {
  return `M${round(x - rx)} ${round(y)}a${round(rx)} ${round(ry)} 0 1 0 ${round(2 * rx)} 0a${round(rx)} ${round(ry)} 0 1 0-${round(2 * rx)} 0z`;
}

/** Path data that uses `M`, `m`, `h`, `v`, `l`, `c`, `a`, `z` and implied lines, scaled and moved. */
export function moved(d: string, { x, y, scale = 1 }: { readonly x: number; readonly y: number; readonly scale?: number }): string {
  let first = true;
  return d.replace(/([a-zA-Z])([^a-zA-Z]*)/g, (_, command: string, rest: string) => {
    const numbers = (rest.match(/-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/g) ?? []).map(Number);
    const absolute = command === command.toUpperCase() || (first && command === 'm');
    first = false;
    const change = changer(command.toUpperCase(), absolute, { x, y, scale });
    return `${command}${numbers.map((value, at) => round3(change(value, at))).join(' ')}`;
  });
}

const round3 = (value: number): number => Math.round(value * 1000) / 1000;

function changer(
  command: string,
  absolute: boolean,
  { x, y, scale }: { readonly x: number; readonly y: number; readonly scale: number },
): (value: number, at: number) => number {
  const offset = (horizontal: boolean): number => (absolute ? (horizontal ? x : y) : 0);
  if (command === 'H') return (value) => value * scale + offset(true);
  if (command === 'V') return (value) => value * scale + offset(false);
  // Radii scale, the angle and the two flags stay, the end is a point.
  if (command === 'A') {
    return (value, at) => (at % 7 < 2 ? value * scale : at % 7 < 5 ? value : value * scale + offset(at % 7 === 5));
  }
  return (value, at) => value * scale + offset(at % 2 === 0);
}
