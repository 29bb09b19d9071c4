import cytoscape, { type Core } from 'cytoscape';
import type { MeshGraph } from '@meshlens/core';
import type { LayoutInput, Point } from '../layout/types.js';
import type { Arrangement, ViewportState } from '../graph-events.js';
import { relatedTo } from '../related.js';
import type { Scene } from '../scene.js';
import type { TokenValues } from '../../tokens/read-tokens.js';
import { type Gestures, listen } from './gestures.js';
import { layoutInput } from './layouts.js';
import { textWidth } from './text-width.js';
import { Overlay } from './overlay/overlay.js';
import { applyBoxes, applyPositions, positionsFor, routeEdges } from './place.js';
import { readScene } from './read-scene.js';
import { stylesheet } from './stylesheet.js';
import { positionsOf, sync } from './sync.js';
import { type ElementData, type Labelling, toElements } from './to-elements.js';
import { Viewport } from './viewport.js';
import { withoutGlobalStyle } from './without-global-style.js';

export interface GraphCanvasOptions {
  readonly container: HTMLElement;
  readonly tokens: TokenValues;
  readonly gestures: Gestures;
  readonly onViewport: (state: ViewportState) => void;
  /** Nodes were placed, or the reader moved one: `arranged` holds the latter. */
  readonly onPlaced: (arranged: Arrangement) => void;
}

/** The picture of one graph: owns the cytoscape instance inside `container` until `destroy`. */
export class GraphCanvas {
  readonly viewport: Viewport;
  readonly #cy: Core;
  readonly #overlay: Overlay;
  #tokens: TokenValues;
  #graph: MeshGraph | undefined;
  #elements: readonly ElementData[] = [];
  #input: LayoutInput | undefined;
  #selected: string | undefined;
  #hovered: string | undefined;
  #found: readonly string[] = [];
  readonly #onPlaced: GraphCanvasOptions['onPlaced'];
  #arranged: Arrangement = {};

