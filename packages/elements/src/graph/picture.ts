import type { MeshGraph } from '@meshlens/core';
import type { TokenValues } from '../tokens/read-tokens.js';
import type { Labelling } from './board/to-elements.js';
import { Part } from '../parts/part.js';
import type * as graphCanvas from './cytoscape/graph-canvas.js';
import type { GraphCanvas } from './cytoscape/graph-canvas.js';
import type { Gestures } from './cytoscape/gestures.js';
import type { Viewport } from './cytoscape/viewport.js';
import type { DetailLevel } from './detail-level.js';
import type { Arrangement, ViewportState } from './graph-events.js';
import type { GraphDisplay } from './graph-display.js';
import type { LayoutName } from './layout/place-steps.js';
import type { Point, Rect } from './layout/types.js';
import type { Scene } from './scene.js';

/** What should be seen. */
export interface View extends Labelling {
  readonly graph: MeshGraph;
  readonly tokens: TokenValues;
  readonly selection: readonly string[];
  readonly found: readonly string[];
  readonly arranged: Arrangement;
  readonly layout: LayoutName;
  readonly animation: GraphDisplay['animation'];
  /** What stands for a node that is not drawn itself. */
  readonly groupOf: ReadonlyMap<string, string>;
  readonly level: DetailLevel;
  readonly chosen: readonly string[] | undefined;
  readonly closed: readonly string[];
}

export interface PictureOptions {
  readonly container: () => HTMLElement;
  readonly gestures: Gestures;
  /** What lies over the picture, in pixels from its upper left. */
  readonly covers: () => readonly Rect[];
  readonly onViewport: (state: ViewportState) => void;
  readonly onPlaced: (arranged: Arrangement) => void;
  /** Called when the code that draws could not be loaded. */
  readonly onFailure: () => void;
}

/** What decides how the elements of a graph look. */
const labelling = [
  'graph',
  'words',
  'language',
  'edgeLabels',
  'findings',
  'annotations',
  'badges',
  'ranks',
  'groups',
  'timeStatistic',
  'throughputPart',
] as const;

const drawingPart: Part<typeof graphCanvas> = new Part(() => import('./cytoscape/graph-canvas.js'));

/** Loads the canvas's code when there first is something to draw, and hands it only what changed. */
export class Picture {
  readonly #options: PictureOptions;
  #wanted: View | undefined;
  #drawn: View | undefined;
  #canvas: GraphCanvas | undefined;
  #sizes: ResizeObserver | undefined;
  #loading = false;
  #viewport: ViewportState | undefined;

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

  /** What part is to be seen; waits for the first drawing. */
  showPart(state: ViewportState): void {
    if (this.#canvas) this.#canvas.viewport.show(state);
    else this.#viewport = state;
  }

  /** Where every node stands; empty until something is drawn. */
  get positions(): ReadonlyMap<string, Point> {
    return this.#canvas?.positions ?? new Map();
  }

  seenAt(id: string): Point | undefined {
    return this.#canvas?.viewport.seenAt(this.#drawnAs(id));
  }

  reveal(id: string): void {
    this.#canvas?.viewport.reveal(this.#drawnAs(id));
  }

  /** Undefined until something is drawn. */
  get scene(): Scene | undefined {
    return this.#canvas?.scene();
  }

  focus(id: string | undefined): void {
    this.#canvas?.focus(id === undefined ? undefined : this.#drawnAs(id));
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
      const module = await drawingPart.load();
      if (!module) return this.#options.onFailure();
      if (!this.#wanted) return;
      const container = this.#options.container();
      const { gestures, covers, onViewport, onPlaced } = this.#options;
      const canvas = new module.GraphCanvas({ container, tokens: this.#wanted.tokens, gestures, covers, onViewport, onPlaced });
      this.#canvas = canvas;
      this.#sizes = new ResizeObserver(() => canvas.resized());
      this.#sizes.observe(container);
      this.#draw(canvas, this.#wanted);
      if (this.#viewport) canvas.viewport.show(this.#viewport);
      this.#viewport = undefined;
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
    const changed = (...names: readonly (keyof View)[]): boolean => names.some((name) => before?.[name] !== view[name]);
    if (changed('tokens')) canvas.setTokens(view.tokens);
    if (changed('arranged')) canvas.putBack(view.arranged);
    if (changed('layout')) canvas.setLayout(view.layout);
    if (before && turned(before, view)) canvas.turnPage(onlyDifference(before.closed, view.closed));
    if (changed(...labelling)) canvas.setGraph(view.graph, view);
    if (changed('selection', 'groupOf')) canvas.select(this.#allDrawnAs(view.selection));
    if (changed('found', 'groupOf')) canvas.find(this.#allDrawnAs(view.found));
    if (changed('animation')) canvas.animate(view.animation);
  }

  #allDrawnAs(ids: readonly string[]): readonly string[] {
    return ids.map((id) => this.#drawnAs(id));
  }

  #drawnAs(id: string): string {
    return this.#drawn?.groupOf.get(id) ?? id;
  }
}

/** Whether boxes were opened or closed, which makes another picture; that some came or went with a refresh does not. */
function turned(before: View, view: View): boolean {
  if (before.chosen?.join('\n') !== view.chosen?.join('\n')) return true;
  return view.chosen === undefined && before.level !== view.level;
}

/** The one id that only one of the lists has; undefined where it is not one. */
function onlyDifference(before: readonly string[], after: readonly string[]): string | undefined {
  const [old, now] = [new Set(before), new Set(after)];
  const different = [...before.filter((id) => !now.has(id)), ...after.filter((id) => !old.has(id))];
  return different.length === 1 ? different[0] : undefined;
}
