import { nodeFaces } from '../legend-table.js';
import { Occupied } from '../layout/occupied.js';
import { overlap } from '../layout/rect.js';
import type { Rect } from '../layout/types.js';
import type { NodeItem } from '../board/board-items.js';
import { type Camera, type Drawing, isFaded } from './drawing.js';
import { badgesFrom } from './signs.js';

/** A label to be drawn: lines, centred below `x`, `y`. */
export interface PlannedLabel {
  readonly node: NodeItem;
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  /** Of the widest line. */
  readonly width: number;
}

export const labelSize = ({ camera, textScale }: Pick<Drawing, 'camera' | 'textScale'>): number =>
  Math.max(9, 12 * camera.zoom) * textScale;
export const lineHeight = 1.2;

/** From this zoom on labels are no larger than the layout reckoned with, so that all of them fit. */
const allFitFrom = 9 / 12;

/**
 * Which labels can be written without one covering another, a node or a title. Zoomed out, labels stay legible instead of
 * shrinking; then the important ones are written first, in full or in one line, and others only where room is left.
 */
export function planLabels(drawing: Drawing, nodes: readonly NodeItem[], titles: readonly Rect[]): readonly PlannedLabel[] {
  const { widthOf, camera, view, emphasis } = drawing;
  const size = labelSize(drawing);
  const widest = (lines: readonly string[]): number => Math.max(0, ...lines.map((line) => widthOf(line, 500))) * size;
  const seen = nodes.filter((node) => overlap(shapeOf(node, camera), view, 100));
  if (camera.zoom >= allFitFrom) {
    return seen.map((node) => {
      const lines = linesOf(node);
      return { node, lines, ...below(node, camera), width: widest(lines) };
    });
  }

  const taken = new Occupied();
  for (const title of titles) taken.add(title);
  for (const node of seen) taken.add(shapeOf(node, camera));
  const planned: PlannedLabel[] = [];
  for (const node of [...seen].sort((a, b) => importance(b, emphasis) - importance(a, emphasis))) {
    const { name } = node.data;
    const full = linesOf(node);
    if (full.length === 0) continue;
    const under = below(node, camera);
    const { y: top } = shapeOf(node, camera);
    const tries = [
      { lines: full, y: under.y },
      { lines: [name], y: under.y },
      { lines: [name], y: top - size * lineHeight - 1 },
    ];
    for (const { lines, y } of tries) {
      const width = widest(lines);
      const rect = { x: under.x - width / 2, y, width, height: lines.length * size * lineHeight };
      if (taken.meets(rect)) continue;
      taken.add(rect);
      planned.push({ node, lines, x: under.x, y, width });
      break;
    }
  }
  return planned;
}

/** None for a node that the title of its box names. */
function linesOf({ data: { label } }: NodeItem): readonly string[] {
  return label === '' ? [] : label.split('\n');
}

/** The room of a node's shape on screen. */
export function shapeOf({ data, x, y }: NodeItem, camera: Camera): Rect {
  const { width, height } = nodeFaces[data.face];
  const [w, h] = [width * data.scale * camera.zoom, height * data.scale * camera.zoom];
  return { x: camera.x + x * camera.zoom - w / 2, y: camera.y + y * camera.zoom - h / 2, width: w, height: h };
}

/** Where the name begins: below the shape, and below its badges where it has some. */
function below(node: NodeItem, camera: Camera): { readonly x: number; readonly y: number } {
  const { x, width, y, height } = shapeOf(node, camera);
  const badges = node.data.badges.length > 0 && camera.zoom >= badgesFrom ? 5 * Math.max(0.62, camera.zoom) : 0;
  return { x: x + width / 2, y: y + height + Math.max(2, 5 * camera.zoom) + badges };
}

/** What is chosen, what fails, and what traffic enters by comes first; services repeat the names of what they lead to. */
function importance({ data }: NodeItem, emphasis: Drawing['emphasis']): number {
  const { id, face, health, members = 0 } = data;
  if (emphasis.selected.has(id) || emphasis.focused === id) return 20;
  if (isFaded(emphasis, id)) return 0;
  const byHealth = { failure: 5, degraded: 1, 'not-ready': 1, healthy: 0, na: 0 }[health];
  return byHealth + faceWeights[face] + Math.log10(1 + members);
}

const faceWeights: Readonly<Record<NodeItem['data']['face'], number>> = {
  clusterGroup: 6,
  namespaceGroup: 5,
  appGroup: 3,
  gateway: 3,
  serviceEntry: 3,
  waypoint: 2,
  unknown: 2,
  workload: 2,
  app: 2,
  aggregate: 2,
  service: 1,
};
