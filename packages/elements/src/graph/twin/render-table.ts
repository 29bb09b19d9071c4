import type { GraphEdge } from '@meshlens/core';
import { html, type TemplateResult } from 'lit';
import { renderPager } from '../../controls/render-pager.js';
import { formatMilliseconds, formatPercent, formatValue } from '../../i18n/format.js';
import type { Wording } from '../edge-label.js';
import { healthOf } from '../legend-table.js';
import { type CallOrder, errorShare, type TableColumn, tableColumns, timeOf } from './sort-calls.js';

/** So many calls are in the document at once. */
export const TABLE_PAGE = 200;

export interface Table {
  /** All calls, in the order in which they are shown. */
  readonly calls: readonly GraphEdge[];
  readonly names: ReadonlyMap<string, string>;
  readonly selected: ReadonlySet<string>;
  readonly sort: CallOrder;
  /** From 0. */
  readonly page: number;
  readonly wording: Wording;
  readonly onSort: (column: TableColumn) => void;
  readonly onPage: (page: number) => void;
}

/** Every call as a row, to be sorted by any column; a long table comes in pages, and its rows say their place in the whole. */
export function renderTable({ calls, names, selected, sort, page: wanted, wording, onSort, onPage }: Table): TemplateResult {
  const { words, language } = wording;
  const page = Math.min(wanted, Math.max(0, Math.ceil(calls.length / TABLE_PAGE) - 1));
  const start = page * TABLE_PAGE;
  return html`
    <div class="scroll" role="group" tabindex="0" aria-label=${words.edges}>
      <table aria-rowcount=${calls.length + 1}>
        <thead>
          <tr aria-rowindex="1">
            ${tableColumns.map(
              (column) => html`
                <th scope="col" aria-sort=${column === sort.column ? (sort.descending ? 'descending' : 'ascending') : 'none'}>
                  <button type="button" class="sort" @click=${() => onSort(column)}>
                    ${words.table[column]}<span aria-hidden="true">${column === sort.column ? (sort.descending ? ' ↓' : ' ↑') : ''}</span>
                  </button>
                </th>
              `,
            )}
          </tr>
        </thead>
        <tbody>
          ${calls.slice(start, start + TABLE_PAGE).map((edge, at) => renderRow(edge, start + at, { names, selected, wording }))}
        </tbody>
      </table>
    </div>
    ${renderPager({ page, pageSize: TABLE_PAGE, count: calls.length }, { words: words.pager, language }, onPage)}
  `;
}

function renderRow(
  edge: GraphEdge,
  at: number,
  { names, selected, wording: { words, language } }: Pick<Table, 'names' | 'selected' | 'wording'>,
): TemplateResult {
  const { traffic, protocol, mtls } = edge;
  const time = timeOf(edge);
  const status = healthOf(edge);
  return html`
    <tr aria-rowindex=${at + 2} class=${selected.has(edge.id) ? 'selected' : ''}>
      <th scope="row">
        <button type="button" data-id=${edge.id} data-kind="edge" aria-pressed=${selected.has(edge.id)}>${names.get(edge.source)}</button>
      </th>
      <td>${names.get(edge.target)}</td>
      <td>${protocol ? words.edge[protocol] : words.edge.idle}</td>
      <td>${traffic.rate > 0 ? formatValue(language, traffic.rate, traffic.unit) : '–'}</td>
      <td>${protocol === 'tcp' || traffic.rate <= 0 ? '–' : formatPercent(language, errorShare(edge))}</td>
      <td>${time === undefined ? '–' : formatMilliseconds(language, time)}</td>
      <td>${mtls === undefined ? '–' : formatPercent(language, mtls)}</td>
      <td class=${status}>${words.status[status]}</td>
    </tr>
  `;
}
