import type { GraphEdge, MeshGraph } from '@meshlens/core';
import { healthRank } from '@meshlens/core';
import { html, nothing, type TemplateResult } from 'lit';
import { formatMilliseconds, formatNumber, formatPercent, formatValue } from '../../i18n/format.js';
import type { Wording } from '../edge-label.js';
import { healthOf } from '../legend-table.js';

export const tableColumns = ['from', 'to', 'protocol', 'rate', 'errors', 'time', 'mtls', 'health'] as const;
export type TableColumn = (typeof tableColumns)[number];

/** So many rows are shown before somebody asks for more. */
export const TABLE_PAGE = 200;

export interface Table {
  readonly graph: MeshGraph;
  readonly names: ReadonlyMap<string, string>;
  readonly selected: ReadonlySet<string>;
  readonly sort: { readonly column: TableColumn; readonly descending: boolean };
  readonly shown: number;
  readonly wording: Wording;
  readonly onSort: (column: TableColumn) => void;
  readonly onMore: () => void;
}

/** Every call as a row, to be sorted by any column. */
export function renderTable({ graph, names, selected, sort, shown, wording, onSort, onMore }: Table): TemplateResult {
  const { words, language } = wording;
  const rows = sortedEdges(graph.edges, names, sort);
  const left = rows.length - shown;
  return html`
    <div class="scroll" role="group" tabindex="0" aria-label=${words.edges}>
      <table>
        <thead>
          <tr>
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
          ${rows.slice(0, shown).map((edge) => renderRow(edge, names, { selected, wording }))}
        </tbody>
      </table>
      ${left > 0 ? html`<button type="button" class="more" @click=${onMore}>${words.more(formatNumber(language, left))}</button>` : nothing}
    </div>
  `;
}

function renderRow(
  edge: GraphEdge,
  names: Table['names'],
  { selected, wording: { words, language } }: Pick<Table, 'selected' | 'wording'>,
): TemplateResult {
  const { traffic, protocol, mtls } = edge;
  const time = timeOf(edge);
  const status = healthOf(edge);
  return html`
    <tr class=${selected.has(edge.id) ? 'selected' : ''}>
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

/** Equal rows stay in the order of the graph. */
function sortedEdges(edges: readonly GraphEdge[], names: Table['names'], { column, descending }: Table['sort']): readonly GraphEdge[] {
  const name = (id: string): string => names.get(id) ?? '';
  const values: Readonly<Record<TableColumn, (edge: GraphEdge) => number | string>> = {
    from: ({ source }) => name(source),
    to: ({ target }) => name(target),
    protocol: ({ protocol = '' }) => protocol,
    rate: ({ traffic }) => traffic.rate,
    errors: errorShare,
    time: (edge) => timeOf(edge) ?? -1,
    mtls: ({ mtls = -1 }) => mtls,
    health: (edge) => healthRank[healthOf(edge)],
  };
  const value = values[column];
  const way = descending ? -1 : 1;
  return [...edges].sort((left, right) => {
    const [a, b] = [value(left), value(right)];
    return a === b ? 0 : (a < b ? -1 : 1) * way;
  });
}

function errorShare({ traffic, protocol }: GraphEdge): number {
  return protocol === 'tcp' || traffic.rate <= 0 ? 0 : traffic.errors / traffic.rate;
}

function timeOf({ responseTime }: GraphEdge): number | undefined {
  return responseTime?.p95 ?? responseTime?.avg;
}
