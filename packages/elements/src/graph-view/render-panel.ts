import type { MeshGraph } from '@meshlens/core';
import { html, type TemplateResult } from 'lit';
import type { GraphBody } from './render-body.js';

/** All about what is selected, or about what is drawn. */
export function renderPanel(graph: MeshGraph, { options, question, situation, findings, gestures }: GraphBody): TemplateResult {
  const { selection } = situation;
  return html`
    <mesh-graph-panel
      part="panel"
      .graph=${graph}
      .selected=${selection ? [selection.id] : []}
      .findings=${findings}
      .question=${question}
      .rangeSeconds=${options.windowSeconds}
      .refreshSeconds=${situation.at === undefined ? options.refreshSeconds : 0}
      .collapsed=${!options.panel}
      .inlineSize=${options.panelSize}
      @mesh-select=${gestures.onSelect}
      @mesh-panel-change=${gestures.onPanelChange}
    >
      <slot name="panel"></slot>
    </mesh-graph-panel>
  `;
}
