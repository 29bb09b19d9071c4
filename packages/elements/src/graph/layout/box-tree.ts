import type { LayoutBox, LayoutEdge, LayoutInput, LayoutNode } from './types.js';

/** An edge as seen at the level where its ends part: which of the level's units each end lies in (or is). */
export interface EdgeAtLevel extends LayoutEdge {
  readonly sourceUnit: string;
  readonly targetUnit: string;
}

/** Which box holds what. A box that is not listed, or that would hold itself, counts as none. Empty boxes are left out. */
export class BoxTree {
  readonly #nodes: ReadonlyMap<string, LayoutNode>;
  readonly #boxes: ReadonlyMap<string, LayoutBox>;
  readonly #parents = new Map<string, string | undefined>();
  readonly #children = new Map<string | undefined, string[]>();
  readonly #nodesIn = new Map<string, string[]>();
  readonly #edges = new Map<string | undefined, EdgeAtLevel[]>();
  readonly #neighbours = new Map<string, string[]>();

  constructor({ nodes, edges, boxes }: LayoutInput) {
    this.#nodes = new Map(nodes.map((node) => [node.id, node]));
    this.#boxes = new Map(boxes.map((box) => [box.id, box]));
    const named = new Map(boxes.map((box) => [box.id, box.box]));
    for (const { id, box } of nodes) this.#add(id, box, named);
    for (const { source, target } of edges) this.#addEdge(source, target);
  }

  node(id: string): LayoutNode | undefined {
    return this.#nodes.get(id);
  }

  minWidth(box: string): number {
    return this.#boxes.get(box)?.minWidth ?? 0;
  }

  /** Room for its title; undefined where it does not say. */
  title(box: string): number | undefined {
    return this.#boxes.get(box)?.title;
  }

  /** Whether it holds boxes that are more than a few things that belong together. */
  isOuter(box: string): boolean {
    return this.children(box).some((child) => this.#boxes.has(child) && !this.isTight(child));
  }

  isTight(box: string): boolean {
    return this.#boxes.get(box)?.tight === true;
  }

  /** Ids of the nodes and boxes directly in a box, or of those in none. */
  children(box: string | undefined): readonly string[] {
    return this.#children.get(box) ?? [];
  }

  /** The nodes at any depth in a box; of a node, itself. */
  nodesIn(unit: string): readonly string[] {
    return this.#nodesIn.get(unit) ?? [unit];
  }

  /** Edges between different units of a box's level. */
  edgesAt(box: string | undefined): readonly EdgeAtLevel[] {
    return this.#edges.get(box) ?? [];
  }

  /** Other ends of the edges that leave `box` from within `unit`. */
  neighboursOutside(unit: string, box: string): readonly string[] {
    return this.nodesIn(unit).flatMap((node) => (this.#neighbours.get(node) ?? []).filter((other) => !this.#path(other).includes(box)));
  }

  #add(node: string, box: string | undefined, named: ReadonlyMap<string, string | undefined>): void {
    let unit = node;
    let around = box;
    const path = new Set<string>();
    for (;;) {
      const known = this.#parents.has(unit);
      const allowed = around !== undefined && named.has(around) && !path.has(around) ? around : undefined;
      const parent = known ? this.#parents.get(unit) : allowed;
      if (!known) {
        this.#parents.set(unit, parent);
        push(this.#children, parent, unit);
      }
      if (parent === undefined) return;
      push(this.#nodesIn, parent, node);
      path.add(parent);
      unit = parent;
      around = named.get(parent);
    }
  }

  #addEdge(source: string, target: string): void {
    if (source === target || !this.#nodes.has(source) || !this.#nodes.has(target)) return;
    push(this.#neighbours, source, target);
    push(this.#neighbours, target, source);
    const from = this.#path(source);
    const to = this.#path(target);
    const common = from.find((box) => to.includes(box));
    const sourceUnit = from[from.indexOf(common) - 1];
    const targetUnit = to[to.indexOf(common) - 1];
    if (sourceUnit === undefined || targetUnit === undefined) return;
    push(this.#edges, common, { source, target, sourceUnit, targetUnit });
  }

  /** The node, the boxes around it from the inside out, and undefined for the top. */
  #path(node: string): readonly (string | undefined)[] {
    const path: (string | undefined)[] = [];
    for (let at: string | undefined = node; at !== undefined; at = this.#parents.get(at)) path.push(at);
    path.push(undefined);
    return path;
  }
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
