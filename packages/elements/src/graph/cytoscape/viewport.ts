import type { Core } from 'cytoscape';
import type { Point, Rect } from '../layout/types.js';
import type { ViewportState } from '../graph-events.js';
import type { Camera } from '../paint/drawing.js';
import { roomBeside } from './room-beside.js';

/** How near to the edge something that is brought into view comes. */
const padding = 28;
/** Small graphs are not blown up to fill the element. */
const largestFit = 1.15;
const zoomStep = 1.3;

export interface ViewportOptions {
  readonly bounds: () => Rect | undefined;
  readonly rectOf: (id: string) => Rect | undefined;
  /** What lies over the picture, in pixels from its upper left: a picture that is fitted keeps clear of it. */
  readonly covers: () => readonly Rect[];
  /** Hears of what the reader did, not of what follows from the element's size. */
  readonly onChange: (state: ViewportState) => void;
}

/** What part of the picture is seen. It follows the element's size until the reader moves or zooms it. */
export class Viewport {
  readonly #cy: Core;
  readonly #bounds: () => Rect | undefined;
  readonly #rectOf: (id: string) => Rect | undefined;
  readonly #covers: () => readonly Rect[];
  #readersOwn = false;
  #fitting = false;

  constructor(cy: Core, { bounds, rectOf, covers, onChange }: ViewportOptions) {
    this.#cy = cy;
    this.#bounds = bounds;
    this.#rectOf = rectOf;
    this.#covers = covers;
    cy.on('viewport', () => {
      if (this.#fitting) return;
      this.#readersOwn = true;
      onChange(this.state);
    });
  }

  /** Whether the reader or the host chose what is seen. */
  get readersOwn(): boolean {
    return this.#readersOwn;
  }

  get state(): ViewportState {
    const { x, y, zoom } = this.camera;
    return { x: (this.#cy.width() / 2 - x) / zoom, y: (this.#cy.height() / 2 - y) / zoom, zoom };
  }

  /** Brings a point to the middle. It counts as the reader's own view: the element's size does not change it any more. */
  show({ x, y, zoom }: ViewportState): void {
    this.#byUs(() => {
      const cy = this.#cy;
      const level = Math.min(cy.maxZoom(), Math.max(cy.minZoom(), zoom));
      cy.viewport({ zoom: level, pan: { x: cy.width() / 2 - x * level, y: cy.height() / 2 - y * level } });
    });
    this.#readersOwn = true;
  }

  get camera(): Camera {
    return { ...this.#cy.pan(), zoom: this.#cy.zoom() };
  }

  /** Where a picture that is fitted may lie, in pixels of the element as it is now; of no size while it is not shown. */
  get room(): Rect {
    const { clientWidth = 0, clientHeight = 0 } = this.#cy.container() ?? {};
    return roomBeside({ width: clientWidth, height: clientHeight }, this.#covers());
  }

  fit(): void {
    this.#byUs(() => this.#show(this.#bounds(), largestFit));
    this.#readersOwn = false;
  }

  zoomIn(): void {
    this.#zoomBy(zoomStep);
  }

  zoomOut(): void {
    this.#zoomBy(1 / zoomStep);
  }

  /** To be called when the element's size changed. */
  resized(): void {
    const { state } = this;
    const own = this.#readersOwn;
    this.#byUs(() => this.#cy.resize());
    if (own) this.show(state);
    else this.fit();
  }

  /** Where a node, edge or box is seen, from the upper left of the picture; undefined where it is not drawn. */
  seenAt(id: string): Point | undefined {
    const rect = this.#rectOf(id);
    const { x, y, zoom } = this.camera;
    return rect && { x: x + (rect.x + rect.width / 2) * zoom, y: y + (rect.y + rect.height / 2) * zoom };
  }

  /** Remembers where something is seen; what it gives brings it there again. */
  hold(id: string): () => void {
    const seen = this.seenAt(id);
    return () => {
      const now = this.seenAt(id);
      if (seen && now) this.#byUs(() => this.#cy.panBy({ x: seen.x - now.x, y: seen.y - now.y }));
    };
  }

  /** Pans as little as needed to have an element in view. */
  reveal(id: string): void {
    const rect = this.#rectOf(id);
    if (!rect) return;
    const { x, y, zoom } = this.camera;
    const span = (at: number, length: number, shift: number): readonly [number, number] => [
      at * zoom + shift,
      (at + length) * zoom + shift,
    ];
    this.#cy.panBy({
      x: intoView(...span(rect.x, rect.width, x), this.#cy.width()),
      y: intoView(...span(rect.y, rect.height, y), this.#cy.height()),
    });
  }

  /** Fills the view with a part of the picture. */
  zoomTo(rect: Rect): void {
    this.#show(rect, 1.6);
    this.#readersOwn = true;
  }

  #show(rect: Rect | undefined, largest: number): void {
    const { x: left, y: top, width, height } = this.room;
    // Nothing fits into an element that is not shown yet; its first size brings us back here.
    if (!rect || width <= 0 || height <= 0) return;
    const wanted = Math.min(width / Math.max(1, rect.width), height / Math.max(1, rect.height), largest);
    const zoom = Math.max(this.#cy.minZoom(), Math.min(this.#cy.maxZoom(), wanted));
    const pan = { x: left + width / 2 - (rect.x + rect.width / 2) * zoom, y: top + height / 2 - (rect.y + rect.height / 2) * zoom };
    this.#cy.viewport({ zoom, pan });
  }

  #zoomBy(factor: number): void {
    this.#cy.zoom({ level: this.#cy.zoom() * factor, renderedPosition: { x: this.#cy.width() / 2, y: this.#cy.height() / 2 } });
  }

  #byUs(change: () => void): void {
    this.#fitting = true;
    change();
    this.#fitting = false;
  }
}

/** How far a span must move to lie within 0 to `size`; one that is larger shows its start. */
function intoView(start: number, end: number, size: number): number {
  if (start < padding || end - start > size) return padding - start;
  return end > size - padding ? size - padding - end : 0;
}
