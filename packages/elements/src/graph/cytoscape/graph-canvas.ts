import type { Core } from 'cytoscape';
import type { MeshGraph } from '@meshlens/core';
import { Animator } from '../animate/animator.js';
import type { Arrangement, ViewportState } from '../graph-events.js';
import type { Scene } from '../scene.js';
import { readScene } from '../board/read-scene.js';
import type { TrafficAnimation } from '../graph-display.js';
import { LayoutRunner } from '../layout/layout-runner.js';
import type { LayoutName, Placement } from '../layout/place-steps.js';
import type { LayoutInput, Point } from '../layout/types.js';
import { Painter } from '../paint/painter.js';
import { relatedTo } from '../related.js';
import { layoutInput, roughAspect } from '../board/layout-input.js';
import { Board } from '../board/board.js';
import { type ElementData, type Labelling, MadeEdges, toElements } from '../board/to-elements.js';
import type { TokenValues } from '../../tokens/read-tokens.js';
import { type Gestures, listen } from './gestures.js';
import { AreaGestures } from './area.js';
import { thingAt } from './thing-at.js';
import { createTouchLayer } from './touch-layer.js';
import { TouchSync } from './touch-sync.js';
import { Viewport } from './viewport.js';

export interface GraphCanvasOptions {
  readonly container: HTMLElement;
  readonly tokens: TokenValues;
  readonly gestures: Gestures;
  readonly onViewport: (state: ViewportState) => void;
  /** Everything has its place, or the reader moved something: `arranged` holds the latter. */
  readonly onPlaced: (arranged: Arrangement) => void;
}

/** The picture of one graph: owns what lies in `container` until `destroy`. */
export class GraphCanvas {
  readonly viewport: Viewport;
  readonly #cy: Core;
  readonly #board = new Board();
  readonly #painter: Painter;
  readonly #animator: Animator;
  readonly #area: AreaGestures;
  readonly #runner = new LayoutRunner();
  readonly #touch: TouchSync;
  readonly #gone = new AbortController();
  readonly #onPlaced: GraphCanvasOptions['onPlaced'];
  #arranged: Arrangement = {};
  #graph: MeshGraph | undefined;
  #elements: readonly ElementData[] = [];
  readonly #made = new MadeEdges();
  #input: LayoutInput | undefined;
  #layout: LayoutName = 'layered';
  #unplaced = new Set<string>();
  #placing = 0;
  #placed = false;
  #selected: readonly string[] = [];
  #found: readonly string[] = [];
  #focused: string | undefined;
  #hovered: string | undefined;

