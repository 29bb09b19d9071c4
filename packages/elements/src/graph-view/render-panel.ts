import type { MeshGraph } from '@meshlens/core';
import { html, nothing, type TemplateResult } from 'lit';
import { arrowIcon, closeIcon } from '../controls/icons.js';
import type { SelectDetail } from '../graph/graph-events.js';
import { metricsOf } from './metrics-target.js';
import type { GraphBody } from './render-body.js';
import { renderSummary } from './render-summary.js';

/** Charts of a minute would be a single point. */
const shortestCharts = 900;

const nothingSelected: SelectDetail = { kind: 'none', id: undefined };

/** What is selected, where the graph still has it. */
export function renderPanel(
  graph: MeshGraph,
  { locale, graphWords, options, situation, close, navigate }: GraphBody,
): TemplateResult | typeof nothing {
  const { words, language } = locale;
  const selection = situation.selection ?? nothingSelected;
  const summary = renderSummary(graph, selection, { words, language, graphWords });
  if (!summary) return nothing;
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
