import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';
import type { TokenValues } from '../../../tokens/read-tokens.js';
import { type TextWidth, textWidth } from '../text-width.js';
import { drawEdgeAnnotation, drawNodeAnnotations } from './annotations.js';
import type { Drawing } from './drawing.js';
import { drawLabels } from './labels.js';
import { drawSigns } from './signs.js';
import { drawTitles } from './titles.js';

/**
 * Draws above cytoscape's picture, in step with it: titles of boxes and names of nodes (legible at any zoom), glyphs, and marks of
 * health. Glyphs are drawn here and not as background images, because a page may forbid images from data: addresses.
 */
export class Overlay {
  readonly #cy: Core;
  readonly #canvas: HTMLCanvasElement;
  #tokens: TokenValues;
  #widthOf: TextWidth;

  constructor(cy: Core, container: HTMLElement, tokens: TokenValues) {
    this.#cy = cy;
    this.#tokens = tokens;
    this.#widthOf = textWidth(tokens.font);
    this.#canvas = document.createElement('canvas');
    Object.assign(this.#canvas.style, {
      position: 'absolute',
      inset: '0',
      width: '100%',
      height: '100%',
      pointerEvents: 'none',
      zIndex: '10',
    });
    container.append(this.#canvas);
    cy.on('render', this.#draw);
  }

  setTokens(tokens: TokenValues): void {
    if (tokens.font !== this.#tokens.font) this.#widthOf = textWidth(tokens.font);
    this.#tokens = tokens;
    this.#draw();
  }

  destroy(): void {
    this.#cy.off('render', this.#draw);
    this.#canvas.remove();
  }

  readonly #draw = (): void => {
    const context = this.#canvas.getContext('2d');
    if (!context) return;
    const cy = this.#cy;
    const ratio = globalThis.devicePixelRatio;
    const view = { x: 0, y: 0, width: cy.width(), height: cy.height() };
    const width = Math.round(view.width * ratio);
    const height = Math.round(view.height * ratio);
    if (this.#canvas.width !== width || this.#canvas.height !== height) Object.assign(this.#canvas, { width, height });
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, view.width, view.height);

    const drawing: Drawing = { context, tokens: this.#tokens, widthOf: this.#widthOf, zoom: cy.zoom(), view };
    const nodes: NodeSingular[] = cy.nodes('[kind = "node"]').toArray();
    const titles = drawTitles(drawing, cy.nodes('[kind = "box"]').toArray());
    const changed: EdgeSingular[] = cy.edges('[?change]').toArray();
    for (const edge of changed) drawEdgeAnnotation(drawing, edge);
    for (const node of nodes) drawSigns(drawing, node);
    drawLabels(drawing, nodes, titles);
    for (const node of nodes) drawNodeAnnotations(drawing, node);
  };
}
