import { type GraphNode, rankNodes } from '@meshlens/core';
import { html, nothing, type TemplateResult } from 'lit';
import { externalIcon } from '../../controls/icons.js';
import { formatNumber } from '../../i18n/format.js';
import { safeHref } from '../../links/safe-href.js';
import { neighboursOf, nodeFlows } from '../model/node-flows.js';
import type { PanelContext } from './context.js';
import { marksOf, type ShownMark } from './marks.js';
import { renderNeighbours } from './neighbours.js';
import { copies, foldable, leads, type Rendered, section } from './parts.js';
import { renderResponseTimes } from './response-times.js';
import { renderFlows } from './traffic.js';

/** All about a node that comes from the graph: where it leads, what it is marked with, its traffic, its neighbours. */
export function renderNode(node: GraphNode, context: PanelContext): TemplateResult {
  const { graph, words } = context;
  return html`
    ${renderWays(node, context)} ${renderMarks(node, context)}
    ${section(
      'traffic',
      words.sections.traffic,
      html`${renderFlows(nodeFlows(graph, node), context)} ${renderResponseTimes(node.responseTime, context)} ${renderRank(node, context)}`,
    )}
    ${renderNeighbours('callers', neighboursOf(graph, node, 'callers'), context)}
    ${renderNeighbours('callees', neighboursOf(graph, node, 'callees'), context)} ${renderServices(node, context)}
    ${renderLabels(node, context)}
  `;
}

function renderWays({ id, type, cluster, namespace, app, service, workload, marks }: GraphNode, context: PanelContext): TemplateResult {
  const { words } = context;
  const known = namespace !== 'unknown' && !marks.inaccessible;
  const at = { cluster, namespace };
  const way = (kind: 'app' | 'namespace' | 'service' | 'workload', name: string | undefined): Rendered =>
    known && name !== undefined && name !== 'unknown'
      ? leads({ kind, ...at, name }, html`${words.open[kind]} <b>${name}</b>`, context)
      : nothing;
  const { extension } = marks;
  const href = safeHref(extension?.url);
  return html`<div class="ways" role="group" aria-label=${words.links}>
    ${leads({ kind: 'node', id }, words.open.node, context)} ${way('app', type === 'service' ? undefined : app)}
    ${way('service', marks.serviceEntry ? undefined : service)} ${way('workload', type === 'service' ? undefined : workload)}
    ${way('namespace', namespace)}
    ${
      extension && href !== undefined
        ? html`<a class="button" href=${href} target="_blank" rel="noopener noreferrer"
            >${words.extensionOf(extension.name)} ${externalIcon}</a
          >`
        : nothing
    }
  </div>`;
}

/** How many others call it, or are called by it, among all of the graph. */
function renderRank({ id }: GraphNode, { graph, words, language }: PanelContext): Rendered {
  const rank = rankNodes(graph, ['inboundEdges', 'outboundEdges']).get(id);
  return rank === undefined ? nothing : html`<p class="none">${words.rank(formatNumber(language, rank))}</p>`;
}

function renderMarks(node: GraphNode, context: PanelContext): Rendered {
  const marks = marksOf(node);
  if (marks.length === 0) return nothing;
  return section(
    'configuration',
    context.words.sections.configuration,
    html`<ul class="marks" role="list">
      ${marks.map((mark) => renderMark(mark, context))}
    </ul>`,
  );
}

function renderMark({ name, items }: ShownMark, context: PanelContext): TemplateResult {
  const { words } = context;
  return html`<li>
    <b>${words.mark[name]}</b> ${words.markHint[name]}
    ${
      items.length === 0
        ? nothing
        : html`<ul>
            ${items.map((item) => html`<li>${item.name} ${renderHosts(item.hosts, context)}</li>`)}
          </ul>`
    }
  </li>`;
}

/** So many hosts stand there at once; the others are unfolded. */
const LISTED = 6;

function renderHosts(hosts: readonly string[], { words, language }: PanelContext): Rendered {
  if (hosts.length === 0) return nothing;
  const rest = hosts.slice(LISTED);
  return html`<span class="muted">${words.routeHosts(hosts.slice(0, LISTED).join(', '))}</span> ${
      rest.length === 0 ? nothing : foldable('hosts', words.more(formatNumber(language, rest.length)), { content: rest.join(', ') })
    }`;
}

function renderServices({ type, destServices, marks }: GraphNode, context: PanelContext): Rendered {
  if (type === 'service' && !marks.serviceEntry) return nothing;
  if (destServices.length === 0) return nothing;
  return foldable('services', context.words.sections.services, {
    open: true,
    content: html`<ul class="plain" role="list">
      ${destServices.map(
        ({ cluster, namespace, name }) =>
          html`<li>
            ${leads({ kind: 'service', cluster, namespace, name }, name, { ...context, look: 'link' })}
            <span class="muted">${namespace}</span>
          </li>`,
      )}
    </ul>`,
  });
}

function renderLabels({ labels }: GraphNode, context: PanelContext): Rendered {
  const entries = Object.entries(labels ?? {}).sort(([left], [right]) => (left < right ? -1 : 1));
  if (entries.length === 0) return nothing;
  return foldable('labels', context.words.sections.labels, {
    content: html`<ul class="plain" role="list">
      ${entries.map(([name, value]) => {
        const text = `${name}=${value}`;
        return html`<li class="copied"><code>${text}</code> ${copies(text, text, context)}</li>`;
      })}
    </ul>`,
  });
}
