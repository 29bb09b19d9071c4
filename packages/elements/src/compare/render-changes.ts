import type { Change, GraphEdge, GraphNode, HealthStatus, MeshGraph } from '@meshlens/core';
import { healthRank } from '@meshlens/core';
import { html, nothing, type TemplateResult } from 'lit';
import { nodeName } from '../graph/node-name.js';
import type { GraphWords } from '../graph/words/graph-words.js';
import type { ViewWords } from '../graph-view/words/view-words.js';
import { formatMilliseconds, formatNumber, formatPercent, formatValue } from '../i18n/format.js';
import { type ListedChange, listedMarks } from './change-list.js';

export interface ChangesContext {
  readonly graph: MeshGraph;
  readonly words: ViewWords['compare'];
  readonly graphWords: GraphWords;
  readonly language: string;
  readonly sign: (mark: ListedChange['mark']) => TemplateResult;
  readonly choose: (change: { readonly kind: ListedChange['kind']; readonly id: string }) => void;
}

/** More lines than this of one kind nobody reads. */
const mostLines = 100;

/** All changes, by what became of them, the worst first. Each is a button that leads to it in the picture. */
export function renderChanges(changes: readonly ListedChange[], context: ChangesContext): TemplateResult {
  const { words, language, graphWords } = context;
  const nodes = new Map(context.graph.nodes.map((node) => [node.id, node]));
  return html`
    <div class="list">
      ${listedMarks.map((mark) => {
        const those = changes.filter((change) => change.mark === mark);
        if (those.length === 0) return nothing;
        return html`
          <h3>${context.sign(mark)} ${graphWords.change[mark]} <span class="muted">${formatNumber(language, those.length)}</span></h3>
          <ul role="list">
            ${those.slice(0, mostLines).map(
              (change) => html`
                <li>
                  <button class="line" type="button" @click=${() => context.choose({ kind: change.kind, id: change.item.id })}>
                    <span>${nameOf(change.item, nodes, graphWords)}</span>
                    <span class="muted">${change.changes.map((each) => describe(each, context)).join(' · ')}</span>
                  </button>
                </li>
              `,
            )}
          </ul>
          ${those.length > mostLines ? html`<p class="muted">${words.more(formatNumber(language, those.length - mostLines))}</p>` : nothing}
        `;
      })}
    </div>
  `;
}

function nameOf(item: GraphEdge | GraphNode, nodes: ReadonlyMap<string, GraphNode>, { unnamed }: GraphWords): string {
  const name = (node: GraphNode | undefined): string => {
    const { name: own = unnamed, detail } = node ? nodeName(node) : { name: undefined };
    return detail === undefined ? own : `${own} ${detail}`;
  };
  return 'source' in item ? `${name(nodes.get(item.source))} → ${name(nodes.get(item.target))}` : `${name(item)} · ${item.namespace}`;
}

function describe({ measure, before, after }: Change, { words, graphWords, language }: ChangesContext): string {
  const value = (amount: number | undefined): string =>
    amount === undefined ? words.nothing : inWords(measure, amount, { graphWords, language });
  return words.change(words.measure[measure], value(before), value(after));
}

function inWords(
  measure: Change['measure'],
  amount: number,
  { graphWords, language }: Pick<ChangesContext, 'graphWords' | 'language'>,
): string {
  switch (measure) {
    case 'http':
    case 'grpc':
      return formatValue(language, amount, 'requests');
    case 'tcp':
      return formatValue(language, amount, 'bytes');
    case 'errorRatio':
      return formatPercent(language, amount);
    case 'responseTime':
      return formatMilliseconds(language, amount);
    case 'health':
      return graphWords.status[statusOf(amount)];
  }
}

function statusOf(rank: number): HealthStatus {
  const [status = 'na'] = Object.entries(healthRank).find(([, each]) => each === rank) ?? [];
  return status as HealthStatus;
}
