import type { GraphBox, GraphNode } from '@meshlens/core';
import { html, nothing, type TemplateResult } from 'lit';
import { healthOf, nodeFaceOf } from '../../graph/legend-table.js';
import { formatNumber } from '../../i18n/format.js';
import { troubles } from '../model/attention.js';
import { countsOf } from '../model/counts.js';
import { flowsOf } from '../model/flows.js';
import { nodesWithin } from '../model/subject.js';
import { renderAttention } from './attention.js';
import type { PanelContext } from './context.js';
import { foldable, healthSign, leads, nameOf, type Rendered, section, selects } from './parts.js';
import { renderFlows } from './traffic.js';

/** All about a cluster, a namespace or an app that comes from the graph. */
export function renderBox(box: GraphBox, context: PanelContext): TemplateResult {
  const { graph, words } = context;
  const nodes = nodesWithin(graph, box);
  return html`
    ${renderWay(box, context)} ${renderAttention(troubles(graph, new Set(nodes.map(({ id }) => id))), context)}
    ${section(
      'traffic',
      words.sections.traffic,
      html`${renderFlows(flowsOf(graph, nodes), context)}
        <p class="none">${words.flowHint}</p>`,
    )}
    ${section('contents', words.sections.contents, renderCounts(nodes, context))} ${renderMembers(nodes, context)}
  `;
}

function renderWay({ type, cluster, namespace, app }: GraphBox, context: PanelContext): TemplateResult {
  const { words } = context;
  const way = (): Rendered => {
    if (type === 'cluster') return leads({ kind: 'cluster', name: cluster }, html`${words.open.cluster} <b>${cluster}</b>`, context);
    if (namespace === undefined) return nothing;
    const name = type === 'app' ? app : namespace;
    return name === undefined
      ? nothing
      : leads({ kind: type, cluster, namespace, name }, html`${words.open[type]} <b>${name}</b>`, context);
  };
  return html`<div class="ways" role="group" aria-label=${words.links}>${way()}</div>`;
}

/** How much of each sort; sorts that are not there are left out. */
export function renderCounts(
  nodes: readonly GraphNode[],
  { words, language }: PanelContext,
  more: TemplateResult | '' = '',
): TemplateResult {
  const counts = countsOf(nodes);
  return html`<dl class="counts">
    ${(['apps', 'versions', 'services', 'workloads', 'external'] as const).map((name) =>
      counts[name] === 0
        ? nothing
        : html`<div>
            <dt>${words.counts[name]}</dt>
            <dd>${formatNumber(language, counts[name])}</dd>
          </div>`,
    )}
    ${more}
  </dl>`;
}

function renderMembers(nodes: readonly GraphNode[], context: PanelContext): Rendered {
  const { words, graphWords, language } = context;
  if (nodes.length === 0) return nothing;
  return foldable('members', `${words.sections.members} (${formatNumber(language, nodes.length)})`, {
    open: nodes.length <= 8,
    content: html`<ul class="plain members" role="list">
      ${nodes.map((node) => {
        const status = healthOf(node);
        return html`<li>
          ${healthSign(status)}
          <span
            >${selects('node', node.id, { content: nameOf(node, context), context })}
            <span class="muted"
              >${graphWords.face[nodeFaceOf(node)]}<span class="visually-hidden">, ${graphWords.status[status]}</span></span
            ></span
          >
        </li>`;
      })}
    </ul>`,
  });
}