  constructor({ container, tokens, gestures, onViewport, onPlaced }: GraphCanvasOptions) {
    this.#tokens = tokens;
    this.#onPlaced = onPlaced;
    this.#cy = withoutGlobalStyle(() =>
      cytoscape({ container, style: stylesheet(tokens), minZoom: 0.04, maxZoom: 3, autounselectify: true, boxSelectionEnabled: false }),
    );
    this.viewport = new Viewport(this.#cy, onViewport);
    this.#overlay = new Overlay(this.#cy, container, tokens);
    listen(this.#cy, {
      ...gestures,
      onHover: (id) => this.#hover(id),
      onDrag: (id) => this.#dragged(id),
      onDrop: (id) => this.#dropped(id),
    });
  }

  /** Draws a graph, or patches what differs from the one before: what stays does not move. */
  setGraph(graph: MeshGraph, labelling: Labelling): void {
    const elements = toElements(graph, labelling);
    const { added, removed, patched } = sync(this.#cy, this.#elements, elements);
    this.#graph = graph;
    this.#elements = elements;
    const boxesMoved = patched.some((id) => 'ground' in this.#cy.getElementById(id).data());
    if (added.length > 0 || removed.length > 0 || boxesMoved) this.#place(new Set(added));
    this.#markFound();
    this.#highlight();
  }

  setTokens(tokens: TokenValues): void {
    if (tokens === this.#tokens) return;
    this.#tokens = tokens;
    this.#cy.style(stylesheet(tokens));
    this.#overlay.setTokens(tokens);
  }

  /** Marks the node, edge or box and all that lies on a way through it; undefined marks nothing. */
  select(id: string | undefined): void {
    this.#selected = id;
    this.#mark('selected', id);
    this.#highlight();
  }

  /** Rings what was searched for; ids that the graph has not are passed over. */
  find(ids: readonly string[]): void {
    this.#found = ids;
    this.#markFound();
  }

  /** Lays everything out anew, forgetting where the reader put nodes, and fits it into view. */
  arrange(): void {
    this.#arranged = {};
    this.#place(new Set(this.#elements.map(({ id }) => id)));
  }

  /** Shows where the keyboard is, and brings it into view. */
  focus(id: string | undefined): void {
    this.#mark('focused', id);
    if (id !== undefined) this.viewport.reveal(id);
  }

  /** Puts nodes where they were once put, now and whenever they are placed. */
  putBack(arranged: Arrangement): void {
    if (arranged === this.#arranged) return;
    this.#arranged = arranged;
    if (!this.#input) return;
    applyPositions(this.#cy, this.#input, withArranged(positionsOf(this.#cy), arranged));
  }

  /** Where every node stands. */
  get positions(): ReadonlyMap<string, Point> {
    return positionsOf(this.#cy);
  }

  /** Where a node, edge or box is seen, from the upper left of the picture; undefined where it is not drawn. */
  seenAt(id: string): Point | undefined {
    const element = this.#cy.getElementById(id);
    if (element.empty()) return undefined;
    const { x1, y1, x2, y2 } = element.renderedBoundingBox({ includeLabels: false });
    return { x: (x1 + x2) / 2, y: (y1 + y2) / 2 };
  }

  scene(): Scene {
    return readScene(this.#cy);
  }

  destroy(): void {
    this.#overlay.destroy();
    this.#cy.destroy();
  }

  #place(added: ReadonlySet<string>): void {
    if (!this.#graph) return;
    this.#input = layoutInput(this.#graph, this.#elements, textWidth(this.#tokens.font));
    const kept = positionsOf(this.#cy);
    for (const id of added) kept.delete(id);
    const { positions, anew } = positionsFor(this.#input, kept);
    applyPositions(this.#cy, this.#input, withArranged(positions, this.#arranged));
    if (anew) this.viewport.fit();
    this.#onPlaced(this.#arranged);
  }

  #dragged(id: string): void {
    if (!this.#input) return;
    const positions: ReadonlyMap<string, Point> = positionsOf(this.#cy);
    this.#cy.batch(() => {
      if (this.#input) applyBoxes(this.#cy, this.#input, positions);
      routeEdges(this.#cy.getElementById(id).connectedEdges().toArray());
    });
  }

  #dropped(id: string): void {
    const { x, y } = this.#cy.getElementById(id).position();
    this.#arranged = { ...this.#arranged, [id]: [Math.round(x), Math.round(y)] };
    this.#onPlaced(this.#arranged);
  }

  #hover(id: string | undefined): void {
    if (this.#hovered === id) return;
    this.#hovered = id;
    if (this.#selected === undefined) this.#highlight();
  }

  #markFound(): void {
    const wanted = new Set(this.#found);
    this.#cy.batch(() => {
      this.#cy.elements('.found').forEach((element) => void (wanted.has(element.id()) || element.removeClass('found')));
      for (const id of wanted) this.#cy.getElementById(id).addClass('found');
    });
  }

  #mark(name: string, id: string | undefined): void {
    this.#cy.batch(() => {
      this.#cy.elements(`.${name}`).removeClass(name);
      if (id !== undefined) this.#cy.getElementById(id).addClass(name);
    });
  }

  /** Fades all that has nothing to do with what is selected, or else hovered. */
  #highlight(): void {
    const id = this.#selected ?? this.#hovered;
    const related = id !== undefined && this.#graph ? relatedTo(this.#graph, id) : undefined;
    this.#cy.batch(() => {
      this.#cy.elements().forEach((element) => {
        const faded = related !== undefined && related.size > 0 && !related.has(element.id());
        if (element.hasClass('faded') !== faded) element.toggleClass('faded', faded);
      });
    });
  }
}

function withArranged(positions: ReadonlyMap<string, Point>, arranged: Arrangement): ReadonlyMap<string, Point> {
  const own = Object.entries(arranged).filter(([id]) => positions.has(id));
  return own.length === 0 ? positions : new Map([...positions, ...own.map(([id, [x, y]]) => [id, { x, y }] as const)]);
}
