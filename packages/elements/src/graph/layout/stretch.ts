import { encloseBoxes } from './enclose.js';
import { around, nodeRect } from './rect.js';
import type { Layout, LayoutInput, Point } from './types.js';

/** Further apart than this, what belongs together no longer looks so. */
const furthest = 1.7;

/** How the whole is shaped: how many times flatter than the view, and how far it must be zoomed out to be seen in it at once. */
export function fitOf({ nodes, options: { aspect } }: LayoutInput, layout: Layout): { readonly flat: number; readonly zoomedOut: number } {
  if (nodes.length === 0) return { flat: 1, zoomedOut: 0 };
  const { width, height } = around([
    ...layout.boxes.values(),
    ...nodes.map((node) => nodeRect(node, layout.nodes.get(node.id) ?? { x: 0, y: 0 })),
  ]);
  return { flat: width / aspect / height, zoomedOut: Math.max(width / aspect, height) };
}

/**
 * The same with everything further apart in the direction in which the view has room to spare, so that names find room there. Sizes stay
 * as they are: what did not overlap does not now, and what stood in a line still does.
 */
export function stretched(input: LayoutInput, layout: Layout): Layout {
  const { flat, zoomedOut } = fitOf(input, layout);
  if (flat === 1) return layout;
  const points = [...layout.nodes.values()];
  const along = flat > 1 ? points.map(({ y }) => y) : points.map(({ x }) => x);
  const span = Math.max(...along) - Math.min(...along);
  const missing = flat > 1 ? zoomedOut * (1 - 1 / flat) : zoomedOut * (1 - flat) * input.options.aspect;
  if (span === 0) return layout;
  const factor = Math.min(furthest, 1 + missing / span);
  const moved = ({ x, y }: Point): Point => (flat > 1 ? { x, y: y * factor } : { x: x * factor, y });
  const nodes = new Map([...layout.nodes].map(([id, at]) => [id, moved(at)]));
  return { nodes, boxes: encloseBoxes(input, nodes) };
}
