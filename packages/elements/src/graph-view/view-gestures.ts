import type { MeshGraph } from '@meshlens/core';
import type { RangeDetail } from '../charts/chart-events.js';
import type { MeshFindBar } from '../find-bar/mesh-find-bar.js';
import type {
  ArrangeDetail,
  Arrangement,
  CollapseDetail,
  ContextDetail,
  LegendDetail,
  NavigateDetail,
  SelectDetail,
  SelectionDetail,
  ViewportState,
} from '../graph/graph-events.js';
import type { MeshGraphElement } from '../graph/mesh-graph.js';
import { kindOf } from '../graph/kind-of.js';
import { graphDictionaries } from '../graph/words/dictionaries.js';
import { LocaleController } from '../controllers/locale.js';
import type { MeshMenu } from '../menu/mesh-menu.js';
import { memoize } from '../controllers/memoize.js';
import type { PanelChangeDetail, TraceShowDetail } from '../graph-panel/panel-events.js';
import type { ReactiveControllerHost } from 'lit';
import { contextMenu } from './context-items.js';
import { focusOf, sameFocus } from './focus-of.js';
import type { GraphHooks } from './graph-hooks.js';
import { SelectedThings } from './selected-things.js';
import type { ActionsHost, ViewActions } from './view-actions.js';
import { viewDictionaries } from './words/dictionaries.js';

interface GesturesHost extends ActionsHost, ReactiveControllerHost {
  readonly renderRoot: ParentNode;
  readonly menuItems: GraphHooks['menuItems'];
  readonly graph: MeshGraph | undefined;
  readonly updateComplete: Promise<boolean>;
}

/** What the drawings tell, and what keys do, in a graph view. */
export class ViewGestures {
  readonly #host: GesturesHost;
  readonly #actions: ViewActions;
  readonly #locale: LocaleController<(typeof viewDictionaries)['en']>;
  readonly #graphLocale: LocaleController<(typeof graphDictionaries)['en']>;

  #aligned: MeshGraphElement | null = null;
  /** What the drawing is about. */
  #subject: string | undefined;
  /** Where everything stands in the drawing beside the main one; the same object until the main one moves something. */
  besideArranged: Arrangement = {};

  constructor(host: GesturesHost, actions: ViewActions) {
    this.#host = host;
    this.#actions = actions;
    this.#locale = new LocaleController(host, viewDictionaries);
    this.#graphLocale = new LocaleController(host, graphDictionaries);
  }

  readonly selected: SelectedThings = new SelectedThings();

