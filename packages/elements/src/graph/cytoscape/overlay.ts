import type { Core, NodeSingular } from 'cytoscape';
import type { TokenValues } from '../../tokens/read-tokens.js';
import { boxFaces, healthFaces, type Mark, nodeFaces } from '../legend-table.js';
import { markPaths, markRadius } from '../marks.js';
import type { BoxData, NodeData } from './to-elements.js';

/** Below these zooms the detail would be too small to read. */
const glyphsFrom = 0.4;
const titlesAtLeast = 11;

/**
 * Draws above cytoscape's picture, in step with it: titles of boxes (legible at any zoom), glyphs, and marks of health. Drawn by
 * hand and not as background images, because a page may forbid images from data: addresses.
 */
export class Overlay {
  readonly #cy: Core;
  readonly #canvas: HTMLCanvasElement;
  readonly #glyphs = new Map<string, Path2D>();
  #tokens: TokenValues;

  constructor(cy: Core, container: HTMLElement, tokens: TokenValues) {
    this.#cy = cy;
    this.#tokens = tokens;
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
    const ratio = globalThis.devicePixelRatio;
    const width = Math.round(this.#cy.width() * ratio);
    const height = Math.round(this.#cy.height() * ratio);
    if (this.#canvas.width !== width || this.#canvas.height !== height) Object.assign(this.#canvas, { width, height });
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, this.#cy.width(), this.#cy.height());
    this.#cy.nodes('[kind = "box"]').forEach((box) => this.#drawTitle(context, box));
    this.#cy.nodes('[kind = "node"]').forEach((node) => this.#drawNode(context, node));
  };

  #drawTitle(context: CanvasRenderingContext2D, box: NodeSingular): void {
    const { type, title } = box.data() as BoxData;
    const zoom = this.#cy.zoom();
    const room = box.renderedWidth();
    const size = Math.max(titlesAtLeast, 12 * zoom);
    const { x, y } = box.renderedPosition();
    const left = x - room / 2 + Math.min(12, 14 * zoom);
    const top = y - box.renderedHeight() / 2 + Math.min(10, 10 * zoom);
    if (left > this.#cy.width() || top > this.#cy.height() || left + room < 0 || top + size < 0) return;

    const { tag } = boxFaces[type];
    context.save();
    context.globalAlpha = box.hasClass('faded') ? 0.35 : 1;
    context.textBaseline = 'middle';
    context.font = `700 ${size * 0.78}px ${this.#tokens.font}`;
    const tagWidth = context.measureText(tag).width + size * 0.7;
    context.fillStyle = this.#tokens['color-text-muted'];
    context.beginPath();
    context.roundRect(left, top, tagWidth, size * 1.3, size * 0.35);
    context.fill();
    context.fillStyle = this.#tokens['color-surface-raised'];
    context.fillText(tag, left + size * 0.35, top + size * 0.69);
    context.font = `600 ${size}px ${this.#tokens.font}`;
    const nameLeft = left + tagWidth + size * 0.45;
    const shown = fitted(context, title, x + room / 2 - nameLeft - 4);
    context.lineWidth = 3;
    context.lineJoin = 'round';
    context.strokeStyle = this.#tokens[boxFaces[type].fill];
    context.strokeText(shown, nameLeft, top + size * 0.7);
    context.fillStyle = this.#tokens['color-text'];
    context.fillText(shown, nameLeft, top + size * 0.7);
    context.restore();
  }

  #drawNode(context: CanvasRenderingContext2D, node: NodeSingular): void {
    const zoom = this.#cy.zoom();
    const { x, y } = node.renderedPosition();
    const margin = 40 * zoom;
    if (x < -margin || y < -margin || x > this.#cy.width() + margin || y > this.#cy.height() + margin) return;
    const { face, health } = node.data() as NodeData;
    const { width, height, glyph, glyphScale, glyphShift } = nodeFaces[face];
    const { token, mark } = healthFaces[health];
    context.save();
    context.globalAlpha = node.hasClass('faded') ? 0.16 : 1;
    context.translate(x, y);
    context.scale(zoom, zoom);
    context.lineCap = 'round';
    context.lineJoin = 'round';
    if (zoom >= glyphsFrom) {
      context.save();
      context.translate(0, glyphShift ?? 0);
      context.scale(glyphScale ?? 1.2, glyphScale ?? 1.2);
      context.translate(-8, -8);
      context.strokeStyle = this.#tokens['color-text-muted'];
      context.lineWidth = 1.2;
      context.stroke(this.#path(glyph));
      context.restore();
    }
    if (mark) this.#drawMark(context, { mark, color: this.#tokens[token], x: width * 0.4, y: -height * 0.4 });
    context.restore();
  }

  #drawMark(
    context: CanvasRenderingContext2D,
    at: { readonly mark: Mark; readonly color: string; readonly x: number; readonly y: number },
  ): void {
    const { mark, color } = at;
    context.translate(at.x, at.y);
    context.beginPath();
    context.arc(0, 0, markRadius, 0, 2 * Math.PI);
    context.fillStyle = color;
    context.strokeStyle = this.#tokens['color-surface-raised'];
    context.lineWidth = 2;
    context.fill();
    context.stroke();
    context.lineWidth = 2;
    context.stroke(this.#path(markPaths[mark]));
  }

  #path(data: string): Path2D {
    let path = this.#glyphs.get(data);
    if (!path) {
      path = new Path2D(data);
      this.#glyphs.set(data, path);
    }
    return path;
  }
}

/** As much of a text as fits, with an ellipsis where some is cut. */
function fitted(context: CanvasRenderingContext2D, text: string, room: number): string {
  if (context.measureText(text).width <= room) return text;
  let characters = [...text];
  while (characters.length > 0 && context.measureText(`${characters.join('')}…`).width > room) characters = characters.slice(0, -1);
  return characters.length === 0 ? '' : `${characters.join('')}…`;
}
