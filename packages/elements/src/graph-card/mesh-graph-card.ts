import { consume } from '@lit/context';
import { type Answer, defaultGraphFeatures, type GraphFocus, type MeshDataSource, type MeshGraph, shareGraph } from '@meshlens/core';
import { type CSSResultGroup, html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { meshSourceContext } from '../context.js';
import { LiveTask } from '../controllers/live-task.js';
import { LocaleController } from '../controllers/locale.js';
import { Ticker } from '../controllers/ticker.js';
import { controlStyles } from '../controls/control-styles.js';
import { arrowIcon } from '../controls/icons.js';
import { defaultGraphDisplay, type GraphDisplay } from '../graph/graph-display.js';
import { viewDictionaries } from '../graph-view/words/dictionaries.js';
import { dictionaries } from '../i18n/dictionaries.js';
import { formatSpan } from '../i18n/format.js';
import { safeHref } from '../links/safe-href.js';
import { tokenStyles } from '../tokens/token-styles.js';
import { graphBodyStyles } from '../views/graph-body-styles.js';
import { liveStyles } from '../views/live-styles.js';
import { renderLive, renderNotice, renderStale } from '../views/render-live.js';
import { graphCardStyles } from './mesh-graph-card.styles.js';

export interface OpenGraphDetail {
  /** What the card is about: `trail: [focus]` in the state of a graph view shows it there. */
  readonly focus: GraphFocus;
}

const display: GraphDisplay = { ...defaultGraphDisplay, badges: ['outOfMesh', 'routing', 'security'] };

/**
 * @summary A small graph of one app, service or workload: who calls it and whom it calls, for the page about it.
 *
 * Needs a source: an enclosing `<mesh-source>`, or its own `source` property. A click tells `mesh-select`, a double-click or Enter
 * `mesh-navigate`; `graph` tells which node or call an id is.
 *
 * @fires {CustomEvent<SelectDetail>} mesh-select - A node, edge or box was chosen, or nothing any more.
 * @fires {CustomEvent<NavigateDetail>} mesh-navigate - The reader wants to go to a node.
 * @fires {CustomEvent<OpenGraphDetail>} mesh-open-graph - The reader wants the whole graph, where `href` does not lead there.
 * @slot actions - More controls at the end of the heading.
 */
export class MeshGraphCard extends LitElement {
  static override styles: CSSResultGroup = [tokenStyles, controlStyles, liveStyles, graphBodyStyles, graphCardStyles];

  /** Comes from the enclosing `<mesh-source>` unless set. */
  @consume({ context: meshSourceContext, subscribe: true })
  @property({ attribute: false })
  source: MeshDataSource | undefined;
  @property() type: GraphFocus['type'] = 'workload';
  @property() namespace = '';
  /** Of the app, service or workload. */
  @property() name = '';
  /** Of an app: only this version. */
  @property() version: string | undefined = undefined;
  /** Unset: in any cluster. */
  @property() cluster: string | undefined = undefined;
  @property({ type: Number, attribute: 'window-seconds' }) windowSeconds = 300;
  /** 0 is paused. */
  @property({ type: Number, attribute: 'refresh-seconds' }) refreshSeconds = 30;
  /** Where the whole graph is in the host's pages. Unset, the button tells `mesh-open-graph`. */
  @property() href: string | undefined = undefined;

  readonly #locale = new LocaleController(this, dictionaries);
  readonly #view = new LocaleController(this, viewDictionaries);
  readonly #task = new LiveTask<MeshDataSource, readonly [focus: string, windowSeconds: number], Answer<MeshGraph>>(this, {
    source: () => this.source,
    args: () => (this.namespace === '' || this.name === '' ? undefined : [JSON.stringify(this.focusOn), this.windowSeconds]),
    run: (source, [focus, windowSeconds], signal) =>
      source.graph(
        {
          namespaces: [this.namespace],
          focus: JSON.parse(focus) as GraphFocus,
          windowSeconds,
          features: [...defaultGraphFeatures, 'security'],
        },
        { signal },
      ),
    intervalSeconds: () => this.refreshSeconds,
    subject: ([focus]) => focus,
    share: (previous, next) => ({ ...next, value: shareGraph(previous.value, next.value) }),
  });

  constructor() {
    super();
    new Ticker(this, () => this.#task.state.status === 'stale');
  }

  /** What the card is about. */
  get focusOn(): GraphFocus {
    const { type, namespace, name, version, cluster } = this;
    return { type, namespace, name, ...(version !== undefined && { version }), ...(cluster !== undefined && { cluster }) };
  }

  /** The graph in hand, for looking up what an event's id means. */
  get graph(): MeshGraph | undefined {
    return this.#task.value?.value;
  }

  /** Asks now, also while paused. */
  refresh(): void {
    this.#task.refresh();
  }

  protected override render(): TemplateResult {
    const { words } = this.#locale;
    const { state } = this.#task;
    return html`
      <header>
        <h2>${this.name} ${this.version} <span class="place">${this.namespace}</span></h2>
        ${this.#renderOpen()}
        <slot name="actions"></slot>
      </header>
      <mesh-problems .problems=${this.#task.value?.problems ?? []}></mesh-problems>
      ${renderStale(state, this.#task.ageSeconds, this.#locale)}
      <div class="body" aria-busy=${state.status === 'loading'}>
        ${renderLive(state, {
          locale: this.#locale,
          skeleton: () => html`<div class="skeleton" role="status" aria-label=${words.common.loading}></div>`,
          waiting: () => renderNotice(words.states.noSubject),
          ready: ({ value }) => this.#renderGraph(value),
          retry: () => this.refresh(),
        })}
      </div>
    `;
  }

  #renderGraph(graph: MeshGraph): TemplateResult {
    const { words, language } = this.#locale;
    if (graph.nodes.length === 0) return renderNotice(words.states.noTraffic(formatSpan(language, this.windowSeconds, 'long')));
    return html`<mesh-graph .graph=${graph} .display=${display} .label=${`${words.graphView.label}: ${this.name}`}></mesh-graph>`;
  }

  #renderOpen(): TemplateResult {
    const label = html`${this.#view.words.openGraph} ${arrowIcon}`;
    const href = safeHref(this.href);
    if (href !== undefined) return html`<a class="button" href=${href}>${label}</a>`;
    return html`<button class="button" type="button" @click=${this.#onOpen}>${label}</button>`;
  }

  readonly #onOpen = (): void => {
    const detail: OpenGraphDetail = { focus: this.focusOn };
    this.dispatchEvent(new CustomEvent('mesh-open-graph', { detail, bubbles: true, composed: true }));
  };
}
