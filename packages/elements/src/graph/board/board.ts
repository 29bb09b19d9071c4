import { encloseBoxes } from '../layout/enclose.js';
import { around, nodeRect } from '../layout/rect.js';
import { drain, type Steps } from '../layout/steps.js';
import type { LayoutInput, Point, Rect } from '../layout/types.js';
import { type BoardContent, boardItems, type BoardItems, type BoxItem, type EdgeItem, noItems, type NodeItem } from './board-items.js';
import { type Changes, difference } from './difference.js';
import { distanceTo, pointOn } from './edge-curve.js';
import { shiftsOf } from './parallels.js';
import type { ElementData } from './to-elements.js';

const origin: Point = { x: 0, y: 0 };

interface Content extends BoardContent {
  readonly input: LayoutInput | undefined;
}

/**
 * All that is drawn, with where it is. Knows nothing of how it is drawn, or on what. What has no place yet is left out of the lists. What
 * is changed in steps is seen when the last of them is done; until then the lists hold what they held.
 */
export class Board {
  #content: Content = { elements: new Map(), places: new Map(), rects: new Map(), shifts: new Map(), input: undefined };
  #items: BoardItems = noItems;

  get nodes(): ReadonlyMap<string, NodeItem> {
    return this.#items.nodes;
  }

  /** Outer ones first. */
  get boxes(): ReadonlyMap<string, BoxItem> {
    return this.#items.boxes;
  }

  get edges(): ReadonlyMap<string, EdgeItem> {
    return this.#items.edges;
  }

  get places(): ReadonlyMap<string, Point> {
    return this.#content.places;
  }

  /** Puts other elements in; what is known keeps its place. To be run by one at a time. */
  *set(list: readonly ElementData[]): Steps<Changes> {
    const elements = new Map(list.map((data) => [data.id, data]));
    yield;
    const changes = yield* difference(this.#content.elements, elements);
    const shifts = changes.shape ? shiftsOf(list) : this.#content.shifts;
    yield;
    const removed = new Set(changes.removed);
    yield* this.#change((now) => {
      const next = { ...now, elements, shifts };
      return removed.size === 0 ? next : enclosed({ ...next, places: new Map([...now.places].filter(([id]) => !removed.has(id))) });
    });
    return changes;
  }

  /** Puts nodes where they belong, and boxes around them. */
  *place(input: LayoutInput, positions: ReadonlyMap<string, Point>): Steps<void> {
    const places = new Map(input.nodes.flatMap(({ id }) => (positions.has(id) ? [[id, positions.get(id) ?? origin] as const] : [])));
    yield* this.#change((now) => enclosed({ ...now, input, places }));
  }

  /** Moves some nodes; their edges and boxes follow. */
  move(moved: ReadonlyMap<string, Point>): void {
    const known = [...moved].filter(([id]) => this.places.has(id));
    if (known.length === 0) return;
    drain(this.#change((now) => enclosed({ ...now, places: new Map([...now.places, ...known]) })));
  }

  /** The rectangle around everything; undefined while nothing has a place. */
  bounds(): Rect | undefined {
    const { input, places } = this.#content;
    if (!input || this.nodes.size === 0) return undefined;
    const rects = input.nodes.flatMap((node) => {
      const at = places.get(node.id);
      return at ? [nodeRect(node, at)] : [];
    });
    // Calls that lead back bow out beyond what they join.
    const bows = [...this.edges.values()].map(({ curve }) => ({ ...pointOn(curve, 0.5), width: 0, height: 0 }));
    return around([...rects, ...bows, ...[...this.boxes.values()].map(({ rect }) => rect)]);
  }

  /** Of a node with its name, an edge or a box. */
  rectOf(id: string): Rect | undefined {
    const { input, places } = this.#content;
    const at = places.get(id);
    const node = at && input?.nodes.find((each) => each.id === id);
    if (node) return nodeRect(node, at);
    const edge = this.edges.get(id)?.curve;
    return edge ? around([edge.from, edge.to].map(({ x, y }) => ({ x, y, width: 0, height: 0 }))) : this.boxes.get(id)?.rect;
  }

  /** The edge nearest to a point, if one is nearer than `limit`. */
  edgeAt(point: Point, limit: number): EdgeItem | undefined {
    let best: EdgeItem | undefined;
    let nearest = limit;
    for (const edge of this.edges.values()) {
      const distance = distanceTo(edge.curve, point, limit) - edge.data.width / 2;
      if (distance >= nearest) continue;
      best = edge;
      nearest = distance;
    }
    return best;
  }

  /** Begins again where something else was changed meanwhile. */
  *#change(make: (now: Content) => Content): Steps<void> {
    for (;;) {
      const before = this.#content;
      const next = make(before);
      const items = yield* boardItems(next, this.#items);
      if (this.#content !== before) continue;
      this.#content = next;
      this.#items = items;
      return;
    }
  }
}

function enclosed(content: Content): Content {
  return { ...content, rects: content.input ? encloseBoxes(content.input, content.places) : new Map<string, Rect>() };
}
