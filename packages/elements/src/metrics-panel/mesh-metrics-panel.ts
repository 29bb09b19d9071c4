import { consume } from '@lit/context';
import type { Answer, MeshDataSource, MetricSeries, MetricsResult, MetricsTarget } from '@meshlens/core';
import { type CSSResultGroup, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { meshSourceContext } from '../context.js';
import { LiveTask } from '../controllers/live-task.js';
import { LocaleController } from '../controllers/locale.js';
import { Ticker } from '../controllers/ticker.js';
import { controlStyles } from '../controls/control-styles.js';
import { dictionaries } from '../i18n/dictionaries.js';
import { formatSpan } from '../i18n/format.js';
import { tokenStyles } from '../tokens/token-styles.js';
import { liveStyles } from '../views/live-styles.js';
import { renderLive, renderNotice, renderStale } from '../views/render-live.js';
import { metricsPanelStyles } from './mesh-metrics-panel.styles.js';
import { type ErrorThreshold, panelCharts } from './panel-charts.js';

type Question = readonly [target: MetricsTarget, peer: MetricsTarget | undefined, rangeSeconds: number, at: number | undefined];

let made = 0;

/**
 * @summary Charts of an app, service or workload, or of what flows between two of them: rates, errors, response times, bytes.
 *
 * Only charts with data are shown. Needs a source: an enclosing `<mesh-source>`, or its own `source` property.
 *
 * @csspart charts - The charts of one direction.
 */
export class MeshMetricsPanel extends LitElement {
  static override styles: CSSResultGroup = [tokenStyles, controlStyles, liveStyles, metricsPanelStyles];

  /** Comes from the enclosing `<mesh-source>` unless set. */
  @consume({ context: meshSourceContext, subscribe: true })
  @property({ attribute: false })
  source: MeshDataSource | undefined;
  /** Whose metrics. */
  @property({ attribute: false }) target: MetricsTarget | undefined;
  /** Only what `target` sends to this one. */
  @property({ attribute: false }) peer: MetricsTarget | undefined;
  @property({ type: Number, attribute: 'range-seconds' }) rangeSeconds = 1_800;
  /** End of the range, in milliseconds since the epoch; the latest there is while undefined. */
  @property({ attribute: false }) at: number | undefined;
  /** From which share of failing requests on traffic is judged degraded or failing: lines in the chart of errors. */
  @property({ attribute: false }) thresholds: readonly ErrorThreshold[] = [];
  /** 0 is paused. */
  @property({ type: Number, attribute: 'refresh-seconds' }) refreshSeconds = 15;

  readonly #syncKey = `mesh-metrics-panel-${(made += 1)}`;
  readonly #locale = new LocaleController(this, dictionaries);
  readonly #task = new LiveTask<MeshDataSource, Question, Answer<MetricsResult>>(this, {
    source: () => this.source,
    args: () => this.target && [this.target, this.peer, this.rangeSeconds, this.at],
    run: (source, [target, peer, rangeSeconds, at], signal) =>
      source.metrics({ target, rangeSeconds, ...(peer && { peer }), ...(at !== undefined && { at }) }, { signal }),
    intervalSeconds: () => this.refreshSeconds,
    subject: ([target, peer]) => JSON.stringify([target, peer]),
  });

  constructor() {
    super();
    new Ticker(this, () => this.#task.state.status === 'stale');
  }

  /** Asks now, also while paused. */
  refresh(): void {
    this.#task.refresh();
  }

  override render(): TemplateResult {
    const { words } = this.#locale;
    return html`
      ${renderStale(this.#task.state, this.#task.ageSeconds, this.#locale)}
      ${renderLive(this.#task.state, {
        locale: this.#locale,
        skeleton: () => html`
          <div class="charts" role="status" aria-label=${words.common.loading}>
            ${[1, 2].map(() => html`<div class="skeleton chart"></div>`)}
          </div>
        `,
        waiting: () => renderNotice(words.metrics.noTarget),
        ready: (answer) => this.#renderAnswer(answer),
        retry: () => this.refresh(),
      })}
    `;
  }

  #renderAnswer({ value, problems }: Answer<MetricsResult>): TemplateResult {
    const { words, language } = this.#locale;
    const inbound = this.#renderCharts('inbound', value.inbound, value);
    const outbound = this.#renderCharts('outbound', value.outbound, value);
    const empty = inbound === nothing && outbound === nothing;
    return html`
      <mesh-problems .problems=${problems}></mesh-problems>
      ${empty ? renderNotice(words.metrics.noData(formatSpan(language, this.rangeSeconds, 'long'))) : nothing} ${inbound} ${outbound}
    `;
  }

  #renderCharts(
    direction: ErrorThreshold['direction'],
    lines: readonly MetricSeries[],
    { start, stepSeconds }: MetricsResult,
  ): TemplateResult | typeof nothing {
    const words = this.#locale.words.metrics;
    const limits = this.peer ? this.thresholds : this.thresholds.filter((each) => each.direction === direction);
    const charts = panelCharts(lines, words, limits);
    if (charts.length === 0) return nothing;
    return html`
      <section>
        ${this.peer ? nothing : html`<h3>${words[direction]}</h3>`}
        <div class="charts" part="charts">
          ${charts.map(
            (chart) => html`
              <mesh-chart
                .heading=${chart.heading}
                .unit=${chart.unit}
                .series=${chart.series}
                .thresholds=${chart.thresholds}
                .start=${start}
                .stepSeconds=${stepSeconds}
                .syncKey=${this.#syncKey}
              ></mesh-chart>
            `,
          )}
        </div>
      </section>
    `;
  }
}
