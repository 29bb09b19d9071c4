import type { Core } from 'cytoscape';
import type { Board } from '../board/board.js';
import type { Point, Rect } from '../layout/types.js';

export interface AreaOptions {
  readonly cy: Core;
  readonly board: Board;
  readonly onGather: (ids: readonly string[]) => void;
  readonly onZoom: (rect: Rect) => void;
}

/** A drag shorter than this, in CSS pixels, is a click. */
const shortest = 6;
const svg = 'http://www.w3.org/2000/svg';

/** Dragging on the picture with Shift draws a lasso that catches nodes; with Ctrl or ⌘, a frame to zoom into. */
export class AreaGestures {
  readonly #options: AreaOptions;
  readonly #container: HTMLElement;
  readonly #gone = new AbortController();
  #drag: { readonly lasso: boolean; readonly points: Point[]; readonly outline: SVGPolygonElement } | undefined;

  constructor(container: HTMLElement, options: AreaOptions) {
    this.#container = container;
    this.#options = options;
    const { signal } = this.#gone;
    container.addEventListener('mousedown', this.#start, { capture: true, signal });
    window.addEventListener('mousemove', this.#go, { capture: true, signal });
    window.addEventListener('mouseup', this.#end, { capture: true, signal });
  }

  destroy(): void {
    this.#gone.abort();
    this.#drag?.outline.parentElement?.remove();
  }

  readonly #start = (event: MouseEvent): void => {
    if (event.button !== 0 || !(event.shiftKey || event.ctrlKey || event.metaKey)) return;
    const outline = document.createElementNS(svg, 'polygon');
    this.#drag = { lasso: event.shiftKey, points: [this.#place(event)], outline };
  };

  readonly #go = (event: MouseEvent): void => {
    if (!this.#drag) return;
    const { points, outline, lasso } = this.#drag;
    const at = this.#place(event);
    const [first] = points;
    if (!outline.parentElement && first && Math.hypot(at.x - first.x, at.y - first.y) < shortest) return;
    event.stopPropagation();
    if (!outline.parentElement) this.#show(outline);
    if (lasso) points.push(at);
    else if (first) points.splice(1, Infinity, { x: at.x, y: first.y }, at, { x: first.x, y: at.y });
    outline.setAttribute('points', points.map(({ x, y }) => `${x},${y}`).join(' '));
  };

  readonly #end = (): void => {
    const drag = this.#drag;
    this.#drag = undefined;
    if (!drag?.outline.parentElement) return;
    // cytoscape hears of the release, as it did of the press: a click with a key held, which takes nothing away.
    drag.outline.parentElement.remove();
    const { cy, board, onGather, onZoom } = this.#options;
    const [pan, zoom] = [cy.pan(), cy.zoom()];
    const caught = drag.points.map(({ x, y }) => ({ x: (x - pan.x) / zoom, y: (y - pan.y) / zoom }));
    if (drag.lasso) onGather([...board.nodes.values()].filter((node) => isInside(node, caught)).map(({ data }) => data.id));
    else {
      const [xs, ys] = [caught.map(({ x }) => x), caught.map(({ y }) => y)];
      const [x, y] = [Math.min(...xs), Math.min(...ys)];
      onZoom({ x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y });
    }
  };

  #show(outline: SVGPolygonElement): void {
    const sheet = document.createElementNS(svg, 'svg');
    sheet.setAttribute('class', 'area');
    sheet.append(outline);
    this.#container.append(sheet);
  }

  #place({ clientX, clientY }: MouseEvent): Point {
    const { left, top } = this.#container.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  }
}

/** By counting how often a ray to the right crosses the outline. */
export function isInside({ x, y }: Point, outline: readonly Point[]): boolean {
  let inside = false;
  outline.forEach((a, at) => {
    const b = outline[(at + 1) % outline.length] ?? a;
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  });
  return inside;
}
