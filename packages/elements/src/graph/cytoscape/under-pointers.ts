import type { Core, ElementDefinition } from 'cytoscape';
import type { Board } from '../board/board.js';
import type { BoxItem, NodeItem } from '../board/board-items.js';
import { nodeFaces } from '../legend-table.js';
import type { Point } from '../layout/types.js';

const pointerEvents = ['mousemove', 'mousedown', 'touchstart'] as const;

/**
 * Makes cytoscape hold the nodes and boxes that lie under the pointers, and no others, before it hears of the pointers itself. What it
 * costs therefore does not grow with the graph.
 */
export class UnderPointers {
  readonly #cy: Core;
  readonly #board: Board;
  readonly #container: HTMLElement;
  #points: readonly Point[] = [];

  constructor(container: HTMLElement, { cy, board, signal }: { readonly cy: Core; readonly board: Board; readonly signal: AbortSignal }) {
    this.#cy = cy;
    this.#board = board;
    this.#container = container;
    for (const type of pointerEvents) container.addEventListener(type, this.#onPointer, { capture: true, passive: true, signal });
  }

  /** To be called when something on the board changed. What is being dragged is left alone. */
  refresh(): void {
    const cy = this.#cy;
    if (cy.nodes(':grabbed').nonempty()) return;
    const wanted = new Map(this.#points.flatMap((point) => this.#definitionsAt(point)).map((each) => [String(each.data.id), each]));
    const stale = cy.nodes().filter((node) => {
      const now = wanted.get(node.id());
      return !now || !alike(now, { data: node.data(), position: node.position() });
    });
    const missing = [...wanted.values()].filter(({ data }) => {
      const known = cy.getElementById(String(data.id));
      return known.empty() || stale.contains(known);
    });
    if (stale.empty() && missing.length === 0) return;
    cy.batch(() => {
      cy.remove(stale);
      cy.add(missing);
    });
  }

  readonly #onPointer = (event: MouseEvent | TouchEvent): void => {
    const pointers = 'touches' in event ? [...event.touches] : [event];
    const { left, top } = this.#container.getBoundingClientRect();
    const [pan, zoom] = [this.#cy.pan(), this.#cy.zoom()];
    this.#points = pointers.map(({ clientX, clientY }) => ({ x: (clientX - left - pan.x) / zoom, y: (clientY - top - pan.y) / zoom }));
    this.refresh();
  };

  #definitionsAt({ x, y }: Point): readonly ElementDefinition[] {
    const { boxes, nodes } = this.#board;
    const found: ElementDefinition[] = [];
    for (const box of boxes.values()) {
      const { rect } = box;
      if (x >= rect.x && y >= rect.y && x <= rect.x + rect.width && y <= rect.y + rect.height) found.push(ofBox(box));
    }
    for (const node of nodes.values()) {
      const { width, height } = sizeOf(node);
      if (Math.abs(node.x - x) <= width / 2 && Math.abs(node.y - y) <= height / 2) found.push(ofNode(node));
    }
    return found;
  }
}

function ofBox({ data: { id, depth }, rect: { x, y, width, height } }: BoxItem): ElementDefinition {
  return {
    group: 'nodes',
    data: { id, kind: 'box', depth, width, height },
    position: { x: x + width / 2, y: y + height / 2 },
    grabbable: false,
    pannable: true,
  };
}

function ofNode(node: NodeItem): ElementDefinition {
  const { data, x, y } = node;
  return {
    group: 'nodes',
    data: { id: data.id, kind: data.members === undefined ? 'node' : 'group', ...sizeOf(node) },
    position: { x, y },
  };
}

function sizeOf({ data: { face, scale } }: NodeItem): { readonly width: number; readonly height: number } {
  return { width: nodeFaces[face].width * scale, height: nodeFaces[face].height * scale };
}

/** Whether cytoscape holds it as it is now. */
function alike(now: ElementDefinition, held: { readonly data: unknown; readonly position: Point }): boolean {
  const data = held.data as Readonly<Record<string, unknown>>;
  if (now.position?.x !== held.position.x || now.position.y !== held.position.y) return false;
  return ['kind', 'width', 'height'].every((field) => (now.data as Readonly<Record<string, unknown>>)[field] === data[field]);
}
