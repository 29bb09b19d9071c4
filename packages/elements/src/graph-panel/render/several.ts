import { html, type TemplateResult } from 'lit';
import { boxName } from '../../graph/node-name.js';
import { edgeFaceOf, healthOf, nodeFaceOf } from '../../graph/legend-table.js';
import { formatMilliseconds, formatNumber } from '../../i18n/format.js';
import { flowsOf } from '../model/flows.js';
import { nodeFlows } from '../model/node-flows.js';
import { idOf, type Item, nodesWithin } from '../model/subject.js';
import { type Total, totalsOf } from '../model/totals.js';
import { type PanelContext, protocolNames } from './context.js';
import { errorText, healthSign, nameOf, rateText, section, selects } from './parts.js';

/** What is selected side by side, one row each. */
export function renderSeveral(items: readonly Item[], context: PanelContext): TemplateResult {
  const { table, sections } = context.words;
  const heads = [table.name, table.kind, table.health, table.in, table.errors, table.out, table.p95, table.findings];
  return section(
    'compare',
    sections.compare,
    html`<div class="scroll" role="region" tabindex="0" aria-label=${sections.compare}>
      <table class="wide">
        <thead>
          <tr>
            ${heads.map((head) => html`<th scope="col">${head}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${items.map((item) => renderRow(item, context))}
        </tbody>
      </table>
    </div>`,
  );
}

function renderRow(item: Item, context: PanelContext): TemplateResult {
  const { graphWords, language } = context;
  const { name, kind, inbound, outbound, p95, nodes } = describe(item, context);
  const status = healthOf(item.kind === 'edge' ? item.edge : item.kind === 'node' ? item.node : item.box);
  const found = new Set(nodes.flatMap((id) => context.findings.get(id) ?? [])).size;
  const lines = (totals: readonly Total[], text: (total: Total) => string): unknown =>
    totals.length === 0 ? '–' : totals.map((total) => html`<span class="block">${text(total)}</span>`);
  return html`
    <tr>
      <th scope="row" class="long">${selects(item.kind, idOf(item), { content: name, context })}</th>
      <td>${kind}</td>
      <td>${healthSign(status)}${graphWords.status[status]}</td>
      <td>${lines(inbound, ({ protocol, rate, unit }) => `${protocolNames[protocol]} ${rateText(rate, unit, context)}`)}</td>
      <td>${lines(inbound, ({ errors, rate }) => errorText(errors, rate, context))}</td>
      <td>${lines(outbound, ({ protocol, rate, unit }) => `${protocolNames[protocol]} ${rateText(rate, unit, context)}`)}</td>
      <td>${p95 === undefined ? '–' : formatMilliseconds(language, p95)}</td>
      <td>${found === 0 ? '–' : formatNumber(language, found)}</td>
    </tr>
  `;
}

interface Described {
  readonly name: string;
  readonly kind: string;
  readonly inbound: readonly Total[];
  readonly outbound: readonly Total[];
  readonly p95: number | undefined;
  readonly nodes: readonly string[];
}

function describe(item: Item, context: PanelContext): Described {
  const { graph, graphWords, words } = context;
  switch (item.kind) {
    case 'node': {
      const { node } = item;
      const kind = graphWords.face[nodeFaceOf(node)];
      return { name: nameOf(node, context), kind, ...nodeFlows(graph, node), p95: node.responseTime?.p95, nodes: [node.id] };
    }
    case 'edge': {
      const { edge, source, target } = item;
      const name = `${nameOf(source, context)} → ${nameOf(target, context)}`;
      const kind = edge.protocol ? protocolNames[edge.protocol] : graphWords.edge[edgeFaceOf(edge)];
      return {
        name,
        kind: `${words.edge} · ${kind}`,
        inbound: totalsOf([edge]),
        outbound: [],
        p95: edge.responseTime?.p95,
        nodes: [target.id],
      };
    }
    case 'box': {
      const nodes = nodesWithin(graph, item.box);
      const { inbound, outbound } = flowsOf(graph, nodes);
      return {
        name: boxName(item.box),
        kind: graphWords.box[item.box.type],
        inbound,
        outbound,
        p95: undefined,
        nodes: nodes.map(({ id }) => id),
      };
    }
  }
}