  /** Comes before `mesh-select`, and alone where several were caught at once. */
  readonly onSelection = ({ detail: { ids } }: CustomEvent<SelectionDetail>): void => {
    const last = kindOf(ids.at(-1), this.#host.graph);
    this.#host.change(last.kind === 'none' ? { selection: undefined } : { selection: last, alsoSelected: ids.slice(0, -1) });
  };

  readonly onSelect = ({ detail }: CustomEvent<SelectDetail>): void => {
    const { selection, alsoSelected } = this.#host.situation;
    if (detail.kind === 'none') this.#host.change({ selection: undefined });
    else this.#host.change({ selection: detail, ...(detail.id === selection?.id && { alsoSelected }) });
  };

  readonly onPanelSelect = ({ detail }: CustomEvent<SelectDetail>): void => {
    this.#host.change({ selection: detail.kind === 'none' ? undefined : detail });
  };

  readonly onCollapse = (event: CustomEvent<CollapseDetail>): void => {
    event.stopPropagation();
    this.#host.change({ collapsed: event.detail.collapsed });
  };

  /** The reader's view keeps whether the legend is open. */
  readonly onLegend = (event: CustomEvent<LegendDetail>): void => {
    event.stopPropagation();
    this.#host.choose({ legend: event.detail.open });
  };

  /** How the panel stands is an option like others. */
  readonly onPanelChange = (event: CustomEvent<PanelChangeDetail>): void => {
    event.stopPropagation();
    const { collapsed, inlineSize } = event.detail;
    this.#host.choose({ panel: !collapsed, ...(inlineSize !== undefined && { panelSize: inlineSize }) });
  };

  /** To the end of the time that was chosen in a chart, from where it can be replayed. */
  readonly onRange = ({ detail: { end } }: CustomEvent<RangeDetail>): void => this.#host.change({ at: end }, true);

  /** The trace that is shown in the graph. */
  traced: TraceShowDetail = { ids: [] };
  /** What is ringed: what was searched for, and what the trace passed. */
  readonly ringed: (found: readonly string[], traced: readonly string[]) => readonly string[] = memoize((found, traced) =>
    traced.length === 0 ? found : [...new Set([...found, ...traced])],
  );

  readonly onTrace = (event: CustomEvent<TraceShowDetail>): void => {
    event.stopPropagation();
    this.showTrace(event.detail);
  };

  showTrace(detail: TraceShowDetail): void {
    this.traced = detail;
    this.#host.requestUpdate();
  }

  /** Into the node's own graph: only what leads out of the view is told to the host. */
  readonly onNavigate = (event: CustomEvent<NavigateDetail>): void => {
    event.stopPropagation();
    this.#actions.goInto(event.detail.id);
  };

  readonly onContext = (event: CustomEvent<ContextDetail>): void => {
    event.stopPropagation();
    const { graph, situation, menuItems } = this.#host;
    const { hide, hiddenNodes, hiddenNamespaces, around } = situation;
    const menu =
      graph &&
      contextMenu(event.detail, {
        graph,
        drawn: this.#host.graphElement()?.drawnGraph ?? graph,
        words: this.#locale.words.menu,
        unnamed: this.#graphLocale.words.unnamed,
        actions: this.#actions,
        canUndo: this.#actions.history.canUndo,
        canShowAll: hide !== '' || hiddenNodes.length + hiddenNamespaces.length > 0 || around !== undefined,
        menuItems,
      });
    const { x, y } = event.detail;
    if (menu) void this.#host.renderRoot.querySelector<MeshMenu>('mesh-menu')?.open({ ...menu, x, y });
  };

  /** The other drawing follows, where there are two. */
  readonly onViewport = (event: CustomEvent<ViewportState>): void => {
    event.stopPropagation();
    for (const other of this.#others(event)) other.viewport = event.detail;
    this.#host.change({ viewport: rounded(event.detail) });
  };

  readonly onArrange = (event: CustomEvent<ArrangeDetail>): void => {
    event.stopPropagation();
    const { currentTarget } = event;
    const { arranged } = event.detail;
    if (currentTarget instanceof Element && currentTarget.classList.contains('main')) {
      if (JSON.stringify(arranged) !== JSON.stringify(this.#host.situation.arranged)) this.#host.change({ arranged });
      this.alignDrawings();
    }
  };

  /** Everything stands in the same place in both drawings. */
  alignDrawings(): void {
    const main = this.#host.graphElement();
    const beside = this.#beside();
    if (!main || !beside || main.positions.size === 0) return;
    this.besideArranged = Object.fromEntries([...main.positions].map(([id, { x, y }]) => [id, [x, y] as const]));
    beside.arranged = this.besideArranged;
    if (this.#host.situation.viewport) beside.viewport = this.#host.situation.viewport;
  }

  /** To be called after each rendering: a picture of something else takes over view and focus from the one before. */
  drawn(subject: string, viewport: ViewportState | undefined): void {
    const main = this.#host.graphElement();
    const beside = this.#beside();
    if (beside !== this.#aligned) this.alignDrawings();
    this.#aligned = beside;
    if (!main || subject === this.#subject) return;
    this.#subject = subject;
    if (viewport) main.viewport = viewport;
    const { turnedTo } = this.#actions;
    const node = turnedTo && main.graph?.nodes.find((each) => sameFocus(focusOf(each), turnedTo));
    if (node && !this.#host.matches(':focus-within')) void main.goTo(node.id);
  }

  /** Shows a part of the picture; all of it where none is given. */
  showPart(viewport: ViewportState | undefined): void {
    for (const drawing of this.#drawings()) drawing.viewport = viewport;
  }

  readonly onKey = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (altKey || isTyping(event)) return;
    const control = ctrlKey || metaKey;
    if (key === '/' && !control) this.#host.renderRoot.querySelector<MeshFindBar>('mesh-find-bar')?.focus();
    else if (control && key.toLowerCase() === 'z' && !shiftKey) this.#actions.undoHide();
    else if (control && (key.toLowerCase() === 'y' || (shiftKey && key.toLowerCase() === 'z'))) this.#actions.redoHide();
    else return;
    event.preventDefault();
  };

  #beside(): MeshGraphElement | null {
    return this.#host.renderRoot.querySelector<MeshGraphElement>('mesh-graph.beside');
  }

  #drawings(): readonly MeshGraphElement[] {
    return [...this.#host.renderRoot.querySelectorAll<MeshGraphElement>('mesh-graph')];
  }

  #others({ currentTarget }: Event): readonly MeshGraphElement[] {
    return this.#drawings().filter((each) => each !== currentTarget);
  }
}

function rounded({ x, y, zoom }: ViewportState): ViewportState {
  return { x: Math.round(x), y: Math.round(y), zoom: Math.round(zoom * 1000) / 1000 };
}

function isTyping(event: Event): boolean {
  const [target] = event.composedPath();
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement;
}
