import type { NodeSingular } from 'cytoscape';
import { nodeFaces } from '../../legend-table.js';
import { overlap } from '../../layout/rect.js';
import type { Rect } from '../../layout/types.js';
import type { NodeData } from '../to-elements.js';
import type { Drawing } from './drawing.js';

/** A label to be drawn: lines, centred below `x`, `y`. */
export interface PlannedLabel {
  readonly node: NodeSingular;
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
}

export const labelSize = (zoom: number): number => Math.max(9, 12 * zoom);
export const lineHeight = 1.2;

/** From this zoom on labels are no larger than the layout reckoned with, so that all of them fit. */
const allFitFrom = 9 / 12;

/**
 * Which labels can be written without one covering another, a node or a title. Zoomed out, labels stay legible instead of
 * shrinking; then the important ones are written first, in full or in one line, and others only where room is left.
 */
export function planLabels(
  { widthOf, zoom, view }: Drawing,
  nodes: readonly NodeSingular[],
  titles: readonly Rect[],
): readonly PlannedLabel[] {
  const size = labelSize(zoom);
  const seen = nodes.filter((node) => overlap(shapeOf(node, zoom), view, 100));
  if (zoom >= allFitFrom) return seen.map((node) => ({ node, lines: dataOf(node).label.split('\n'), ...below(node, zoom) }));

  const taken = new Occupied(titles);
  for (const node of seen) taken.add(shapeOf(node, zoom));
  const planned: PlannedLabel[] = [];
  for (const node of [...seen].sort((a, b) => importance(b) - importance(a))) {
    const { name, label } = dataOf(node);
    const under = below(node, zoom);
    const { y: top } = shapeOf(node, zoom);
    const full = label.split('\n');
    const tries = [
      { lines: full, y: under.y },
      { lines: [name], y: under.y },
      { lines: [name], y: top - size * lineHeight - 1 },
    ];
    for (const { lines, y } of tries) {
      const width = Math.max(...lines.map((line) => widthOf(line, 500))) * size;
      const rect = { x: under.x - width / 2, y, width, height: lines.length * size * lineHeight };
      if (taken.meets(rect)) continue;
      taken.add(rect);
      planned.push({ node, lines, x: under.x, y });
      break;
    }
  }
  return planned;
}

const dataOf = (node: NodeSingular): NodeData => node.data() as NodeData;

function shapeOf(node: NodeSingular, zoom: number): Rect {
  const { width, height } = nodeFaces[dataOf(node).face];
  const { x, y } = node.renderedPosition();
  return { x: x - (width * zoom) / 2, y: y - (height * zoom) / 2, width: width * zoom, height: height * zoom };
}

function below(node: NodeSingular, zoom: number): { readonly x: number; readonly y: number } {
  const { x, width, y, height } = shapeOf(node, zoom);
  return { x: x + width / 2, y: y + height + Math.max(2, 5 * zoom) };
}

/** What is chosen, what fails, and what traffic enters by comes first; services repeat the names of what they lead to. */
function importance(node: NodeSingular): number {
  if (node.hasClass('selected') || node.hasClass('focused')) return 9;
  if (node.hasClass('faded')) return 0;
  const { face, health } = dataOf(node);
  const byHealth = { failure: 5, degraded: 1, 'not-ready': 1, healthy: 0, na: 0 }[health];
  return byHealth + { gateway: 3, serviceEntry: 3, waypoint: 2, unknown: 2, workload: 2, app: 2, aggregate: 2, service: 1 }[face];
}

const cell = 64;

/** Rectangles, found by the cells of a grid that they touch. */
class Occupied {
  readonly #cells = new Map<string, Rect[]>();

  constructor(rects: readonly Rect[]) {
    for (const rect of rects) this.add(rect);
  }

  add(rect: Rect): void {
    for (const key of keysOf(rect)) {
      const known = this.#cells.get(key);
      if (known) known.push(rect);
      else this.#cells.set(key, [rect]);
    }
  }

  meets(rect: Rect): boolean {
    return keysOf(rect).some((key) => this.#cells.get(key)?.some((other) => overlap(rect, other)));
  }
}

function keysOf({ x, y, width, height }: Rect): readonly string[] {
  const keys: string[] = [];
  for (let column = Math.floor(x / cell); column <= Math.floor((x + width) / cell); column++) {
    for (let row = Math.floor(y / cell); row <= Math.floor((y + height) / cell); row++) keys.push(`${column} ${row}`);
  }
  return keys;
}
