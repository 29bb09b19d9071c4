import { html, nothing, type TemplateResult } from 'lit';
import { healthOf } from '../../graph/legend-table.js';
import { formatNumber } from '../../i18n/format.js';
import type { neighboursOf } from '../model/node-flows.js';
import { type PanelContext, protocolNames } from './context.js';
import { errorText, foldable, healthSign, nameOf, rateText, type Rendered, selects } from './parts.js';

/** The edges on one side of a node: whom, how much, how well. Their names lead to the edge. */
export function renderNeighbours(
  side: 'callees' | 'callers',
  neighbours: ReturnType<typeof neighboursOf>,
  context: PanelContext,
): Rendered {
  if (neighbours.length === 0) return nothing;
  const { words, graphWords, language } = context;
  const row = ({ edge, node }: (typeof neighbours)[number]): TemplateResult => {
    const { traffic, protocol } = edge;
    const status = healthOf(edge);
    return html`
      <tr>
        <th scope="row" class="long">
          ${healthSign(status)}${selects('edge', edge.id, { content: nameOf(node, context), context })}
          <span class="visually-hidden">, ${graphWords.status[status]}</span>
          ${protocol ? html`<span class="muted">${protocolNames[protocol]}</span>` : nothing}
        </th>
        <td>${rateText(traffic.rate, traffic.unit, context)}</td>
        <td>${errorText(protocol === 'tcp' ? undefined : traffic.errors, traffic.rate, context)}</td>
      </tr>
    `;
  };
  return foldable(side, `${words.sections[side]} (${formatNumber(language, neighbours.length)})`, {
    open: neighbours.length <= 8,
    content: html`
      <table>
        <thead>
          <tr>
            <th scope="col">${words.table[side === 'callers' ? 'from' : 'to']}</th>
            <th scope="col">${words.table.rate}</th>
            <th scope="col">${words.table.errors}</th>
          </tr>
        </thead>
        <tbody>
          ${neighbours.map(row)}
        </tbody>
      </table>
    `,
  });
}
