import type { MeshGraph } from '@meshlens/core';
import type { TokenValues } from '../tokens/read-tokens.js';
import type { GraphCanvas } from './cytoscape/graph-canvas.js';
import type { Gestures } from './cytoscape/gestures.js';
import type { Labelling } from './cytoscape/to-elements.js';
import type { Viewport } from './cytoscape/viewport.js';

/** What should be seen. */
export interface View extends Labelling {
  readonly graph: MeshGraph;
  readonly tokens: TokenValues;
  readonly selected: string | undefined;
  readonly found: readonly string[];
}

export interface PictureOptions {
  readonly container: () => HTMLElement;
  readonly gestures: Gestures;
  /** Called when the code that draws could not be loaded. */
  readonly onFailure: () => void;
}

/** Loads the canvas's code when there first is something to draw, and hands it only what changed. */
export class Picture {
  readonly #options: PictureOptions;
  #wanted: View | undefined;
  #drawn: View | undefined;
  #canvas: GraphCanvas | undefined;
  #sizes: ResizeObserver | undefined;
  #loading = false;

  constructor(options: PictureOptions) {
    this.#options = options;
  }

  /** Undefined until something is drawn. */
  get viewport(): Viewport | undefined {
    return this.#canvas?.viewport;
  }

  show(view: View): void {
    this.#wanted = view;
    if (this.#canvas) this.#draw(this.#canvas, view);
    else if (!this.#loading) void this.#load();
  }

  arrange(): void {
    this.#canvas?.arrange();
  }

  focus(id: string | undefined): void {
    this.#canvas?.focus(id);
  }

  /** Frees everything; `show` starts anew. */
  clear(): void {
    this.#sizes?.disconnect();
    this.#canvas?.destroy();
    this.#sizes = this.#canvas = this.#wanted = this.#drawn = undefined;
  }

  async #load(): Promise<void> {
    this.#loading = true;
    try {
      const { GraphCanvas } = await import('./cytoscape/graph-canvas.js');
      if (!this.#wanted) return;
      const container = this.#options.container();
      const canvas = new GraphCanvas({ container, tokens: this.#wanted.tokens, gestures: this.#options.gestures });
      this.#canvas = canvas;
      this.#sizes = new ResizeObserver(() => canvas.viewport.resized());
      this.#sizes.observe(container);
      this.#draw(canvas, this.#wanted);
    } catch (error) {
      this.#options.onFailure();
      throw error;
    } finally {
      this.#loading = false;
    }
  }

  #draw(canvas: GraphCanvas, view: View): void {
    const before = this.#drawn;
    this.#drawn = view;
    canvas.setTokens(view.tokens);
    const { graph, findings, words, language, edgeLabels } = view;
    if (
      before?.graph !== graph ||
      before.words !== words ||
      before.language !== language ||
      before.edgeLabels !== edgeLabels ||
      before.findings !== findings
    ) {
      canvas.setGraph(graph, view);
    }
    if (before?.selected !== view.selected) canvas.select(view.selected);
    if (before?.found !== view.found) canvas.find(view.found);
  }
}
