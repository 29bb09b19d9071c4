import type { GraphEdge, GraphNode, Health, HealthReason, HealthStatus, MeshGraph, RateUnit } from '@meshlens/core';
import { html, nothing, type TemplateResult } from 'lit';
import { arrowIcon } from '../controls/icons.js';
import type { SelectDetail } from '../graph/graph-events.js';
import { healthOf, nodeFaceOf } from '../graph/legend-table.js';
import { nodeName, unnamedWord } from '../graph/node-name.js';
import type { GraphWords } from '../graph/words/graph-words.js';
import { formatMilliseconds, formatNumber, formatPercent, formatValue } from '../i18n/format.js';
import type { Words } from '../i18n/words.js';

interface Reading {
  readonly words: Words;
  readonly graphWords: GraphWords;
  readonly language: string;
}

const protocolNames = { http: 'HTTP', grpc: 'gRPC', tcp: 'TCP' } as const;

/** Heading and table of the selected node or edge, from the graph in hand; undefined where the graph no longer has it. */
export function renderSummary(graph: MeshGraph, { kind, id }: SelectDetail, locale: Reading): TemplateResult | undefined {
  if (kind === 'node') {
    const node = graph.nodes.find((each) => each.id === id);
    return node && renderNode(node, locale);
  }
  const edge = kind === 'edge' ? graph.edges.find((each) => each.id === id) : undefined;
  return edge && renderEdge(edge, graph, locale);
}

function renderNode(node: GraphNode, locale: Reading): TemplateResult {
  const { words, graphWords, language } = locale;
  const { name, detail } = nodeName(node);
  const rate = (value: number, unit: RateUnit): string => (value > 0 ? formatValue(language, value, unit) : '–');
  return html`
    <p class="kind">
      ${graphWords.face[nodeFaceOf(node)]} · ${node.namespace}${node.cluster === 'unknown' ? nothing : html` · ${node.cluster}`}
    </p>
    <h2>${name ?? unnamedWord(node, graphWords)} ${detail ? html`<span class="version">${detail}</span>` : nothing}</h2>
    ${renderHealth(healthOf(node), node.health, locale)}
    ${
      node.traffic.length === 0
        ? nothing
        : html`
            <table>
              <thead>
                <tr>
                  <th scope="col">${words.summary.protocol}</th>
                  <th scope="col">${words.summary.in}</th>
                  <th scope="col">${words.summary.errors}</th>
                  <th scope="col">${words.summary.out}</th>
                </tr>
              </thead>
              <tbody>
                ${node.traffic.map(
                  (traffic) => html`
                    <tr>
                      <th scope="row">${protocolNames[traffic.protocol]}</th>
                      <td>${rate(traffic.in, traffic.unit)}</td>
                      <td>
                        ${traffic.in > 0 && traffic.protocol !== 'tcp' ? formatPercent(language, traffic.inErrors / traffic.in) : '–'}
                      </td>
                      <td>${rate(traffic.out, traffic.unit)}</td>
                    </tr>
                  `,
                )}
              </tbody>
            </table>
          `
    }
  `;
}

function renderEdge(edge: GraphEdge, graph: MeshGraph, locale: Reading): TemplateResult {
  const { words, graphWords, language } = locale;
  const { traffic, protocol, responseTime, mtls } = edge;
  const name = (id: string): string => {
    const node = graph.nodes.find((each) => each.id === id);
    if (node === undefined) return graphWords.unnamed;
    const { name = unnamedWord(node, graphWords), detail } = nodeName(node);
    return detail === undefined ? name : `${name} ${detail}`;
  };
  const facts: readonly (readonly [string, string | undefined])[] = [
    [words.summary.rate, formatValue(language, traffic.rate, traffic.unit)],
    [words.summary.errors, protocol === 'tcp' || traffic.rate === 0 ? undefined : formatPercent(language, traffic.errors / traffic.rate)],
    [words.summary.share, formatPercent(language, traffic.share)],
    [words.metrics.duration, responseTime?.avg === undefined ? undefined : formatMilliseconds(language, responseTime.avg)],
    [words.summary.mtls, mtls === undefined ? undefined : formatPercent(language, mtls)],
  ];
  return html`
    <p class="kind">${words.graphView.edge}${protocol ? html` · ${protocolNames[protocol]}` : nothing}</p>
    <h2>${name(edge.source)} ${arrowIcon} ${name(edge.target)}</h2>
    ${renderHealth(healthOf(edge), edge.health, locale)}
    <dl>
      ${facts.map(([term, value]) =>
        value === undefined
          ? nothing
          : html`<div>
              <dt>${term}</dt>
              <dd>${value}</dd>
            </div>`,
      )}
    </dl>
  `;
}

function renderHealth(status: HealthStatus, health: Health | undefined, locale: Reading): TemplateResult {
  const reasons = (health?.reasons ?? []).map((reason) => html`<li>${reasonText(reason, locale)}</li>`);
  return html`
    <p class="health ${status}">${locale.graphWords.status[status]}</p>
    ${
      reasons.length === 0
        ? nothing
        : html`<ul class="reasons">
            ${reasons}
          </ul>`
    }
  `;
}

function reasonText(reason: HealthReason, { words: { summary }, language }: Reading): string {
  if (reason.kind === 'traffic') {
    const { ratio, direction, protocol, code } = reason;
    return summary.failing(formatPercent(language, ratio), summary[direction], protocolNames[protocol], codeText(code, summary));
  }
  const { kind, workload, available, desired } = reason;
  return summary[kind](workload, formatNumber(language, available), formatNumber(language, desired));
}

/** Tolerances name codes by expressions, some of which nobody can read. */
function codeText(code: string, { noResponse }: Words['summary']): string {
  if (code === '-') return noResponse;
  return /^[\dX]+$/i.test(code) ? code.toUpperCase() : '';
}
