import type { Answer, ListedFinding, MeshGraph } from '@meshlens/core';
import { html, nothing, type TemplateResult } from 'lit';
import { arrowIcon, closeIcon } from '../controls/icons.js';
import type { SelectDetail } from '../graph/graph-events.js';
import type { GraphWords } from '../graph/words/graph-words.js';
import { formatSpan } from '../i18n/format.js';
import type { Words } from '../i18n/words.js';
import type { GraphViewOptions } from '../views/graph-view-options.js';
import { renderNotice } from '../views/render-live.js';
import { metricsOf } from './metrics-target.js';
import { renderSummary } from './render-summary.js';

interface Reading {
  readonly words: Words;
  readonly language: string;
}

export interface GraphBody {
  readonly locale: Reading;
  readonly graphWords: GraphWords;
  readonly options: GraphViewOptions;
  readonly findings: readonly ListedFinding[];
  readonly selection: SelectDetail;
  /** The reader chose in the graph. */
  readonly select: (selection: SelectDetail) => void;
  /** The reader closed the panel. */
  readonly close: () => void;
  readonly navigate: (nodeId: string) => void;
}

export function renderGraph(graph: MeshGraph, body: GraphBody): TemplateResult {
  const { locale, graphWords, options, selection, select } = body;
  const summary = renderSummary(graph, selection, { words: locale.words, language: locale.language, graphWords });
  return html`
    <div class="main">
      <mesh-graph
        .graph=${graph}
        .findings=${body.findings}
        .edgeLabels=${options.edgeLabels}
        .selected=${selection.id}
        @mesh-select=${(event: CustomEvent<SelectDetail>) => select(event.detail)}
      ></mesh-graph>
      ${
        options.legend
          ? html`<div class="legend" role="region" tabindex="0" aria-label=${locale.words.graphView.legend}>
              <mesh-graph-legend></mesh-graph-legend>
            </div>`
          : nothing
      }
    </div>
    ${summary ? renderPanel(graph, summary, body) : nothing}
  `;
}

function renderPanel(
  graph: MeshGraph,
  summary: TemplateResult,
  { locale, options, selection, close, navigate }: GraphBody,
): TemplateResult {
  const { words } = locale;
  const metrics = metricsOf(graph, selection);
  return html`
    <aside class="panel" part="panel" aria-label=${words.graphView.details}>
      <button class="button plain square close" type="button" title=${words.common.close} aria-label=${words.common.close} @click=${close}>
        ${closeIcon}
      </button>
      <div class="details">
        ${summary}
        ${
          selection.kind === 'node'
            ? html`<button class="button" type="button" @click=${() => navigate(selection.id)}>
                ${words.graphView.openDetails} ${arrowIcon}
              </button>`
            : nothing
        }
        <slot name="panel">
          <mesh-metrics-panel
            .target=${metrics?.target}
            .peer=${metrics?.peer}
            .rangeSeconds=${Math.max(options.windowSeconds, shortestCharts)}
            .refreshSeconds=${options.refreshSeconds}
          ></mesh-metrics-panel>
        </slot>
      </div>
    </aside>
  `;
}

/** Charts of a minute would be a single point. */
const shortestCharts = 900;

/** No node at all: either nothing flowed, or what would tell of it could not be read. */
export function renderEmpty(
  { problems }: Answer<MeshGraph>,
  { locale, options, showIdle }: { readonly locale: Reading; readonly options: GraphViewOptions; readonly showIdle: () => void },
): TemplateResult {
  const { states } = locale.words;
  if (problems.some(({ source, code }) => source.startsWith('metrics') && code !== 'limit')) return renderNotice(states.notRead);
  return renderNotice(
    states.noTraffic(formatSpan(locale.language, options.windowSeconds, 'long')),
    options.idleEdges ? nothing : html`<button class="button" type="button" @click=${showIdle}>${states.showIdle}</button>`,
  );
}

/** Stands in the places where boxes and nodes will be, so that nothing jumps when they come. */
export function renderSkeleton(words: Words): TemplateResult {
  return html`
    <div class="placeholder" role="status" aria-label=${words.common.loading}>
      ${[1, 2, 3].map(() => html`<div class="skeleton"></div>`)}
    </div>
  `;
}
