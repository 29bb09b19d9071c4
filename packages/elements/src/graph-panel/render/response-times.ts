import type { ResponseTimes } from '@meshlens/core';
import { html, nothing } from 'lit';
import { formatMilliseconds } from '../../i18n/format.js';
import type { PanelContext } from './context.js';
import type { Rendered } from './parts.js';

/** Average and percentiles side by side; nothing where none is known. */
export function renderResponseTimes(times: ResponseTimes | undefined, { words, language }: PanelContext): Rendered {
  const columns = [
    [words.average, times?.avg],
    ['p50', times?.p50],
    ['p95', times?.p95],
    ['p99', times?.p99],
  ] as const;
  if (columns.every(([, value]) => value === undefined)) return nothing;
  return html`
    <table class="times">
      <caption>
        ${words.responseTime}
      </caption>
      <thead>
        <tr>
          ${columns.map(([name]) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        <tr>
          ${columns.map(([, value]) => html`<td>${value === undefined ? '–' : formatMilliseconds(language, value)}</td>`)}
        </tr>
      </tbody>
    </table>
  `;
}
