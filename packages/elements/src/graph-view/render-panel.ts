import type { MeshGraph } from '@meshlens/core';
import { html, type TemplateResult } from 'lit';
import type { GraphBody } from './render-body.js';

/** All about what is selected, or about what is drawn. */
export function renderPanel(graph: MeshGraph, { options, question, situation, findings, gestures, hooks }: GraphBody): TemplateResult {
  const { selected } = gestures;
  return html`
    <mesh-graph-panel
      part="panel"
      .graph=${graph}
      .selected=${selected.ids(situation)}
      .drawn=${selected.drawn(graph, situation, options)}
      .findings=${findings}
      .links=${hooks.links}
      .hrefOf=${hooks.hrefOf}
      .question=${question}
      .rangeSeconds=${options.windowSeconds}
      .refreshSeconds=${situation.at === undefined ? options.refreshSeconds : 0}
      .collapsed=${!options.panel}
      .inlineSize=${options.panelSize}
      @mesh-select=${gestures.onPanelSelect}
      @mesh-panel-change=${gestures.onPanelChange}
      .traced=${gestures.traced.trace?.traceId}
      @mesh-trace-show=${gestures.onTrace}
      @mesh-range=${gestures.onRange}
    >
      <slot name="panel"></slot>
    </mesh-graph-panel>
  `;
}
