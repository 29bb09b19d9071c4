import { type MeshGraph, rankNodes } from '@meshlens/core';
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { levelFor } from './detail-level.js';
import { defaultGraphDisplay, type GraphDisplay } from './graph-display.js';
import { emitGraphEvent, type ViewportState } from './graph-events.js';
import type { LayoutName } from './layout/place-steps.js';
import type { Point } from './layout/types.js';
import type { Picture } from './picture.js';
import { ReadableNodes } from './readable-nodes.js';
import type { Scene } from './scene.js';
import { type GraphDetail, type Seen, seenGraph } from './seen-graph.js';

/** The graph as it is drawn, and how its nodes rank. */
interface Shown extends Seen {
  readonly ranks: ReadonlyMap<string, number>;
}

/** What can be asked of an element that holds a picture of a graph, and done with it. */
export abstract class PictureElement extends LitElement {
  /** Badges, ranks, animation, and which calls are drawn. Compared with `===`. */
  @property({ attribute: false }) display: GraphDisplay = defaultGraphDisplay;

  /** How the graph is arranged: `layered`, `force`, `concentric`, `breadthFirst` or `perBox`. */
  @property() layout: LayoutName = 'layered';

  /** `auto` opens a graph of more nodes than can be read as boxes, which can be opened one by one; `all` draws every node. */
  @property() detail: GraphDetail = 'auto';

  /** Ids of the boxes that are drawn as one node each. A reader's choice sets it too. Undefined leaves it to `detail`. */
  @property({ attribute: false }) collapsed: readonly string[] | undefined = undefined;

  /** Ids of all that is chosen, the last chosen one, which is `selected`, last. */
  @property({ attribute: false }) selection: readonly string[] = [];

  protected abstract readonly picture: Picture;
  readonly #readable = new ReadableNodes(this);
  #shown: { readonly of: readonly unknown[]; readonly shown: Shown } | undefined;

  /** The part that is seen; undefined until something is drawn. What is set before waits for that; undefined fits all into view. */
  get viewport(): ViewportState | undefined {
    return this.picture.viewport?.state;
  }
  set viewport(state: ViewportState | undefined) {
    if (state) this.picture.showPart(state);
    else this.fit();
  }

  /** Where every node stands, in pixels at zoom 1; empty until something is drawn. */
  get positions(): ReadonlyMap<string, Point> {
    return this.picture.positions;
  }

  /** What is drawn and where, for writing it to a file; undefined until something is drawn. */
  get scene(): Scene | undefined {
    return this.picture.scene;
  }

  /** The graph as it is drawn: with closed boxes as nodes of the boxes' ids, and calls between them added up. */
  get drawnGraph(): MeshGraph | undefined {
    return this.#shown?.shown.graph;
  }

  /** Fits the whole picture into view. */
  fit(): void {
    this.picture.viewport?.fit();
  }

  zoomIn(): void {
    this.picture.viewport?.zoomIn();
  }

  zoomOut(): void {
    this.picture.viewport?.zoomOut();
  }

  /** Brings a node, edge or box into view. */
  reveal(id: string): void {
    this.picture.reveal(id);
  }

  /** Lays the graph out anew, forgetting what was moved by hand, and fits it into view. */
  arrange(): void {
    this.picture.arrange();
  }

  /** Opens a box that is closed, closes one that is open, as a choice of the reader. */
  toggle(id: string): void {
    const closed = this.#shown?.shown.closed ?? [];
    this.collapse(closed.includes(id) ? closed.filter((each) => each !== id) : [...closed, id]);
  }

  /** Shows the element on the whole screen, or in its place again. Browsers refuse it unless the reader pressed something. */
  async toggleFullscreen(): Promise<void> {
    if (this.matches(':fullscreen')) await document.exitFullscreen();
    else await this.requestFullscreen();
  }

  /** Closes these boxes and opens all others, as a choice of the reader. */
  protected collapse(collapsed: readonly string[] | undefined): void {
    this.collapsed = collapsed;
    emitGraphEvent(this, 'mesh-collapse', { collapsed });
  }

  /** Chooses something, or takes it out where it is chosen already and `more` is meant; gives what was chosen last. */
  protected choose(id: string | undefined, more: boolean): string | undefined {
    const others = more ? this.selection.filter((each) => each !== id) : [];
    const taken = more && id !== undefined && this.selection.includes(id);
    this.#setSelection(id === undefined ? [] : taken ? others : [...others, id]);
    return this.selection.at(-1);
  }

  /** Adds several things to what is chosen. */
  protected gather(ids: readonly string[]): string | undefined {
    if (ids.length > 0) this.#setSelection([...new Set([...this.selection, ...ids])]);
    return this.selection.at(-1);
  }

  /** Makes the selection follow what the host selected. */
  protected keepSelection(selected: string | undefined): void {
    if (selected === this.selection.at(-1)) return;
    this.selection = selected === undefined ? [] : [selected];
  }

  /** The graph as it is drawn; the same as long as nothing that it depends on changes. */
  protected see(graph: MeshGraph): Shown {
    const { collapsed, detail, display } = this;
    const level = levelFor(graph, this.#readable.count, this.#shown?.shown.level);
    const of = [graph, collapsed, detail, display, level];
    if (this.#shown?.of.every((each, at) => each === of[at])) return this.#shown.shown;
    const seen = seenGraph(graph, { collapsed, detail, edgeMode: display.edgeMode, level });
    const shown = { ...seen, ranks: rankNodes(seen.graph, display.rankBy) };
    this.#shown = { of, shown };
    return shown;
  }

  #setSelection(ids: readonly string[]): void {
    if (ids.length === this.selection.length && ids.every((id, at) => id === this.selection[at])) return;
    this.selection = ids;
    emitGraphEvent(this, 'mesh-selection', { ids });
  }
}
