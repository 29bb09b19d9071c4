import type { MeshGraph } from '@meshlens/core';
import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber } from '../../i18n/format.js';
import { troubles } from '../model/attention.js';
import { type NamespaceLine, namespaceLines } from '../model/by-namespace.js';
import { meshFlows } from '../model/flows.js';
import { renderAttention } from './attention.js';
import { renderCounts } from './box.js';
import type { PanelContext } from './context.js';
import { errorText, foldable, healthSign, rateText, section, selects } from './parts.js';
import { renderFlows } from './traffic.js';

/** What is said while nothing is selected: what needs a look, all that flows, and where. */
export function renderMesh(graph: MeshGraph, context: PanelContext): TemplateResult {
  const { words, language } = context;
  const more = html`<div>
    <dt>${words.counts.edges}</dt>
    <dd>${formatNumber(language, graph.edges.length)}</dd>
  </div>`;
  return html`
    ${renderAttention(troubles(graph), context)}
    ${section(
      'traffic',
      words.sections.traffic,
      html`${renderFlows(meshFlows(graph), context)}
        <p class="none">${words.flowHint}</p>`,
    )}
    ${section('contents', words.sections.contents, renderCounts(graph.nodes, context, more))} ${renderNamespaces(graph, context)}
  `;
}

function renderNamespaces(graph: MeshGraph, context: PanelContext): TemplateResult {
  const { words, language } = context;
  const lines = namespaceLines(graph);
  return foldable('namespaces', `${words.sections.namespaces} (${formatNumber(language, lines.length)})`, {
    open: lines.length <= 12,
    content: html`
      <table>
        <thead>
          <tr>
            <th scope="col">${words.table.name}</th>
            <th scope="col">${words.flow.inbound}</th>
            <th scope="col">${words.table.errors}</th>
          </tr>
        </thead>
        <tbody>
          ${lines.map((line) => renderLine(line, context))}
        </tbody>
      </table>
    `,
  });
}

/** HTTP and gRPC requests are added up: both are requests; what is only TCP shows its bytes. */
function renderLine({ cluster, namespace, status, inbound, box }: NamespaceLine, context: PanelContext): TemplateResult {
  const requests = inbound.filter(({ unit }) => unit === 'requests');
  const shown = requests.length > 0 ? requests : inbound.slice(0, 1);
  const rate = shown.reduce((sum, each) => sum + each.rate, 0);
  const errors = shown.reduce<number | undefined>((sum, each) => (each.errors === undefined ? sum : (sum ?? 0) + each.errors), undefined);
  return html`
    <tr>
      <th scope="row" class="long">
        ${healthSign(status)}${box === undefined ? namespace : selects('box', box, { content: namespace, context })}
        <span class="visually-hidden">, ${context.graphWords.status[status]}</span>
        ${cluster === 'unknown' ? nothing : html`<span class="muted">${cluster}</span>`}
      </th>
      <td>${rateText(rate, shown[0]?.unit ?? 'requests', context)}</td>
      <td>${errorText(errors, rate, context)}</td>
    </tr>
  `;
}
