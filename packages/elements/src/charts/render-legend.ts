import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Words } from '../i18n/words.js';
import { type ChartSeries, type ChartThreshold, dashOf, summarize, thresholdTone, toneOf } from './chart-series.js';

export interface Legend {
  readonly words: Words['chart'];
  readonly series: readonly ChartSeries[];
  readonly thresholds: readonly ChartThreshold[];
  /** Some time is shaded, since nothing is known of it. */
  readonly gaps: boolean;
  readonly hidden: ReadonlySet<number>;
  /** The step whose values stand first; the last known ones while null. */
  readonly at: number | null;
  readonly clock: (step: number) => string;
  readonly value: (value: number | null | undefined) => string;
  readonly toggle: (label: string) => void;
}

/** Values of every series; its name takes it out of the drawing and back. */
export function renderLegend({ words, series, thresholds, gaps, hidden, at, clock, value, toggle }: Legend): TemplateResult {
  return html`
    <table class="legend" part="legend">
      <thead>
        <tr>
          <th scope="col"><span class="visually-hidden">${words.series}</span></th>
          <th scope="col">${at === null ? words.last : clock(at)}</th>
          <th scope="col">${words.average}</th>
          <th scope="col">${words.max}</th>
        </tr>
      </thead>
      <tbody>
        ${series.map((each, index) => {
          const { last, average, max } = summarize(each);
          return html`
            <tr>
              <th scope="row">
                <button
                  class="toggle"
                  type="button"
                  title=${hidden.has(index) ? words.show : words.hide}
                  aria-pressed=${hidden.has(index) ? 'false' : 'true'}
                  @click=${() => toggle(each.label)}
                >
                  ${swatch(each, index)}<span>${each.label}</span>
                </button>
              </th>
              <td>${value(at === null ? last : each.values[at])}</td>
              <td>${value(average)}</td>
              <td>${value(max)}</td>
            </tr>
          `;
        })}
      </tbody>
    </table>
    ${
      thresholds.length === 0 && !gaps
        ? nothing
        : html`<ul class="marks" role="list">
            ${thresholds.map(({ label, value: limit, status }) => html`<li>${line(thresholdTone(status), '6 3')}<span>${label}: ${value(limit)}</span></li>`)}
            ${gaps ? html`<li><span class="gap" aria-hidden="true"></span><span>${words.gap}</span></li>` : nothing}
          </ul>`
    }
  `;
}

/** The line as it is drawn: colour and dashes. */
function swatch(series: ChartSeries, index: number): TemplateResult {
  return line(toneOf(series, index), dashOf(index).join(' '));
}

function line(tone: string, dashes: string): TemplateResult {
  return html`
    <svg class="swatch ${tone}" viewBox="0 0 24 8" width="24" height="8" aria-hidden="true">
      ${svg`<path d="M0 4h24" stroke-dasharray=${dashes || nothing} />`}
    </svg>
  `;
}
