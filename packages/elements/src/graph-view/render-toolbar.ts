import type { Answer, MeshGraph, NamespaceInfo } from '@meshlens/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { DisplayOptions, NamespacesChangeDetail, TimeChangeDetail } from '../events.js';
import { formatClock, formatNumber } from '../i18n/format.js';
import type { Words } from '../i18n/words.js';
import type { GraphViewOptions } from '../views/graph-view-options.js';

export interface Toolbar {
  readonly locale: { readonly words: Words; readonly language: string };
  readonly options: GraphViewOptions;
  readonly chosen: readonly string[];
  readonly known: readonly NamespaceInfo[];
  readonly refreshing: boolean;
  readonly answer: Answer<MeshGraph> | undefined;
  readonly choose: (change: Partial<GraphViewOptions>) => void;
  readonly refresh: () => void;
}

/** The controls' own events end here: the view tells of each choice once, by `mesh-options-change`. */
export function renderToolbar({ locale, options, chosen, known, refreshing, answer, choose, refresh }: Toolbar): TemplateResult {
  const { words } = locale;
  const heard =
    <Detail>(act: (detail: Detail) => void) =>
    (event: CustomEvent<Detail>): void => {
      event.stopPropagation();
      act(event.detail);
    };
  return html`
    <div class="toolbar" part="toolbar" role="group" aria-label=${words.graphView.toolbar}>
      <mesh-namespace-select
        .namespaces=${known}
        .value=${chosen}
        @mesh-namespaces-change=${heard<NamespacesChangeDetail>(({ namespaces }) => choose({ namespaces }))}
      ></mesh-namespace-select>
      <mesh-display-menu .options=${options} @mesh-display-change=${heard<DisplayOptions>(choose)}></mesh-display-menu>
      <span class="known">${answer ? renderSize(answer, locale) : nothing}</span>
      <mesh-time-controls
        .windowSeconds=${options.windowSeconds}
        .refreshSeconds=${options.refreshSeconds}
        ?refreshing=${refreshing}
        @mesh-time-change=${heard<TimeChangeDetail>(choose)}
        @mesh-refresh=${heard(refresh)}
      ></mesh-time-controls>
      <slot name="actions"></slot>
    </div>
  `;
}

function renderSize({ value, at }: Answer<MeshGraph>, { words, language }: Toolbar['locale']): TemplateResult {
  const size = words.graphView.size(formatNumber(language, value.nodes.length), formatNumber(language, value.edges.length));
  return html`<span>${size}</span> <span>${words.time.updated(formatClock(language, at))}</span>`;
}
