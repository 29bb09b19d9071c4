import type { Core } from 'cytoscape';
import type { ViewportState } from '../graph-events.js';

const padding = 28;
/** Small graphs are not blown up to fill the element. */
const largestFit = 1.15;
const zoomStep = 1.3;

/** What part of the picture is seen. It follows the element's size until the reader moves or zooms it. */
export class Viewport {
  readonly #cy: Core;
  #readersOwn = false;
  #fitting = false;

  /** `onChange` hears of what the reader did, not of what follows from the element's size. */
  constructor(cy: Core, onChange: (state: ViewportState) => void) {
    this.#cy = cy;
    cy.on('viewport', () => {
      if (this.#fitting) return;
      this.#readersOwn = true;
      onChange(this.state);
    });
  }

  get state(): ViewportState {
    const zoom = this.#cy.zoom();
    const { x, y } = this.#cy.pan();
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

  fit(): void {
    this.#byUs(() => {
      const cy = this.#cy;
      // Nothing fits into an element that is not shown yet; its first size brings us back here.
      if (cy.width() < 2 * padding || cy.height() < 2 * padding) return;
      cy.fit(undefined, padding);
      if (cy.zoom() <= largestFit) return;
      cy.zoom(largestFit);
      cy.center();
    });
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

  /** Pans as little as needed to have an element in view. */
  reveal(id: string): void {
    const element = this.#cy.getElementById(id);
    if (element.empty()) return;
    const { x1, y1, x2, y2 } = element.renderedBoundingBox();
    this.#cy.panBy({ x: intoView(x1, x2, this.#cy.width()), y: intoView(y1, y2, this.#cy.height()) });
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
