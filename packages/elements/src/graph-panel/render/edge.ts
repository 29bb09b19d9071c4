import type { EdgeTraffic, GraphEdge, GraphNode } from '@meshlens/core';
import { html, nothing, type TemplateResult } from 'lit';
import { lockIcon } from '../../controls/icons.js';
import { formatPercent, formatValue } from '../../i18n/format.js';
import type { Item } from '../model/subject.js';
import { totalsOf } from '../model/totals.js';
import { renderCodes } from './codes.js';
import type { PanelContext } from './context.js';
import { renderResponseTimes } from './response-times.js';
import { copies, facts, nameOf, type Rendered, section, selects } from './parts.js';
import { renderTotals } from './traffic.js';

export type EdgeItem = Extract<Item, { readonly kind: 'edge' }>;

/** Which way of a waypoint's edge is looked at. */
export interface WaypointChoice {
  readonly returning: boolean;
  readonly choose: (returning: boolean) => void;
}

/** All about the traffic between two nodes that comes from the graph. */
export function renderEdge(item: EdgeItem, waypoint: WaypointChoice, context: PanelContext): TemplateResult {
  const { words } = context;
  const { edge, source, target } = item;
  const traffic = trafficOf(edge, waypoint.returning);
  const shown = { ...edge, traffic };
  const kindOf = ({ id }: GraphNode): 'box' | 'node' => (context.graph.boxes.some((box) => box.id === id) ? 'box' : 'node');
  const end = (node: GraphNode): TemplateResult => html`
    ${selects(kindOf(node), node.id, { content: nameOf(node, context), context })}
    <span class="muted"
      >${[node.namespace, ...(source.cluster === target.cluster ? [] : [node.cluster])].filter((place) => place !== 'unknown').join(' · ')}</span
    >
  `;
  return html`
    <dl class="ends">
      <div>
        <dt>${words.table.from}</dt>
        <dd>${end(source)}</dd>
      </div>
      <div>
        <dt>${words.table.to}</dt>
        <dd>${source.id === target.id ? words.itself : end(target)}</dd>
      </div>
    </dl>
    ${edge.waypoint?.returnTraffic ? renderDirection(edge.waypoint.direction, waypoint, context) : nothing}
    ${section(
      'traffic',
      words.sections.traffic,
      html`${renderTotals(totalsOf([shown]), context)} ${renderMeasures(shown, context)} ${renderResponseTimes(edge.responseTime, context)}`,
    )}
    ${edge.protocol ? renderCodes(edge.protocol, traffic, context) : nothing} ${renderSecurity(edge, context)}
  `;
}

function trafficOf({ traffic, waypoint }: GraphEdge, returning: boolean): EdgeTraffic {
  return returning ? (waypoint?.returnTraffic ?? traffic) : traffic;
}

function renderDirection(direction: 'from' | 'to', { returning, choose }: WaypointChoice, { words }: PanelContext): TemplateResult {
  const other = direction === 'to' ? 'from' : 'to';
  const option = (way: 'from' | 'to', value: boolean): TemplateResult => html`
    <button class="button" type="button" aria-pressed=${returning === value} @click=${() => choose(value)}>${words.waypoint[way]}</button>
  `;
  return html`<div class="ways" role="group" aria-label=${words.sections.waypoint}>
    ${option(direction, false)} ${option(other, true)}
  </div>`;
}

function renderMeasures({ traffic, throughput }: GraphEdge, { words, language }: PanelContext): Rendered {
  const bytes = (value: number | undefined): string | undefined =>
    value === undefined ? undefined : formatValue(language, value, 'bytes');
  return facts([
    [words.shareOfSource, traffic.rate > 0 ? formatPercent(language, traffic.share) : undefined],
    [words.requestBytes, bytes(throughput?.request)],
    [words.responseBytes, bytes(throughput?.response)],
  ]);
}

/** Nothing of calls that never were. */
function renderSecurity({ traffic, mtls, sourcePrincipal, destPrincipal }: GraphEdge, context: PanelContext): Rendered {
  const { words } = context;
  if (traffic.rate <= 0 && (mtls ?? sourcePrincipal ?? destPrincipal) === undefined) return nothing;
  const principal = (value: string | undefined, what: string): TemplateResult | undefined =>
    value === undefined ? undefined : html`<span class="copied"><code>${value}</code> ${copies(value, what, context)}</span>`;
  const rows = facts([
    [words.mtls, html`${mtls !== undefined && mtls > 0 ? lockIcon : nothing} ${mtlsText(mtls, context)}`],
    [words.sourcePrincipal, principal(sourcePrincipal, words.sourcePrincipal)],
    [words.destPrincipal, principal(destPrincipal, words.destPrincipal)],
  ]);
  return section('security', words.sections.security, rows);
}

function mtlsText(share: number | undefined, { words, language }: PanelContext): string {
  if (share === undefined) return words.mtlsUnknown;
  if (share >= 1) return words.mtlsAll;
  return share <= 0 ? words.mtlsNone : words.mtlsPart(formatPercent(language, share));
}
