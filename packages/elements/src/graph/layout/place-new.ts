import { encloseBoxes } from './enclose.js';
import { nodeRect, overlap } from './rect.js';
import type { LayoutInput, LayoutNode, Point } from './types.js';

const step = 36;
const rings = 24;

/**
 * Positions for all nodes: those in `kept` stay, each other one goes to the free place nearest to its neighbours, such that no two
 * nodes and no two boxes come to overlap. Undefined where some node finds none: then only a new layout helps.
 */
export function placeNew(input: LayoutInput, kept: ReadonlyMap<string, Point>): ReadonlyMap<string, Point> | undefined {
  const positions = new Map<string, Point>();
  for (const { id } of input.nodes) {
    const at = kept.get(id);
    if (at) positions.set(id, at);
  }
  for (const node of input.nodes) {
    if (positions.has(node.id)) continue;
    const wish = wishFor(node, input, positions);
    const found = wish && candidates(wish).find(freedom(node, input, positions));
    if (!found) return undefined;
    positions.set(node.id, found);
  }
  return positions;
}

/** Right of a caller, left of a callee; else beside the others of its box, else below everything. */
function wishFor(node: LayoutNode, { nodes, edges, options }: LayoutInput, positions: ReadonlyMap<string, Point>): Point | undefined {
  const away = options.columnGap + node.width;
  const wishes = edges.flatMap(({ source, target }): Point[] => {
    const other = source === node.id ? positions.get(target) : target === node.id ? positions.get(source) : undefined;
    return other ? [{ x: other.x + (source === node.id ? -away : away), y: other.y }] : [];
  });
  if (wishes.length > 0) return { x: mean(wishes.map(({ x }) => x)), y: mean(wishes.map(({ y }) => y)) };
  const placed = nodes.flatMap((other) => {
    const at = positions.get(other.id);
    return at ? [{ at, box: other.box, below: at.y - other.anchor + other.height }] : [];
  });
  const mates = node.box === undefined ? [] : placed.filter(({ box }) => box === node.box);
  const near = mates.length > 0 ? mates : placed;
  if (near.length === 0) return undefined;
  const gap = mates.length > 0 ? options.rowGap : options.rowGap + 2 * options.boxPadding;
  return { x: mean(near.map(({ at }) => at.x)), y: Math.max(...near.map(({ below }) => below)) + gap + node.anchor };
}

/** The wish itself, then ever wider squares around it, nearest first. */
function candidates({ x, y }: Point): readonly Point[] {
  const offsets: Point[] = [];
  for (let row = -rings; row <= rings; row++) {
    for (let column = -rings; column <= rings; column++) offsets.push({ x: column * step, y: row * step });
  }
  return offsets.sort((a, b) => Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y)).map((offset) => ({ x: x + offset.x, y: y + offset.y }));
}

/** Tells whether a node can go to a place, given where the others are. */
function freedom(node: LayoutNode, input: LayoutInput, positions: ReadonlyMap<string, Point>): (at: Point) => boolean {
  const gap = input.options.rowGap / 2;
  const parents = new Map(input.boxes.map(({ id, box }) => [id, box]));
  const isWithin = (box: string | undefined, outer: string): boolean => boxesAround(box, parents).includes(outer);
  const before = encloseBoxes(input, positions);
  const own = boxesAround(node.box, parents);
  const foreignBoxes = [...before].filter(([id]) => !own.includes(id)).map(([, rect]) => rect);
  const others = input.nodes.flatMap((other) => {
    const at = positions.get(other.id);
    return at ? [{ box: other.box, rect: nodeRect(other, at) }] : [];
  });
  const outside = new Map(
    own.map((id) => [
      id,
      [
        ...others.filter(({ box }) => !isWithin(box, id)).map(({ rect }) => rect),
        ...[...before].filter(([other]) => !own.includes(other) && !isWithin(other, id)).map(([, rect]) => rect),
      ],
    ]),
  );
  return (at) => {
    const rect = nodeRect(node, at);
    if (others.some((other) => overlap(rect, other.rect, gap)) || foreignBoxes.some((box) => overlap(rect, box, gap))) return false;
    const after = own.length === 0 ? before : encloseBoxes(input, new Map([...positions, [node.id, at]]));
    return own.every((id) => {
      const grown = after.get(id);
      return !grown || !outside.get(id)?.some((obstacle) => overlap(grown, obstacle));
    });
  };
}

/** The box itself and those around it. */
function boxesAround(box: string | undefined, parents: ReadonlyMap<string, string | undefined>): readonly string[] {
  const path: string[] = [];
  for (let at = box; at !== undefined && parents.has(at) && !path.includes(at); at = parents.get(at)) path.push(at);
  return path;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
