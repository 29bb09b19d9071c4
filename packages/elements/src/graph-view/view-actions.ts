import type { GraphFocus, MeshGraph } from '@meshlens/core';
import { emitGraphEvent } from '../graph/graph-events.js';
import type { MeshGraphElement } from '../graph/mesh-graph.js';
import type { GraphViewOptions } from '../views/graph-view-options.js';
import { focusKey, focusOf, sameFocus } from './focus-of.js';
import type { GraphActions } from './graph-actions.js';
import { HideHistory } from './hide-history.js';
import { namespaceKey } from './shown-graph.js';
import { type Hiding, hidingOf, nothingHidden, type Situation, type SituationChange } from './state/graph-view-state.js';
import { longestTrail } from './state/read-state.js';

/** What the actions need of their view. */
export interface ActionsHost extends HTMLElement {
  readonly situation: Situation;
  readonly graph: MeshGraph | undefined;
  readonly updateComplete: Promise<unknown>;
  /** A `step` is one that the browser's Back leads back from. */
  readonly change: (change: SituationChange, step?: boolean) => void;
  readonly choose: (change: Partial<GraphViewOptions>) => void;
  readonly graphElement: () => MeshGraphElement | null;
}

/** What a reader can do in a graph view. */
export class ViewActions implements GraphActions {
  readonly history: HideHistory = new HideHistory();
  /** The node that the reader last went into or came out of: it gets the keyboard in the next picture. */
  turnedTo: GraphFocus | undefined;
  readonly #host: ActionsHost;
  /** Where things stood in the graphs that the reader left, by what they are about. */
  readonly #left: Map<string, Pick<SituationChange, 'arranged' | 'viewport'>> = new Map();

  constructor(host: ActionsHost) {
    this.#host = host;
  }

  /** Hides more, less or something else; can be undone. */
  hide(change: Partial<Omit<Hiding, 'around'>> & { readonly around?: string | undefined }): void {
    const now = hidingOf(this.#host.situation);
    this.history.push(now);
    this.#host.change({ ...now, around: now.around, ...change });
  }

  /** Goes back so many steps of the trail, to where things stood there. */
  goBack(steps: number): void {
    const { trail } = this.#host.situation;
    this.#goTo(trail.slice(0, Math.max(0, trail.length - steps)), trail.at(-1));
  }

  readonly goInto = (id: string): void => {
    const node = this.#host.graph?.nodes.find((each) => each.id === id);
    const focus = node && focusOf(node);
    const { trail } = this.#host.situation;
    if (!focus || sameFocus(focus, trail.at(-1))) return this.navigate(id);
    const known = trail.findIndex((each) => sameFocus(each, focus));
    this.#goTo(known < 0 ? [...trail, focus].slice(-longestTrail) : trail.slice(0, known + 1), focus);
  };

  #goTo(trail: Situation['trail'], turnedTo: GraphFocus | undefined): void {
    this.turnedTo = turnedTo;
    const { trail: before, arranged, viewport } = this.#host.situation;
    this.#left.set(focusKey(before.at(-1)), { arranged, viewport });
    const known = this.#left.get(focusKey(trail.at(-1))) ?? { arranged: {}, viewport: undefined };
    this.#host.change({ trail, selection: undefined, ...known }, true);
  }

  readonly navigate = (id: string): void => emitGraphEvent(this.#host, 'mesh-navigate', { kind: 'node', id });

  readonly goTo = (id: string): void => {
    this.select(id, this.#host.graph?.boxes.some((box) => box.id === id) ? 'box' : 'node');
    void this.#host.updateComplete.then(() => {
      const element = this.#host.graphElement();
      element?.reveal(id);
      return element?.goTo(id);
    });
  };

  /** Selects, tells the host so, and brings into view; the focus stays where it is. */
  select(id: string, kind: 'box' | 'edge' | 'node'): void {
    this.#host.change({ selection: { kind, id } });
    emitGraphEvent(this.#host, 'mesh-selection', { ids: [id] });
    emitGraphEvent(this.#host, 'mesh-select', { kind, id });
    void this.#host.updateComplete.then(() => this.#host.graphElement()?.reveal(id));
  }

  readonly turnBox = (id: string): void => this.#host.graphElement()?.toggle(id);

  readonly onlyNeighbours = (id: string): void => this.hide({ around: id });

  readonly hideNode = (id: string): void => {
    const { hiddenNodes, around } = this.#host.situation;
    this.hide({ hiddenNodes: [...new Set([...hiddenNodes, id])], around: around === id ? undefined : around });
  };

  readonly hideNamespace = (place: { readonly cluster: string; readonly namespace: string }): void => {
    this.hide({ hiddenNamespaces: [...new Set([...this.#host.situation.hiddenNamespaces, namespaceKey(place)])] });
  };

  readonly onlyNamespace = (namespace: string): void => {
    this.#host.change({ trail: [], selection: undefined, viewport: undefined });
    this.#host.choose({ namespaces: [namespace] });
  };

  readonly showAll = (): void => this.hide({ ...nothingHidden, around: undefined });

  readonly undoHide = (): void => {
    const before = this.history.undo(hidingOf(this.#host.situation));
    if (before) this.#host.change({ around: undefined, ...before });
  };

  readonly redoHide = (): void => {
    const next = this.history.redo(hidingOf(this.#host.situation));
    if (next) this.#host.change({ around: undefined, ...next });
  };

  /** A browser that does not let pages write to the clipboard leaves it as it is. */
  readonly copy = (text: string): void => void navigator.clipboard?.writeText(text).catch(() => undefined);

  readonly fit = (): void => this.#host.graphElement()?.fit();

  readonly arrange = (): void => {
    this.#host.change({ arranged: {}, viewport: undefined });
    this.#host.graphElement()?.arrange();
  };
}
