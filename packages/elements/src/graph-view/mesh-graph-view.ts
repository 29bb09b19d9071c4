import { consume, provide } from '@lit/context';
import type { Answer, MeshDataSource, MeshGraph } from '@meshlens/core';
import { type CSSResultGroup, html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { meshSourceContext } from '../context.js';
import { LocaleController } from '../controllers/locale.js';
import { memoize } from '../controllers/memoize.js';
import { NarrowController } from '../controllers/width.js';
import { controlStyles } from '../controls/control-styles.js';
import { PopoverController } from '../controls/popover-controller.js';
import type { MeshGraphElement } from '../graph/mesh-graph.js';
import { dictionaries } from '../i18n/dictionaries.js';
import type { MeshGraphPanel } from '../graph-panel/mesh-graph-panel.js';
import type { ViewStore } from '../saved-views/view-store.js';
import { tokenStyles } from '../tokens/token-styles.js';
import { graphBodyStyles } from '../views/graph-body-styles.js';
import { liveStyles } from '../views/live-styles.js';
import { renderLive, renderStale } from '../views/render-live.js';
import { exportContent } from './export-content.js';
import { focusKey } from './focus-of.js';
import { type GraphHooks, panelHooks } from './graph-hooks.js';
import { type Finding, GraphTasks } from './graph-tasks.js';
import { graphViewStyles } from './mesh-graph-view.styles.js';
import { panelStyles } from './panel.styles.js';
import { renderAllHidden, renderEmpty, renderGraph, renderSkeleton, renderUnchosen } from './render-body.js';
import { renderFind } from './render-find.js';
import { renderToolbar } from './render-toolbar.js';
import { renderTime } from './render-time.js';
import { renderUnloaded } from './render-unloaded.js';
import { renderTrail } from './render-trail.js';
import { StateElement } from './state-element.js';
import { ViewActions } from './view-actions.js';
import { ViewGestures } from './view-gestures.js';
import { lateParts, ViewParts } from './view-parts.js';
import { PictureMaker, type ViewPicture } from './view-picture.js';
import { viewDictionaries } from './words/dictionaries.js';

/** Narrower than this, in CSS pixels, what is used less moves into a menu. */
const narrowBelow = 704;

/**
 * @summary The mesh on screen: the traffic graph with all that chooses what it shows, and charts of what is selected.
 *
 * Needs a source: an enclosing `<mesh-source>`, or its own `source` property. Every choice of the reader is also a property,
 * `options` is all of them at once, and `state` is these with everything else the reader did: to be kept by the host and given back.
 *
 * @fires {CustomEvent<OptionsChangeDetail>} mesh-options-change - The reader chose something; the detail holds all options.
 * @fires {CustomEvent<StateChangeDetail>} mesh-state-change - Anything of `state` changed by the reader's hand; the detail holds all of it.
 * @fires {CustomEvent<SelectDetail>} mesh-select - A node, edge or box was chosen, or nothing any more.
 * @fires {CustomEvent<SelectionDetail>} mesh-selection - What is chosen in the graph changed, one thing or several (`{ids}`).
 * @fires {CustomEvent<PanelNavigateDetail>} mesh-navigate - The reader wants to go somewhere: to a node (`graph` tells which it is), or from the
 * panel to an app, service, workload, namespace, cluster, configuration object or trace.
 * @slot panel - More about the selection, at the end of its details.
 * @slot actions - More controls at the end of the toolbar.
 * @csspart toolbar - The controls above the graph.
 * @csspart panel - The details of the selection.
 */
export class MeshGraphView extends StateElement {
  static override styles: CSSResultGroup = [tokenStyles, controlStyles, liveStyles, graphBodyStyles, graphViewStyles, panelStyles];

  /** Comes from the enclosing `<mesh-source>` unless set. Elements inside this one get the same. */
  @provide({ context: meshSourceContext })
  @consume({ context: meshSourceContext, subscribe: true })
  @property({ attribute: false })
  source: MeshDataSource | undefined;
  /** Asks for findings too and marks them on the nodes. In process this loads the rules of validation. */
  @property({ type: Boolean, attribute: 'show-findings' }) showFindings = false;
  /** Names of the host's own for nodes. */
  @property({ attribute: false }) nodeLabel: GraphHooks['nodeLabel'];
  /** Words of the host's own on nodes. */
  @property({ attribute: false }) decorate: GraphHooks['decorate'];
  /** Entries of the host's own in the menus. */
  @property({ attribute: false }) menuItems: GraphHooks['menuItems'];
  /** Links of the host's own in the panel, about what is selected. */
  @property({ attribute: false }) links: GraphHooks['links'];
  /** The host's addresses of what a reader can go to from the panel. */
  @property({ attribute: false }) hrefOf: GraphHooks['hrefOf'];

  /** Where saved views are kept; this browser unless set. */
  @property({ attribute: false }) viewStore: ViewStore | undefined;

  /** Which match of the search the reader is at, from 1. */
  @state() private place = 0;
  /** Where there is little room, the find bar is shown when asked for. */
  @state() private findOpen = false;

  readonly #locale = new LocaleController(this, dictionaries);
  readonly #viewLocale = new LocaleController(this, viewDictionaries);
  readonly #parts = new ViewParts(this);
  readonly #width = new NarrowController(this, narrowBelow);
  readonly #more = new PopoverController(this);
  readonly #tasks = new GraphTasks(this);
  readonly #maker = new PictureMaker();
  readonly #panelHooks = memoize(panelHooks);
  readonly #actions = new ViewActions(this);
  readonly #gestures = new ViewGestures(this, this.#actions);

  /** The graph in hand, before anything is hidden, for looking up what an event's id means. */
  get graph(): MeshGraph | undefined {
    return this.#tasks.answer?.value;
  }

  /** Asks now, also while paused. */
  refresh(): void {
    this.#tasks.refresh();
    if (lateParts.panel.module) this.renderRoot.querySelector<MeshGraphPanel>('mesh-graph-panel')?.refresh();
  }

  /** @internal */
  get finding(): Finding {
    return this.#parts.finding(this.situation);
  }

  /** @internal */
  readonly graphElement = (): MeshGraphElement | null => this.renderRoot.querySelector<MeshGraphElement>('mesh-graph.main');

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('situation');
    const { situation } = this;
    this.#parts.needFor({ situation, findBar: this.findOpen || !this.#width.narrow, panel: this.graph !== undefined });
    if (before && before.find !== this.situation.find) this.place = 0;
  }

  protected override restored(): void {
    this.place = 0;
    void this.updateComplete.then(() => this.#gestures.showPart(this.situation.viewport));
  }

  protected override updated(): void {
    this.#gestures.drawn(focusKey(this.#tasks.answer?.focus), this.situation.viewport);
  }

  override render(): TemplateResult {
    const { situation } = this;
    const tasks = this.#tasks;
    const { state } = tasks;
    const problems = [...(tasks.known?.problems ?? []), ...(tasks.answer?.problems ?? [])];
    const picture = this.#picture();
    return html`
      ${renderToolbar({
        locale: this.#locale,
        words: this.#viewLocale.words,
        options: this.options,
        tasks,
        narrow: this.#width.narrow,
        more: this.#more,
        picture,
        choose: this.choose,
        refresh: () => this.refresh(),
        goTo: this.#actions.goTo,
        situation,
        change: this.change,
        viewStore: this.viewStore,
        currentState: () => this.state,
        apply: this.adopt,
        parts: this.#parts,
        exported: this.#exported,
        findOpen: this.findOpen,
        toggleFind: () => {
          this.findOpen = !this.findOpen;
        },
      })}
      ${renderFind({
        shown: this.findOpen || !this.#width.narrow,
        situation,
        options: this.options,
        picture,
        place: this.place,
        actions: this.#actions,
        change: this.change,
        step: (place) => this.#step(place, picture),
        language: this.finding.language,
      })}
      ${renderTime({ situation, tasks, picture, actions: this.#actions, change: this.change })}
      ${renderTrail(situation.trail, this.#viewLocale.words.trail, (steps) => this.#actions.goBack(steps))}
      <mesh-problems .problems=${problems} ?open=${!this.graph?.nodes.length}></mesh-problems>
      ${renderStale(state, tasks.ageSeconds, this.#locale)}
      <div class="body" aria-busy=${state.status === 'loading'} @keydown=${this.#gestures.onKey}>
        ${renderLive<Answer<MeshGraph>>(state, {
          locale: this.#locale,
          skeleton: () => renderSkeleton(this.#locale.words),
          waiting: () => renderUnchosen(tasks.known, this.namespaces !== undefined, this.#locale),
          ready: (answer) => this.#renderAnswer(answer, picture),
          retry: () => this.refresh(),
        })}
      </div>
      ${renderUnloaded(this.#parts, this.#locale.words)}
      <mesh-menu></mesh-menu>
    `;
  }

  readonly #exported = (): ReturnType<typeof exportContent> =>
    exportContent({
      picture: this.#picture(),
      element: this.graphElement(),
      options: this.options,
      situation: this.situation,
      words: this.#viewLocale.words.exports,
      language: this.#locale.language,
      title: this.#locale.words.graphView.label,
    });

  #picture(): ViewPicture | undefined {
    const { graph, situation } = this;
    const before = this.#tasks.before;
    return (
      graph &&
      this.#maker.make({
        graph,
        before: 'value' in before ? before.value?.value : undefined,
        mode: situation.compare?.mode,
        comparing: situation.compare && this.#parts.need(lateParts.compare),
        language: this.finding.language,
        find: situation.find,
        hiding: situation,
        hooks: this,
      })
    );
  }

  #renderAnswer(answer: Answer<MeshGraph>, picture: ViewPicture | undefined): TemplateResult {
    const locale = this.#locale;
    if (!picture || picture.whole.nodes.length === 0) {
      return renderEmpty(answer, { locale, options: this.options, showIdle: () => this.choose({ idleEdges: true, idleNodes: true }) });
    }
    if (picture.main.shown.graph.nodes.length === 0) return renderAllHidden(this.#viewLocale.words, this.#actions);
    return renderGraph(picture, {
      locale,
      words: this.#viewLocale.words,
      options: this.options,
      situation: this.situation,
      subject: focusKey(this.#tasks.answer?.focus),
      question: this.#tasks.question,
      findings: this.#tasks.findings,
      gestures: this.#gestures,
      hooks: this.#panelHooks(this.links, this.hrefOf),
    });
  }

  /** To the match at this place, around from the last to the first. */
  #step(place: number, picture: ViewPicture | undefined): void {
    const found = picture?.main.shown.found ?? [];
    if (found.length === 0) return;
    this.place = ((place - 1 + found.length) % found.length) + 1;
    const id = found[this.place - 1] ?? '';
    this.#actions.select(id, this.place <= (picture?.main.shown.foundCount.nodes ?? 0) ? 'node' : 'edge');
  }
}
