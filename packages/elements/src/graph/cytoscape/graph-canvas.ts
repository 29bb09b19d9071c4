import cytoscape, { type Core } from 'cytoscape';
import type { MeshGraph } from '@meshlens/core';
import type { LayoutInput, Point } from '../layout/types.js';
import { relatedTo } from '../related.js';
import type { TokenValues } from '../../tokens/read-tokens.js';
import { type Gestures, listen } from './gestures.js';
import { layoutInput } from './layouts.js';
import { textWidth } from './text-width.js';
import { Overlay } from './overlay/overlay.js';
import { applyBoxes, applyPositions, positionsFor, routeEdges } from './place.js';
import { stylesheet } from './stylesheet.js';
import { positionsOf, sync } from './sync.js';
import { type ElementData, type Labelling, toElements } from './to-elements.js';
import { Viewport } from './viewport.js';
import { withoutGlobalStyle } from './without-global-style.js';

export interface GraphCanvasOptions {
  readonly container: HTMLElement;
  readonly tokens: TokenValues;
  readonly gestures: Gestures;
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

  constructor({ container, tokens, gestures }: GraphCanvasOptions) {
    this.#tokens = tokens;
    this.#cy = withoutGlobalStyle(() =>
      cytoscape({ container, style: stylesheet(tokens), minZoom: 0.04, maxZoom: 3, autounselectify: true, boxSelectionEnabled: false }),
    );
    this.viewport = new Viewport(this.#cy);
    this.#overlay = new Overlay(this.#cy, container, tokens);
    listen(this.#cy, {
      ...gestures,
      onHover: (id) => this.#hover(id),
      onDrag: (id) => this.#dragged(id),
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
    this.#place(new Set(this.#elements.map(({ id }) => id)));
  }

  /** Shows where the keyboard is, and brings it into view. */
  focus(id: string | undefined): void {
    this.#mark('focused', id);
    if (id !== undefined) this.viewport.reveal(id);
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
    applyPositions(this.#cy, this.#input, positions);
    if (anew) this.viewport.fit();
  }

  #dragged(id: string): void {
    if (!this.#input) return;
    const positions: ReadonlyMap<string, Point> = positionsOf(this.#cy);
    this.#cy.batch(() => {
      if (this.#input) applyBoxes(this.#cy, this.#input, positions);
      routeEdges(this.#cy.getElementById(id).connectedEdges().toArray());
    });
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
