import { encloseBoxes } from './enclose.js';
import { Occupied } from './occupied.js';
import { nodeRect, overlap, united } from './rect.js';
import type { Steps } from './steps.js';
import type { LayoutInput, LayoutNode, Point, Rect } from './types.js';

const step = 36;
const rings = 24;

/**
 * Positions for all nodes: those in `kept` stay, each other one goes to the free place nearest to its neighbours. Where it can be had,
 * no two boxes come to overlap; else no two nodes, far from their wish if need be. Undefined where nothing is kept to be near to.
 */
export function* placeNewSteps(input: LayoutInput, kept: ReadonlyMap<string, Point>): Steps<ReadonlyMap<string, Point> | undefined> {
  const surroundings = new Surroundings(input, kept);
  if (surroundings.positions.size === 0) return undefined;
  for (const node of input.nodes) {
    if (surroundings.positions.has(node.id)) continue;
    yield;
    surroundings.add(node, surroundings.placeFor(node));
  }
  return surroundings.positions;
}

/** What is placed already, kept such that asking for a free place costs little. */
class Surroundings {
  readonly positions = new Map<string, Point>();
  readonly #input: LayoutInput;
  readonly #nodes: ReadonlyMap<string, LayoutNode>;
  readonly #neighbours = new Map<string, { readonly other: string; readonly right: boolean }[]>();
  readonly #parents: ReadonlyMap<string, string | undefined>;
  readonly #titles: ReadonlyMap<string, number | undefined>;
  readonly #occupied = new Occupied();
  readonly #boxes: Map<string, Rect>;

  constructor(input: LayoutInput, kept: ReadonlyMap<string, Point>) {
    this.#input = input;
    this.#nodes = new Map(input.nodes.map((node) => [node.id, node]));
    this.#titles = new Map(input.boxes.map(({ id, title }) => [id, title]));
    this.#parents = new Map(input.boxes.map(({ id, box }) => [id, box]));
    for (const node of input.nodes) {
      const at = kept.get(node.id);
      if (!at) continue;
      this.positions.set(node.id, at);
      this.#occupied.add(nodeRect(node, at));
    }
    this.#boxes = new Map(encloseBoxes(input, this.positions));
    for (const { source, target } of input.edges) {
      this.#link(source, target, false);
      this.#link(target, source, true);
    }
  }

  placeFor(node: LayoutNode): Point {
    const wish = this.#wishFor(node);
    const gap = this.#input.options.rowGap / 2;
    const own = this.#boxesAround(node.box);
    const obstacles = own.map((id) => ({
      id,
      others: [...this.#boxes].filter(([other]) => !own.includes(other) && !this.#isWithin(other, id)),
    }));
    const foreign = [...this.#boxes].flatMap(([id, rect]) => (own.includes(id) ? [] : [rect]));
    let fallback: Point | undefined;
    for (const offset of offsets()) {
      const at = { x: wish.x + offset.x, y: wish.y + offset.y };
      const rect = nodeRect(node, at);
      if (this.#occupied.meets(rect, gap)) continue;
      fallback ??= at;
      if (foreign.some((box) => overlap(rect, box, gap))) continue;
      const grown = this.#grown(rect, own);
      if (obstacles.every(({ id, others }) => !others.some(([, other]) => overlap(grown.get(id) ?? rect, other)))) return at;
    }
    return fallback ?? this.#belowAll(node);
  }

  add(node: LayoutNode, at: Point): void {
    this.positions.set(node.id, at);
    const rect = nodeRect(node, at);
    this.#occupied.add(rect);
    for (const [id, grown] of this.#grown(rect, this.#boxesAround(node.box))) this.#boxes.set(id, grown);
  }

  /** Right of a caller, left of a callee; else beside the others of its box, else below everything. */
  #wishFor(node: LayoutNode): Point {
    const away = this.#input.options.columnGap + node.width;
    const wishes = (this.#neighbours.get(node.id) ?? []).flatMap(({ other, right }): Point[] => {
      const at = this.positions.get(other);
      return at ? [{ x: at.x + (right ? away : -away), y: at.y }] : [];
    });
    if (wishes.length > 0) return { x: mean(wishes.map(({ x }) => x)), y: mean(wishes.map(({ y }) => y)) };
    const box = this.#boxes.get(node.box ?? '');
    if (!box) return this.#belowAll(node);
    return { x: box.x + box.width / 2, y: box.y + box.height - this.#input.options.boxPadding + this.#input.options.rowGap + node.anchor };
  }

  #belowAll({ anchor }: LayoutNode): Point {
    const { rowGap, boxPadding } = this.#input.options;
    const places = [...this.positions];
    const bottom = places.reduce((lowest, [id, { y }]) => {
      const node = this.#nodes.get(id);
      return node ? Math.max(lowest, y - node.anchor + node.height) : lowest;
    }, -Infinity);
    return { x: mean(places.map(([, { x }]) => x)), y: bottom + rowGap + 2 * boxPadding + anchor };
  }

  /** The boxes around a node as they would be with it in. */
  #grown(rect: Rect, own: readonly string[]): ReadonlyMap<string, Rect> {
    const { boxPadding, boxTitle } = this.#input.options;
    const grown = new Map<string, Rect>();
    let content = rect;
    for (const id of own) {
      const { x, y, width, height } = content;
      const above = this.#titles.get(id) ?? boxTitle;
      const framed = {
        x: x - boxPadding,
        y: y - boxPadding - above,
        width: width + 2 * boxPadding,
        height: height + 2 * boxPadding + above,
      };
      const known = this.#boxes.get(id);
      content = known ? united(known, framed) : framed;
      grown.set(id, content);
    }
    return grown;
  }

  #link(id: string, other: string, right: boolean): void {
    if (this.positions.has(id)) return;
    const known = this.#neighbours.get(id);
    if (known) known.push({ other, right });
    else this.#neighbours.set(id, [{ other, right }]);
  }

  #isWithin(box: string | undefined, outer: string): boolean {
    return this.#boxesAround(box).includes(outer);
  }

  /** The box itself and those around it. */
  #boxesAround(box: string | undefined): readonly string[] {
    const path: string[] = [];
    for (let at = box; at !== undefined && this.#parents.has(at) && !path.includes(at); at = this.#parents.get(at)) path.push(at);
    return path;
  }
}

let known: readonly Point[] | undefined;

/** No offset, then ever wider squares, nearest first. */
function offsets(): readonly Point[] {
  if (known) return known;
  const all: Point[] = [];
  for (let row = -rings; row <= rings; row++) {
    for (let column = -rings; column <= rings; column++) all.push({ x: column * step, y: row * step });
  }
  known = all.sort((a, b) => Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y));
  return known;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
