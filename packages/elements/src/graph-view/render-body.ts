import type { Answer, MeshGraph } from '@meshlens/core';
import { html, nothing, type TemplateResult } from 'lit';
import { closeIcon } from '../controls/icons.js';
import { formatSpan } from '../i18n/format.js';
import type { Words } from '../i18n/words.js';
import type { GraphViewOptions } from '../views/graph-view-options.js';
import { renderNotice } from '../views/render-live.js';
import { metricsOf, type Selection } from './metrics-target.js';
import { renderSummary } from './render-summary.js';

interface Reading {
  readonly words: Words;
  readonly language: string;
}

export interface GraphBody {
  readonly locale: Reading;
  readonly options: GraphViewOptions;
  readonly selection: Selection | undefined;
  readonly select: (selection: Selection | undefined) => void;
}

export function renderGraph(graph: MeshGraph, { locale, options, selection, select }: GraphBody): TemplateResult {
  const summary = selection && renderSummary(graph, selection, locale);
  return html`
    <mesh-graph
      .graph=${graph}
      .edgeLabels=${options.edgeLabels}
      @mesh-select=${(event: CustomEvent<Selection | undefined>) => select(event.detail)}
    ></mesh-graph>
    ${options.legend ? html`<mesh-graph-legend></mesh-graph-legend>` : nothing}
    ${selection && summary ? renderPanel(graph, summary, { locale, options, selection, select }) : nothing}
  `;
}

function renderPanel(graph: MeshGraph, summary: TemplateResult, { locale, options, selection, select }: GraphBody): TemplateResult {
  const { words } = locale;
  const metrics = selection && metricsOf(graph, selection);
  return html`
    <aside class="panel" part="panel" aria-label=${words.graphView.details}>
      <button
        class="button plain square close"
        type="button"
        title=${words.common.close}
        aria-label=${words.common.close}
        @click=${() => select(undefined)}
      >
        ${closeIcon}
      </button>
      ${summary}
      <slot name="panel">
        <mesh-metrics-panel
          .target=${metrics?.target}
          .peer=${metrics?.peer}
          .rangeSeconds=${Math.max(options.windowSeconds, 600)}
          .refreshSeconds=${options.refreshSeconds}
        ></mesh-metrics-panel>
      </slot>
    </aside>
  `;
}

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
