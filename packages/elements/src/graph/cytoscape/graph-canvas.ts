import type { Core } from 'cytoscape';
import type { MeshGraph } from '@meshlens/core';
import { Animator } from '../animate/animator.js';
import type { Arrangement, ViewportState } from '../graph-events.js';
import type { Scene } from '../scene.js';
import { readScene } from '../board/read-scene.js';
import type { TrafficAnimation } from '../graph-display.js';
import type { LayoutName } from '../layout/place-steps.js';
import type { Point } from '../layout/types.js';
import { Marked } from '../paint/marked.js';
import { Painter } from '../paint/painter.js';
import { Board } from '../board/board.js';
import type { Changes } from '../board/difference.js';
import { Intake } from '../board/intake.js';
import { placesOf, Placing } from '../board/placing.js';
import type { ElementData, Labelling } from '../board/to-elements.js';
import type { TokenValues } from '../../tokens/read-tokens.js';
import { type Gestures, listen } from './gestures.js';
import { AreaGestures } from './area.js';
import { thingAt } from './thing-at.js';
import { createTouchLayer } from './touch-layer.js';
import { UnderPointers } from './under-pointers.js';
import { Viewport, type ViewportOptions } from './viewport.js';

export interface GraphCanvasOptions {
  readonly container: HTMLElement;
  readonly tokens: TokenValues;
  readonly gestures: Gestures;
  readonly covers: ViewportOptions['covers'];
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
  readonly #touch: UnderPointers;
  readonly #gone = new AbortController();
  readonly #onPlaced: GraphCanvasOptions['onPlaced'];
  #graph: MeshGraph | undefined;
  #elements: readonly ElementData[] = [];
  readonly #intake: Intake;
  readonly #placing: Placing;
  #placed = false;
  #hold: (() => void) | undefined;
  readonly #marked = new Marked();

  constructor({ container, tokens, gestures, covers, onViewport, onPlaced }: GraphCanvasOptions) {
    this.#onPlaced = onPlaced;
    const cy = (this.#cy = createTouchLayer(container));
    this.#intake = new Intake({
      board: this.#board,
      signal: this.#gone.signal,
      onTaken: (elements, changes) => this.#taken(elements, changes),
    });
    this.#touch = new UnderPointers(container, { cy, board: this.#board, signal: this.#gone.signal });
    this.viewport = new Viewport(cy, {
      bounds: () => this.#board.bounds(),
      rectOf: (id) => this.#board.rectOf(id),
      covers,
      onChange: onViewport,
    });
    this.#painter = new Painter({
      container,
      board: this.#board,
      camera: () => this.viewport.camera,
      size: () => ({ width: cy.width(), height: cy.height() }),
      tokens,
    });
    this.#placing = new Placing({
      board: this.#board,
      room: () => ({ widthOf: this.#painter.widthOf, textScale: this.#painter.textScale, view: this.viewport.room }),
      onPlaced: ({ anew, asked }) => {
        if (this.#hold) this.#hold();
        else if (asked || (anew && (this.#placed || !this.viewport.readersOwn))) this.viewport.fit();
        this.#hold = undefined;
        this.#placed = true;
        this.#painter.refresh();
        this.#touch.refresh();
        onPlaced(this.#placing.arranged);
      },
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
    this.#intake.take(graph, labelling);
    this.#emphasise();
  }

  /** How the graph is arranged from now on; another than before lays it out anew. */
  setLayout(layout: LayoutName): void {
    if (layout === this.#placing.layout) return;
    this.#placing.layout = layout;
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
    const { textScale } = this.#painter;
    this.#painter.setTokens(tokens);
    // Nodes stay, and boxes grow with the names in them.
    if (textScale !== this.#painter.textScale && this.#graph) void this.#placing.place(this.#elements);
  }

  /** Marks nodes, edges or boxes and all that lies on a way through them; none marks nothing. */
  select(ids: readonly string[]): void {
    this.#marked.selected = ids;
    this.#emphasise();
  }

  /** Rings what was searched for; ids that the graph has not are passed over. */
  find(ids: readonly string[]): void {
    this.#marked.found = ids;
    this.#emphasise();
  }

  /** What is set next is laid out anew, whatever it shares with this; a view of the reader's own keeps `around` where it is seen. */
  turnPage(around?: string): void {
    this.#placing.expect([...this.#board.places.keys()]);
    this.#hold = around !== undefined && this.viewport.readersOwn ? this.viewport.hold(around) : undefined;
  }

  /** Lays everything out anew, forgetting where the reader put nodes, and fits it into view. */
  arrange(): void {
    this.#placing.arranged = {};
    if (this.#graph) void this.#placing.place(this.#elements, { anew: true });
  }

  /** Shows where the keyboard is, and brings it into view. */
  focus(id: string | undefined): void {
    this.#marked.focused = id;
    this.#emphasise();
    if (id !== undefined) this.viewport.reveal(id);
  }

  /** Puts nodes where they were once put, now and whenever they are placed. */
  putBack(arranged: Arrangement): void {
    if (arranged === this.#placing.arranged) return;
    this.#placing.arranged = arranged;
    this.#board.move(placesOf(arranged));
    this.#painter.refresh();
    this.#touch.refresh();
  }

  /** Where every node stands. */
  get positions(): ReadonlyMap<string, Point> {
    return this.#board.places;
  }

  readonly scene = (): Scene => readScene(this.#board);

  destroy(): void {
    this.#gone.abort();
    this.#placing.destroy();
    this.#painter.destroy();
    this.#animator.destroy();
    this.#area.destroy();
    this.#cy.destroy();
  }

  #taken(elements: readonly ElementData[], { added, shape }: Changes): void {
    this.#elements = elements;
    this.#placing.expect(added);
    if (shape) void this.#placing.place(elements);
    else this.#touch.refresh();
    this.#painter.refresh();
  }

  #dragged(id: string, at: Point): void {
    if (!this.#placed) return;
    this.#board.move(new Map([[id, { ...at }]]));
    this.#painter.refresh();
  }

  #dropped(id: string): void {
    const at = this.#board.places.get(id);
    if (!at) return;
    this.#placing.arranged = { ...this.#placing.arranged, [id]: [Math.round(at.x), Math.round(at.y)] };
    this.#onPlaced(this.#placing.arranged);
    this.#touch.refresh();
  }

  #hover(id: string | undefined): void {
    if (this.#marked.hovered === id) return;
    this.#marked.hovered = id;
    if (this.#marked.selected.length === 0) this.#emphasise();
  }

  #emphasise(): void {
    this.#painter.emphasise(this.#marked.in(this.#graph));
  }
}
