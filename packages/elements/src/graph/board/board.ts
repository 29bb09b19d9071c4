import { nodeFaces } from '../legend-table.js';
import { encloseBoxes } from '../layout/enclose.js';
import { around, nodeRect } from '../layout/rect.js';
import type { LayoutInput, Point, Rect } from '../layout/types.js';
import { edgeCurve, distanceTo, type EdgeCurve, type EdgeEnd, pointOn } from './edge-curve.js';
import { type Changes, difference } from './difference.js';
import { shiftsOf } from './parallels.js';
import type { BoxData, EdgeData, ElementData, NodeData } from './to-elements.js';

/** A node with the middle of its shape; in pixels at zoom 1. */
export interface NodeItem extends Point {
  readonly data: NodeData;
}

export interface EdgeItem {
  readonly data: EdgeData;
  readonly curve: EdgeCurve;
}

export interface BoxItem {
  readonly data: BoxData;
  readonly rect: Rect;
}

const origin: Point = { x: 0, y: 0 };

/** All that is drawn, with where it is. Knows nothing of how it is drawn, or on what. What has no place yet is left out of the lists. */
export class Board {
  #elements: ReadonlyMap<string, ElementData> = new Map();
  #places = new Map<string, Point>();
  #input: LayoutInput | undefined;
  #nodes = new Map<string, NodeItem>();
  #boxes = new Map<string, BoxItem>();
  #edges = new Map<string, EdgeItem>();
  /** How many parallel edges there are beside it, and its own place among them. */
  #shifts: ReadonlyMap<string, number> = new Map();

  get nodes(): ReadonlyMap<string, NodeItem> {
    return this.#nodes;
  }

  /** Outer ones first. */
  get boxes(): ReadonlyMap<string, BoxItem> {
    return this.#boxes;
  }

  get edges(): ReadonlyMap<string, EdgeItem> {
    return this.#edges;
  }

  get places(): ReadonlyMap<string, Point> {
    return this.#places;
  }

  /** Puts other elements in; what is known keeps its place. */
  set(elements: readonly ElementData[]): Changes {
    const next = new Map(elements.map((data) => [data.id, data]));
    const changes = difference(this.#elements, next);
    this.#elements = next;
    for (const id of changes.removed) this.#places.delete(id);
    this.#shifts = shiftsOf(elements);
    this.#build();
    return changes;
  }

  /** Puts nodes where they belong, and boxes around them. */
  place(input: LayoutInput, positions: ReadonlyMap<string, Point>): void {
    this.#input = input;
    this.#places = new Map(input.nodes.flatMap(({ id }) => (positions.has(id) ? [[id, positions.get(id) ?? origin] as const] : [])));
    this.#build();
  }

  /** Moves some nodes; their edges and boxes follow. */
  move(moved: ReadonlyMap<string, Point>): void {
    for (const [id, at] of moved) if (this.#places.has(id)) this.#places.set(id, at);
    this.#build();
  }

  /** The rectangle around everything; undefined while nothing has a place. */
  bounds(): Rect | undefined {
    const input = this.#input;
    if (!input || this.#nodes.size === 0) return undefined;
    const rects = input.nodes.flatMap((node) => {
      const at = this.#places.get(node.id);
      return at ? [nodeRect(node, at)] : [];
    });
    // Calls that lead back bow out beyond what they join.
    const bows = [...this.#edges.values()].map(({ curve }) => ({ ...pointOn(curve, 0.5), width: 0, height: 0 }));
    return around([...rects, ...bows, ...[...this.#boxes.values()].map(({ rect }) => rect)]);
  }

  /** Of a node with its name, an edge or a box. */
  rectOf(id: string): Rect | undefined {
    const at = this.#places.get(id);
    const node = at && this.#input?.nodes.find((each) => each.id === id);
    if (node) return nodeRect(node, at);
    const edge = this.#edges.get(id)?.curve;
    return edge ? around([edge.from, edge.to].map(({ x, y }) => ({ x, y, width: 0, height: 0 }))) : this.#boxes.get(id)?.rect;
  }

  /** The edge nearest to a point, if one is nearer than `limit`. */
  edgeAt(point: Point, limit: number): EdgeItem | undefined {
    let best: EdgeItem | undefined;
    let nearest = limit;
    for (const edge of this.#edges.values()) {
      const distance = distanceTo(edge.curve, point, limit) - edge.data.width / 2;
      if (distance >= nearest) continue;
      best = edge;
      nearest = distance;
    }
    return best;
  }

  #build(): void {
    const nodes = new Map<string, NodeItem>();
    const boxes = new Map<string, BoxItem>();
    const edges = new Map<string, EdgeItem>();
    const rects = this.#input ? encloseBoxes(this.#input, this.#places) : new Map<string, Rect>();
    for (const [id, data] of this.#elements) {
      if (data.kind === 'node') {
        const at = this.#places.get(id);
        if (at) nodes.set(id, { data, x: at.x, y: at.y });
      } else if (data.kind === 'box') {
        const rect = rects.get(id);
        if (rect) boxes.set(id, { data, rect });
      }
    }
    const ends = new Map<string, EdgeEnd>();
    for (const [id, { data, x, y }] of nodes) {
      const { outline, width, height } = nodeFaces[data.face];
      ends.set(id, { x, y, width: width * data.scale, height: height * data.scale, outline: outline.kind });
    }
    for (const [id, data] of this.#elements) {
      if (data.kind !== 'edge') continue;
      const [source, target] = [ends.get(data.source), ends.get(data.target)];
      if (!source || !target) continue;
      const known = this.#edges.get(id);
      const curve = edgeCurve(source, target, this.#shifts.get(id) ?? 0);
      edges.set(id, known?.data === data && sameCurve(known.curve, curve) ? known : { data, curve });
    }
    [this.#nodes, this.#boxes, this.#edges] = [nodes, boxes, edges];
  }
}

function sameCurve(a: EdgeCurve, b: EdgeCurve): boolean {
  return a.from.x === b.from.x && a.from.y === b.from.y && a.to.x === b.to.x && a.to.y === b.to.y;
}
