import { consume } from '@lit/context';
import type { GraphQuery, ListedFinding, MeshDataSource, MeshGraph, Trace } from '@meshlens/core';
import { type CSSResultGroup, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { meshSourceContext } from '../context.js';
import { Clipboard } from '../controllers/clipboard.js';
import { LocaleController } from '../controllers/locale.js';
import { controlStyles } from '../controls/control-styles.js';
import { sidebarIcon } from '../controls/icons.js';
import { RuleTexts } from '../findings/rule-texts.js';
import { severityIconStyles } from '../findings/severity-icon.styles.js';
import { findingsDictionaries } from '../findings/words/dictionaries.js';
import type { SelectDetail } from '../graph/graph-events.js';
import { findingListsByNode } from '../graph/node-findings.js';
import { graphDictionaries } from '../graph/words/dictionaries.js';
import type { MeshMetricsPanel } from '../metrics-panel/mesh-metrics-panel.js';
import { tokenStyles } from '../tokens/token-styles.js';
import { panelStyles } from './mesh-graph-panel.styles.js';
import { enrich } from './model/enrich.js';
import { findingsOf } from './model/findings-of.js';
import { tracePath } from './model/trace-path.js';
import { type Subject, subjectKey, subjectOf } from './model/subject.js';
import { emitPanelEvent, type PanelNavigateDetail } from './panel-events.js';
import { PanelResizer } from './panel-resizer.js';
import { PanelTasks } from './panel-tasks.js';
import type { PanelContext, PanelLink } from './render/context.js';
import { renderFindings } from './render/findings.js';
import { renderHeader, renderSubjectHealth } from './render/header.js';
import { renderCharts, renderLinks, renderPeeks, renderSubject } from './render/body.js';
import { panelDictionaries } from './words/dictionaries.js';

/** By content: who hands it over may make it anew each time. */
const differs = (value: unknown, before: unknown): boolean => JSON.stringify(value) !== JSON.stringify(before);

/**
 * @summary Tells all about what is selected in a graph: the mesh, a box, a node, an edge, or several side by side. Traffic by protocol and
 * how it ends, health with its reasons, configuration and findings, identities, charts, and a look at traces and logs.
 *
 * What the graph in hand holds is shown at once; with a source (an enclosing `<mesh-source>`, or its own `source` property) and the
 * `question` that the graph answers, mutual TLS, response times and labels of the selection are asked for, and charts, traces and logs.
 *
 * @fires {CustomEvent<SelectDetail>} mesh-select - The reader chose something named in the panel, or left the selection.
 * @fires {CustomEvent<PanelNavigateDetail>} mesh-navigate - The reader wants to go to a node, app, service, workload, namespace, cluster,
 * configuration object or trace. Cancelable: then the address that `hrefOf` gave is not followed.
 * @fires {CustomEvent<PanelChangeDetail>} mesh-panel-change - The reader collapsed, opened or resized the panel.
 * @fires {CustomEvent<TraceShowDetail>} mesh-trace-show - A trace is to be shown in the graph, or no more.
 * @slot charts - Instead of the built-in charts.
 * @slot - More, at the end.
 * @csspart header - Name and health of what is selected.
 * @csspart body - All that is scrolled.
 */
export class MeshGraphPanel extends LitElement {
  static override styles: CSSResultGroup = [tokenStyles, controlStyles, severityIconStyles, panelStyles];

  /** Comes from the enclosing `<mesh-source>` unless set. */
  @consume({ context: meshSourceContext, subscribe: true })
  @property({ attribute: false })
  source: MeshDataSource | undefined;
  @property({ attribute: false }) graph: MeshGraph | undefined;
  /** The graph as it is drawn, where boxes are closed: it knows the calls between these, added up. */
  @property({ attribute: false }) drawn: MeshGraph | undefined;
  /** Ids of what is selected in the graph; the whole mesh where none of them is in it. A reader's choice sets it too. */
  @property({ attribute: false, hasChanged: differs }) selected: readonly string[] = [];
  @property({ attribute: false }) findings: readonly ListedFinding[] = [];
  /** What the graph answers; without it, nothing more is asked about the selection. */
  @property({ attribute: false, hasChanged: differs }) question: GraphQuery | undefined;
  /** How far charts, traces and logs look back. */
  @property({ type: Number, attribute: 'range-seconds' }) rangeSeconds = 1_800;
  /** 0 is paused. */
  @property({ type: Number, attribute: 'refresh-seconds' }) refreshSeconds = 15;
  /** Width in CSS px, as `mesh-panel-change` told it; the style sheet around may bound it. */
  @property({ type: Number, attribute: 'inline-size' }) inlineSize: number | undefined;
  /** Only the heading is shown. */
  @property({ type: Boolean, reflect: true }) collapsed = false;
  /** Links of the host about what is selected, for instance to dashboards or to network flows. */
  @property({ attribute: false }) links: (subject: Subject) => readonly PanelLink[] = () => [];
  /** The host's address of what a reader can go to; where it gives one, it is a link. */
  @property({ attribute: false }) hrefOf: (detail: PanelNavigateDetail) => string | undefined = () => undefined;

  /** Id of the trace that is shown in the graph. */
  @property({ attribute: false }) traced: string | undefined;

  @state() opened: ReadonlySet<'logs' | 'traces'> = new Set();
  @state() private returning = false;
  @query('.body') private readonly body!: HTMLElement | null;

  #subject: Subject = { kind: 'mesh' };
  #byNode: ReadonlyMap<string, readonly ListedFinding[]> = new Map();
  readonly #locale = new LocaleController(this, panelDictionaries);
  readonly #graphLocale = new LocaleController(this, graphDictionaries);
  readonly #findingsLocale = new LocaleController(this, findingsDictionaries);
  readonly #clipboard = new Clipboard(this);
  readonly #texts = new RuleTexts(this);
  readonly #resizer = new PanelResizer(this, (inlineSize) => this.#tell(inlineSize));
  readonly #tasks = new PanelTasks(this);

  /** What is selected, as the graph knows it. */
  get subject(): Subject {
    return this.#subject;
  }

  /** Asks now, also while paused. */
  refresh(): void {
    this.#tasks.refresh();
    this.renderRoot.querySelector<MeshMetricsPanel>('mesh-metrics-panel')?.refresh();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('graph') || changed.has('findings')) {
      this.#byNode = this.graph ? findingListsByNode(this.graph, this.findings) : new Map();
    }
    if (changed.has('inlineSize')) this.#resizer.set(this.inlineSize);
    if (!changed.has('graph') && !changed.has('selected') && !changed.has('drawn')) return;
    const before = subjectKey(this.#subject);
    this.#subject = this.graph ? subjectOf(this.graph, this.selected, this.drawn) : { kind: 'mesh' };
    if (subjectKey(this.#subject) === before) return;
    this.returning = false;
    this.#clipboard.clear();
    if (this.body) this.body.scrollTop = 0;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { graph, collapsed } = this;
    if (graph === undefined) return nothing;
    const { words } = this.#locale;
    const context = this.#context(graph);
    const toggle = collapsed ? words.expand : words.collapse;
    return html`
      <aside aria-label=${words.label}>
        ${collapsed ? nothing : this.#resizer.render(words.resize)}
        <header part="header">
          ${renderHeader(this.#subject, context)}
          <button
            class="button plain square fold"
            type="button"
            title=${toggle}
            aria-label=${toggle}
            aria-expanded=${!collapsed}
            @click=${this.#fold}
          >
            ${sidebarIcon}
          </button>
        </header>
        <p class="visually-hidden" role="status">${this.#said()}</p>
        ${collapsed ? nothing : html`<div class="body" part="body">${this.#renderBody(context)}</div>`}
      </aside>
    `;
  }

  #renderBody(context: PanelContext): TemplateResult {
    const subject = enrich(this.#subject, this.#tasks.detail.value?.value);
    const waypoint = { returning: this.returning, choose: (returning: boolean) => void (this.returning = returning) };
    const findings = findingsOf(subject, { graph: context.graph, byNode: this.#byNode, all: this.findings });
    return html`
      ${renderSubjectHealth(subject, context)} ${renderLinks(this.links(subject), context)} ${renderSubject(subject, waypoint, context)}
      ${renderFindings(findings, this.#findingsLocale.words, context)} ${renderCharts(subject, this, context)}
      ${renderPeeks({ tasks: this.#tasks, host: this, opened: this.opened, toggle: this.#open }, context)}
      <slot></slot>
    `;
  }

  #context(graph: MeshGraph): PanelContext {
    const { words, language } = this.#locale;
    return {
      graph,
      words,
      language,
      graphWords: this.#graphLocale.words,
      findings: this.#byNode,
      message: (finding) => this.#texts.message(finding),
      select: (detail) => void this.#select(detail),
      navigate: (detail, event) => this.#navigate(detail, event),
      traced: this.traced,
      showTrace: (trace) => this.#showTrace(trace, graph),
      copy: (text) => void this.#clipboard.copy(text),
      copied: this.#clipboard.last?.outcome === 'copied' ? this.#clipboard.last.text : undefined,
      hrefOf: this.hrefOf,
    };
  }

  /** What was pressed is gone then: the heading takes the focus, and is read. */
  async #select(detail: SelectDetail): Promise<void> {
    this.selected = detail.id === undefined ? [] : [detail.id];
    emitPanelEvent(this, 'mesh-select', detail);
    await this.updateComplete;
    this.renderRoot.querySelector('h2')?.focus();
  }

  #navigate(detail: PanelNavigateDetail, event: Event): void {
    if (!emitPanelEvent(this, 'mesh-navigate', detail)) event.preventDefault();
  }

  #showTrace(trace: Trace | undefined, graph: MeshGraph): void {
    const operation = trace?.spans[0]?.operation ?? '';
    this.traced = trace?.traceId;
    const detail = trace ? { trace: { traceId: trace.traceId, operation }, ids: tracePath(graph, trace) } : { ids: [] };
    emitPanelEvent(this, 'mesh-trace-show', detail);
  }

  #said(): string {
    const { last } = this.#clipboard;
    const { words } = this.#locale;
    return last === undefined ? '' : last.outcome === 'copied' ? words.copied : words.copyFailed;
  }

  #tell(inlineSize?: number): void {
    emitPanelEvent(this, 'mesh-panel-change', { collapsed: this.collapsed, ...(inlineSize !== undefined && { inlineSize }) });
  }

  readonly #fold = (): void => {
    this.collapsed = !this.collapsed;
    this.#tell();
  };

  readonly #open = (part: 'logs' | 'traces', open: boolean): void => {
    if (this.opened.has(part) === open) return;
    const opened = new Set(this.opened);
    if (open) opened.add(part);
    else opened.delete(part);
    this.opened = opened;
  };
}
