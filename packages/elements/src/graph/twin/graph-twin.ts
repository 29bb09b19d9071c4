import type { GraphEdge, GraphNode, MeshGraph } from '@meshlens/core';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { formatNumber, formatValue } from '../../i18n/format.js';
import type { GraphAnnotations } from '../annotations.js';
import type { Wording } from '../edge-label.js';
import { edgeFaceOf, healthOf, nodeFaceOf } from '../legend-table.js';
import type { NodeFindings } from '../node-findings.js';
import { nodeName, unnamedWord } from '../node-name.js';

export interface TwinState {
  readonly graph: MeshGraph;
  /** By node id. */
  readonly findings: ReadonlyMap<string, NodeFindings>;
  /** Ids of what was searched for. */
  readonly found: ReadonlySet<string>;
  readonly annotations: GraphAnnotations;
  readonly selected: string | undefined;
  /** The one entry that Tab reaches. */
  readonly current: string | undefined;
}

/**
 * The graph as a list of buttons for the keyboard and for assistive technology, to which a canvas says nothing: every node, and
 * below it every call it makes.
 */
export function renderTwin(state: TwinState, wording: Wording): TemplateResult {
  const { graph, findings, annotations, selected, current } = state;
  const names = new Map(graph.nodes.map((node) => [node.id, annotations.labels?.get(node.id) ?? fullName(node, wording)]));
  const calls = new Map<string, GraphEdge[]>();
  for (const edge of graph.edges) {
    const known = calls.get(edge.source);
    if (known) known.push(edge);
    else calls.set(edge.source, [edge]);
  }
  const entry = (id: string, kind: 'edge' | 'node', text: string): TemplateResult => html`
    <button type="button" data-id=${id} data-kind=${kind} tabindex=${id === current ? 0 : -1} aria-pressed=${id === selected}>
      ${text}${annotationText(id, state, wording)}
    </button>
  `;
  return html`
    <ul class="twin">
      ${repeat(
        graph.nodes,
        ({ id }) => id,
        (node) => {
          const edges = calls.get(node.id);
          return html`
            <li>
              ${entry(node.id, 'node', nodeText(node, names.get(node.id) ?? node.id, { findings: findings.get(node.id), wording }))}
              ${
                edges
                  ? html`<ul>
                      ${repeat(
                        edges,
                        ({ id }) => id,
                        (edge) =>
                          html`<li>
                            ${entry(edge.id, 'edge', edgeText(edge, names.get(edge.target) ?? wording.words.unnamed, wording))}
                          </li>`,
                      )}
                    </ul>`
                  : nothing
              }
            </li>
          `;
        },
      )}
    </ul>
  `;
}

function fullName(node: GraphNode, { words }: Wording): string {
  const { name = unnamedWord(node, words), detail } = nodeName(node);
  return detail === undefined ? name : `${name} ${detail}`;
}

/** What was found, what changed and what the host says, behind what the graph itself says. */
function annotationText(id: string, { found, annotations }: TwinState, { words }: Wording): string {
  const change = annotations.changes?.get(id);
  const parts = [found.has(id) ? words.found : undefined, change && words.change[change], annotations.decorations?.get(id)?.text];
  return parts.map((part) => (part === undefined ? '' : `, ${part}`)).join('');
}

function nodeText(
  node: GraphNode,
  name: string,
  { findings, wording }: { readonly findings: NodeFindings | undefined; readonly wording: Wording },
): string {
  const { words, language } = wording;
  const line = words.nodeLine(name, words.face[nodeFaceOf(node)], node.namespace, words.status[healthOf(node)]);
  return findings ? `${line}, ${words.findingsLine(formatNumber(language, findings.count), words.finding[findings.worst])}` : line;
}

function edgeText(edge: GraphEdge, target: string, { words, language }: Wording): string {
  const { traffic } = edge;
  return words.edgeLine(target, words.edge[edgeFaceOf(edge)], formatValue(language, traffic.rate, traffic.unit));
}
