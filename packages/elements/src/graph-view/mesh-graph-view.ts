import { consume, provide } from '@lit/context';
import {
  type Answer,
  type FindingsResult,
  type GraphQuery,
  type GraphType,
  type ListedFinding,
  type MeshDataSource,
  type MeshGraph,
  type NamespaceInfo,
  shareGraph,
} from '@meshlens/core';
import { type CSSResultGroup, html, LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { meshSourceContext } from '../context.js';
import { type LiveState, LiveTask } from '../controllers/live-task.js';
import { LocaleController } from '../controllers/locale.js';
import { Ticker } from '../controllers/ticker.js';
import { controlStyles } from '../controls/control-styles.js';
import { emit } from '../events.js';
import { dictionaries } from '../i18n/dictionaries.js';
import type { MeshMetricsPanel } from '../metrics-panel/mesh-metrics-panel.js';
import { tokenStyles } from '../tokens/token-styles.js';
import { defaultGraphViewOptions, type GraphViewOptions } from '../views/graph-view-options.js';
import { liveStyles } from '../views/live-styles.js';
import { renderLive, renderNotice, renderStale } from '../views/render-live.js';
import { emitGraphEvent, type SelectDetail } from '../graph/graph-events.js';
import { graphDictionaries } from '../graph/words/dictionaries.js';
import { chooseNamespaces } from './choose-namespaces.js';
import { graphQuestion } from './graph-question.js';
import { graphViewStyles } from './mesh-graph-view.styles.js';
import { renderEmpty, renderGraph, renderSkeleton } from './render-body.js';
import { renderToolbar } from './render-toolbar.js';

/** Always the same, so that nothing is drawn anew for it. */
const none: readonly ListedFinding[] = [];

/**
 * @summary The mesh on screen: the traffic graph with all that chooses what it shows, and charts of what is selected.
 *
 * Needs a source: an enclosing `<mesh-source>`, or its own `source` property. Every choice of the reader is also a property,
 * and `options` is all of them at once, to be kept by the host and given back.
 *
 * @fires {CustomEvent<OptionsChangeDetail>} mesh-options-change - The reader chose something; the detail holds all options.
 * @fires {CustomEvent<SelectDetail>} mesh-select - A node, edge or box was chosen, or nothing any more.
 * @fires {CustomEvent<NavigateDetail>} mesh-navigate - The reader wants to go to the details of a node; `graph` tells which it is.
 * @slot panel - Instead of the built-in charts of the selection.
 * @slot actions - More controls at the end of the toolbar.
 * @csspart toolbar - The controls above the graph.
 * @csspart panel - The details of the selection.
 */
export class MeshGraphView extends LitElement {
  static override styles: CSSResultGroup = [tokenStyles, controlStyles, liveStyles, graphViewStyles];

  /** Comes from the enclosing `<mesh-source>` unless set. Elements inside this one get the same. */
  @provide({ context: meshSourceContext })
  @consume({ context: meshSourceContext, subscribe: true })
  @property({ attribute: false })
  source: MeshDataSource | undefined;
  /** As an attribute: names with spaces or commas between. Unset, the namespaces that take part in the mesh. */
  @property({ converter: (text) => text?.split(/[\s,]+/).filter(Boolean) ?? undefined }) namespaces: readonly string[] | undefined;
  @property({ attribute: 'graph-type' }) graphType: GraphType = defaultGraphViewOptions.graphType;
  @property({ type: Number, attribute: 'window-seconds' }) windowSeconds: number = defaultGraphViewOptions.windowSeconds;
  /** 0 is paused. */
  @property({ type: Number, attribute: 'refresh-seconds' }) refreshSeconds: number = defaultGraphViewOptions.refreshSeconds;
  @property({ attribute: false }) serviceNodes: boolean = defaultGraphViewOptions.serviceNodes;
  @property({ attribute: false }) idleEdges: boolean = defaultGraphViewOptions.idleEdges;
  @property({ attribute: false }) idleNodes: boolean = defaultGraphViewOptions.idleNodes;
  @property({ attribute: false }) boxBy: GraphViewOptions['boxBy'] = defaultGraphViewOptions.boxBy;
  @property({ attribute: false }) edgeLabels: GraphViewOptions['edgeLabels'] = defaultGraphViewOptions.edgeLabels;
  @property({ attribute: false }) legend: boolean = defaultGraphViewOptions.legend;

  /** Asks for findings too and marks them on the nodes. In process this loads the rules of validation. */
  @property({ type: Boolean, attribute: 'show-findings' }) showFindings = false;

  /** What is selected in the graph. */
  @state() private selection: SelectDetail = { kind: 'none', id: undefined };

  readonly #locale = new LocaleController(this, dictionaries);
  readonly #graphLocale = new LocaleController(this, graphDictionaries);
  readonly #known = new LiveTask<MeshDataSource, readonly [], Answer<readonly NamespaceInfo[]>>(this, {
    source: () => this.source,
    args: () => [],
    run: (source, _, signal) => source.namespaces({ signal }),
    intervalSeconds: () => (this.refreshSeconds === 0 ? 0 : Math.max(60, this.refreshSeconds)),
  });
  readonly #graph = new LiveTask<MeshDataSource, readonly [question: string], Answer<MeshGraph>>(this, {
    source: () => this.source,
    args: () => this.#question(),
    run: (source, [question], signal) => source.graph(JSON.parse(question) as GraphQuery, { signal }),
    intervalSeconds: () => this.refreshSeconds,
    share: (previous, next) => ({ ...next, value: shareGraph(previous.value, next.value) }),
  });

  readonly #findings = new LiveTask<MeshDataSource, readonly [], Answer<FindingsResult>>(this, {
    source: () => this.source,
    args: () => (this.showFindings ? [] : undefined),
    run: (source, _, signal) => source.findings({}, { signal }),
    intervalSeconds: () => (this.refreshSeconds === 0 ? 0 : Math.max(60, this.refreshSeconds)),
  });

  constructor() {
    super();
    new Ticker(this, () => this.#graph.state.status === 'stale');
  }

  /** All that the reader can choose. Setting it leaves out what is absent. */
  get options(): GraphViewOptions {
    const { namespaces, graphType, windowSeconds, refreshSeconds, serviceNodes, idleEdges, idleNodes, boxBy, edgeLabels, legend } = this;
    return {
      ...(namespaces && { namespaces }),
      ...{ graphType, windowSeconds, refreshSeconds, serviceNodes, idleEdges, idleNodes, boxBy, edgeLabels, legend },
    };
  }
  set options(options: Partial<GraphViewOptions>) {
    Object.assign(this, options);
  }

  /** The graph on screen, for looking up what an event's id means. */
  get graph(): MeshGraph | undefined {
    return this.#graph.value?.value;
  }

  /** Asks now, also while paused. */
  refresh(): void {
    this.#known.refresh();
    this.#graph.refresh();
    this.#findings.refresh();
    this.renderRoot.querySelector<MeshMetricsPanel>('mesh-metrics-panel')?.refresh();
  }

  override render(): TemplateResult {
    const known = this.#known.value;
    const state = this.#state();
    const problems = [...(known?.problems ?? []), ...(this.#graph.value?.problems ?? [])];
    return html`
      ${renderToolbar({
        locale: this.#locale,
        options: this.options,
        chosen: this.#chosen() ?? [],
        known: known?.value ?? [],
        refreshing: this.#graph.running,
        answer: this.#graph.value,
        choose: (change) => this.#choose(change),
        refresh: () => this.refresh(),
      })}
      <mesh-problems .problems=${problems} ?open=${!this.graph?.nodes.length}></mesh-problems>
      ${renderStale(state, this.#graph.ageSeconds, this.#locale)}
      <div class="body" aria-busy=${state.status === 'loading'}>
        ${renderLive<Answer<MeshGraph>>(state, {
          locale: this.#locale,
          skeleton: () => renderSkeleton(this.#locale.words),
          waiting: () => this.#renderUnchosen(),
          ready: (answer) => this.#renderAnswer(answer),
          retry: () => this.refresh(),
        })}
      </div>
    `;
  }

  #renderAnswer(answer: Answer<MeshGraph>): TemplateResult {
    if (answer.value.nodes.length === 0) {
      return renderEmpty(answer, {
        locale: this.#locale,
        options: this.options,
        showIdle: () => this.#choose({ idleEdges: true, idleNodes: true }),
      });
    }
    return renderGraph(answer.value, {
      locale: this.#locale,
      graphWords: this.#graphLocale.words,
      options: this.options,
      findings: this.showFindings ? (this.#findings.value?.value.findings ?? none) : none,
      selection: this.selection,
      select: (selection) => {
        this.selection = selection;
      },
      close: () => this.#deselect(),
      navigate: (id) => emitGraphEvent(this, 'mesh-navigate', { kind: 'node', id }),
    });
  }

  #deselect(): void {
    this.selection = { kind: 'none', id: undefined };
    emitGraphEvent(this, 'mesh-select', this.selection);
    this.renderRoot.querySelector<HTMLElement>('mesh-graph')?.focus();
  }

  #renderUnchosen(): TemplateResult {
    const { states } = this.#locale.words;
    const { language } = this.#locale;
    const { value = [], problems = [] } = this.#known.value ?? {};
    const count = value.length;
    if (count === 0 && problems.length > 0) return renderNotice(states.notRead);
    return renderNotice(this.namespaces ? states.noNamespaces : states.manyNamespaces(new Intl.NumberFormat(language).format(count)));
  }

  /** While nobody chose, the graph depends on the list of namespaces, and so shares its fate. */
  #state(): LiveState<Answer<MeshGraph>> {
    const { state: known } = this.#known;
    if (this.#chosen() === undefined && (known.status === 'loading' || known.status === 'error')) {
      return known.status === 'error' ? known : { status: 'loading' };
    }
    return this.#graph.state;
  }

  #chosen(): readonly string[] | undefined {
    const known = this.#known.value?.value;
    return this.namespaces ?? (known && chooseNamespaces(known));
  }

  #question(): readonly [string] | undefined {
    const chosen = this.#chosen();
    return chosen === undefined || chosen.length === 0 ? undefined : [JSON.stringify(graphQuestion(chosen, this.options))];
  }

  #choose(change: Partial<GraphViewOptions>): void {
    this.options = change;
    emit(this, 'mesh-options-change', { options: this.options });
  }
}