  constructor({ container, tokens, gestures, onViewport, onPlaced }: GraphCanvasOptions) {
    this.#onPlaced = onPlaced;
    this.#cy = createTouchLayer(container);
    const cy = this.#cy;
    this.#touch = new TouchSync(cy, this.#board, this.#gone.signal);
    this.viewport = new Viewport(cy, { bounds: () => this.#board.bounds(), rectOf: (id) => this.#board.rectOf(id), onChange: onViewport });
    this.#painter = new Painter({
      container,
      board: this.#board,
      camera: () => this.viewport.camera,
      size: () => ({ width: cy.width(), height: cy.height() }),
      tokens,
    });
    this.#animator = new Animator({
      container,
      scene: () => ({
        board: this.#board,
        camera: this.viewport.camera,
        size: { width: cy.width(), height: cy.height() },
        ...this.#painter.look,
      }),
    });
    cy.on('viewport resize', () => {
      this.#painter.moved();
      this.#animator.moved();
    });
    this.#area = new AreaGestures(container, {
      cy,
      board: this.#board,
      onGather: gestures.onGather,
      onZoom: (rect) => this.viewport.zoomTo(rect),
    });
    listen(cy, {
      ...gestures,
      thingAt: (at, rendered) => thingAt(this.#board, at, { sign: this.#painter.signAt(rendered), zoom: cy.zoom() }),
      onHover: (id) => this.#hover(id),
      onDrag: (id, at) => this.#dragged(id, at),
      onDrop: (id) => this.#dropped(id),
    });
  }

  /** Draws a graph, or patches what differs from the one before: what stays does not move. */
  setGraph(graph: MeshGraph, labelling: Labelling): void {
    this.#graph = graph;
    this.#elements = toElements(graph, labelling, this.#made);
    const { added, shape } = this.#board.set(this.#elements);
    for (const id of added) this.#unplaced.add(id);
    if (shape) void this.#place();
    this.#emphasise();
  }

  /** How the graph is arranged from now on; another than before lays it out anew. */
  setLayout(layout: LayoutName): void {
    if (layout === this.#layout) return;
    this.#layout = layout;
    if (this.#graph) this.arrange();
  }

  /** To be called when the container's size changed. */
  resized(): void {
    this.viewport.resized();
    this.#painter.refresh();
  }

  /** Lets calls be seen moving, or not. */
  animate(animation: TrafficAnimation): void {
    this.#animator.mode = animation;
  }

  setTokens(tokens: TokenValues): void {
    this.#painter.setTokens(tokens);
  }

  /** Marks nodes, edges or boxes and all that lies on a way through them; none marks nothing. */
  select(ids: readonly string[]): void {
    this.#selected = ids;
    this.#emphasise();
  }

  /** Rings what was searched for; ids that the graph has not are passed over. */
  find(ids: readonly string[]): void {
    this.#found = ids;
    this.#emphasise();
  }

  /** Lays everything out anew, forgetting where the reader put nodes, and fits it into view. */
  arrange(): void {
    this.#arranged = {};
    if (this.#graph) void this.#place({ anew: true });
  }

  /** Shows where the keyboard is, and brings it into view. */
  focus(id: string | undefined): void {
    this.#focused = id;
    this.#emphasise();
    if (id !== undefined) this.viewport.reveal(id);
  }

  /** Puts nodes where they were once put, now and whenever they are placed. */
  putBack(arranged: Arrangement): void {
    if (arranged === this.#arranged) return;
    this.#arranged = arranged;
    this.#board.move(placesOf(arranged));
    this.#painter.refresh();
    void this.#touch.sync();
  }

  /** Where every node stands. */
  get positions(): ReadonlyMap<string, Point> {
    return this.#board.places;
  }

  /** Where a node, edge or box is seen, from the upper left of the picture; undefined where it is not drawn. */
  seenAt(id: string): Point | undefined {
    const rect = this.#board.rectOf(id);
    const { x, y, zoom } = this.viewport.camera;
    return rect && { x: x + (rect.x + rect.width / 2) * zoom, y: y + (rect.y + rect.height / 2) * zoom };
  }

  scene(): Scene {
    return readScene(this.#board);
  }

  destroy(): void {
    this.#gone.abort();
    this.#runner.destroy();
    this.#painter.destroy();
    this.#animator.destroy();
    this.#area.destroy();
    this.#cy.destroy();
  }

  async #place({ anew = false } = {}): Promise<void> {
    const turn = ++this.#placing;
    const input = layoutInput(this.#elements, this.#painter.widthOf, roughAspect(this.viewport.room));
    const kept = anew ? [] : [...this.#board.places].filter(([id]) => !this.#unplaced.has(id));
    let placement: Placement;
    try {
      placement = await this.#runner.place({ layout: this.#layout, input, kept });
    } catch (error) {
      if (this.#gone.signal.aborted) return;
      throw error;
    }
    if (turn !== this.#placing || this.#gone.signal.aborted) return;
    this.#input = input;
    this.#unplaced.clear();
    this.#board.place(input, new Map([...placement.positions, ...placesOf(this.#arranged)]));
    if (anew || (placement.anew && (this.#placed || !this.viewport.readersOwn))) this.viewport.fit();
    this.#placed = true;
    this.#painter.refresh();
    await this.#touch.sync();
    this.#onPlaced(this.#arranged);
  }

  #dragged(id: string, at: Point): void {
    if (!this.#input) return;
    this.#board.move(new Map([[id, { ...at }]]));
    this.#painter.refresh();
  }

  #dropped(id: string): void {
    const at = this.#board.places.get(id);
    if (!at) return;
    this.#arranged = { ...this.#arranged, [id]: [Math.round(at.x), Math.round(at.y)] };
    this.#onPlaced(this.#arranged);
    void this.#touch.sync();
  }

  #hover(id: string | undefined): void {
    if (this.#hovered === id) return;
    this.#hovered = id;
    if (this.#selected.length === 0) this.#emphasise();
  }

  /** Fades all that has nothing to do with what is selected, or else hovered. */
  #emphasise(): void {
    const graph = this.#graph;
    const ids = this.#selected.length > 0 ? this.#selected : this.#hovered === undefined ? [] : [this.#hovered];
    const lit = new Set(graph ? ids.flatMap((id) => [...relatedTo(graph, id)]) : []);
    this.#painter.emphasise({
      selected: new Set(this.#selected),
      found: new Set(this.#found),
      focused: this.#focused,
      lit: lit.size > 0 ? lit : undefined,
    });
  }
}

function placesOf(arranged: Arrangement): ReadonlyMap<string, Point> {
  return new Map(Object.entries(arranged).map(([id, [x, y]]) => [id, { x, y }]));
}
