import { type CSSResultGroup, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { LocaleController } from '../controllers/locale.js';
import { controlStyles } from '../controls/control-styles.js';
import { chartIcon, tableIcon } from '../controls/icons.js';
import { dictionaries } from '../i18n/dictionaries.js';
import { formatClock, formatNumber, formatValue, type Unit, unitSymbol } from '../i18n/format.js';
import { ThemeController } from '../tokens/theme-controller.js';
import { tokenStyles } from '../tokens/token-styles.js';
import type { RangeDetail } from './chart-events.js';
import { type ChartPlace, nowhere, pressed, stretchOf } from './chart-keys.js';
import type { ChartSeries, ChartThreshold } from './chart-series.js';
import { gapsIn } from './gaps.js';
import { chartStyles } from './mesh-chart.styles.js';
import { plotStyles } from './plot-styles.js';
import { PlotController } from './plot-controller.js';
import { renderLegend } from './render-legend.js';

let made = 0;

/**
 * @summary Lines over time with a legend of values, read by pointer, by arrow keys, or as a table.
 *
 * @fires {CustomEvent<RangeDetail>} mesh-range - The reader drew over a stretch of time, for the host to go to.
 * @csspart heading - The title.
 * @csspart plot - The drawing.
 * @csspart legend - The table of series under the drawing.
 * @cssprop [--mesh-chart-height=9rem] - Height of the drawing.
 */
export class MeshChart extends LitElement {
  static override styles: CSSResultGroup = [tokenStyles, controlStyles, plotStyles, chartStyles];

  @property() heading = '';
  @property() unit: Unit = 'requests';
  /** Time of the first value, in milliseconds since the epoch. */
  @property({ attribute: false }) start = 0;
  @property({ attribute: false }) stepSeconds = 60;
  @property({ attribute: false }) series: readonly ChartSeries[] = [];
  /** Values that should not be reached, drawn as lines. */
  @property({ attribute: false }) thresholds: readonly ChartThreshold[] = [];

  /** Charts with the same key, which is unique in the page, show the cursor at the same time. */
  @property({ attribute: false }) syncKey = '';

  /** Labels of the series that the reader took out; kept over refreshes. */
  @state() private off: ReadonlySet<string> = new Set();
  @state() private asTable = false;
  @state() private cursor: number | null = null;
  /** Where a stretch began that is being chosen by keys. */
  @state() private from: number | null = null;

  readonly #locale = new LocaleController(this, dictionaries);
  readonly #theme = new ThemeController(this);
  readonly #own = `mesh-chart-${(made += 1)}`;
  readonly #plot = new PlotController(this, {
    cursor: (index) => (this.cursor = index),
    range: (start, end) => this.#tellRange({ start, end }),
  });

  override render(): TemplateResult {
    const { words } = this.#locale;
    const table = this.asTable || this.#plot.failed;
    const empty = this.#steps() === 0;
    const perSecond = this.#countsEvents() ? unitSymbol(this.unit) : '';
    return html`
      <figure aria-labelledby="heading">
        <figcaption>
          <span id="heading" part="heading">${this.heading}</span> <span class="unit">${perSecond}</span>
          ${
            empty || this.#plot.failed
              ? nothing
              : html`
                  <button
                    class="button plain square"
                    type="button"
                    title=${this.#toggleName()}
                    aria-label=${this.#toggleName()}
                    @click=${this.#toggle}
                  >
                    ${table ? chartIcon : tableIcon}
                  </button>
                `
          }
        </figcaption>
        ${empty ? html`<p class="empty">${words.chart.empty}</p>` : table ? this.#renderTable() : this.#renderPlot()}
      </figure>
    `;
  }

  #renderPlot(): TemplateResult {
    const { chart } = this.#locale.words;
    const now = this.cursor ?? this.#steps() - 1;
    return html`
      <div
        id="plot"
        part="plot"
        role="slider"
        tabindex="0"
        aria-label=${chart.cursor(this.heading)}
        aria-valuemin="0"
        aria-valuemax=${this.#steps() - 1}
        aria-valuenow=${now}
        aria-valuetext=${this.#say(now)}
        @keydown=${this.#onKey}
        @blur=${() => this.#go(nowhere)}
      ></div>
      <p class="chosen" role="status">${this.#sayStretch()}</p>
      ${renderLegend({
        words: chart,
        series: this.series,
        thresholds: this.thresholds,
        gaps: gapsIn(this.series).length > 0,
        hidden: this.#hidden(),
        at: this.cursor,
        clock: (step) => this.#clock(step),
        value: (value) => this.#value(value),
        toggle: (label) => this.#toggleSeries(label),
      })}
    `;
  }

  #renderTable(): TemplateResult {
    const { chart } = this.#locale.words;
    const steps = Array.from({ length: this.#steps() }, (_, index) => this.#steps() - 1 - index);
    return html`
      <div class="scroll" role="group" tabindex="0" aria-labelledby="heading">
        <table class="values">
          <thead>
            <tr>
              <th scope="col">${chart.time}</th>
              ${this.series.map(({ label }) => html`<th scope="col">${label}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${steps.map(
              (step) => html`
                <tr>
                  <th scope="row">${this.#clock(step)}</th>
                  ${this.series.map(({ values }) => html`<td>${this.#value(values[step])}</td>`)}
                </tr>
              `,
            )}
          </tbody>
        </table>
      </div>
    `;
  }

  protected override updated(changed: PropertyValues): void {
    const theme = this.#theme.values;
    const element = this.renderRoot.querySelector<HTMLElement>('#plot');
    const cursorOnly = changed.size > 0 && [...changed.keys()].every((name) => name === 'cursor' || name === 'from');
    if (cursorOnly && element) return;
    const { series, thresholds, unit, start, stepSeconds } = this;
    const { language } = this.#locale;
    const hidden = this.#hidden();
    this.#plot.draw(
      element,
      theme && { series, thresholds, unit, start, stepSeconds, theme, language, hidden, syncKey: this.syncKey || this.#own },
    );
  }

  #steps(): number {
    const known = this.series.some(({ values }) => values.some((value) => value !== null));
    return known ? Math.max(...this.series.map(({ values }) => values.length)) : 0;
  }

  #clock(step: number): string {
    return formatClock(this.#locale.language, this.#timeOf(step), this.#steps() * this.stepSeconds);
  }

  #value(value: number | null | undefined): string {
    const { language } = this.#locale;
    if (value === null || value === undefined) return '–';
    return this.#countsEvents() ? formatNumber(language, value) : formatValue(language, value, this.unit);
  }

  /** Events are counted in one unit, said once in the heading; bytes and times carry theirs with each value. */
  #countsEvents(): boolean {
    return this.unit === 'requests' || this.unit === 'messages';
  }

  #say(step: number): string {
    const { chart } = this.#locale.words;
    const values = this.series.map(({ label, values }) => `${label} ${values[step] === null ? chart.noValue : this.#value(values[step])}`);
    return `${chart.at(this.#clock(step))}: ${values.join(', ')}`;
  }

  #toggleName(): string {
    const { chart } = this.#locale.words;
    return this.asTable ? chart.showChart : chart.showTable;
  }

  #hidden(): ReadonlySet<number> {
    return new Set(this.series.flatMap(({ label }, index) => (this.off.has(label) ? [index] : [])));
  }

  #toggleSeries(label: string): void {
    const off = new Set(this.off);
    if (!off.delete(label)) off.add(label);
    this.off = off;
  }

  readonly #toggle = (): void => {
    this.asTable = !this.asTable;
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const place = { at: this.cursor, from: this.from };
    const stretch = stretchOf(place);
    const next = event.key === 'Enter' && stretch ? { at: place.at, from: null } : pressed(event, place, this.#steps() - 1);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter' && stretch) this.#tellRange({ start: this.#timeOf(stretch.first), end: this.#timeOf(stretch.last) });
    this.#go(next);
  };

  #go(place: ChartPlace): void {
    this.from = place.from;
    this.#plot.point(place.at);
    this.#plot.choose(stretchOf(place));
  }

  #timeOf(step: number): number {
    return this.start + step * this.stepSeconds * 1000;
  }

  #sayStretch(): string {
    const stretch = stretchOf({ at: this.cursor, from: this.from });
    return stretch ? this.#locale.words.chart.chosen(this.#clock(stretch.first), this.#clock(stretch.last)) : '';
  }

  #tellRange(detail: RangeDetail): void {
    this.dispatchEvent(new CustomEvent('mesh-range', { detail, bubbles: true, composed: true }));
  }
}
