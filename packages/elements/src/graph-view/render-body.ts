import type { Answer, GraphQuery, ListedFinding, MeshGraph, NamespaceInfo } from '@meshlens/core';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { closeIcon } from '../controls/icons.js';
import { formatNumber, formatSpan } from '../i18n/format.js';
import type { Words } from '../i18n/words.js';
import { displayOf, type GraphViewOptions } from '../views/graph-view-options.js';
import { renderNotice } from '../views/render-live.js';
import type { PanelHooks } from './graph-hooks.js';
import { renderPanel } from './render-panel.js';
import type { Situation } from './state/graph-view-state.js';
import type { ViewActions } from './view-actions.js';
import type { ViewGestures } from './view-gestures.js';
import type { Drawing, ViewPicture } from './view-picture.js';
import type { ViewWords } from './words/view-words.js';

interface Reading {
  readonly words: Words;
  readonly language: string;
}

export interface GraphBody {
  readonly locale: Reading;
  readonly words: ViewWords;
  readonly options: GraphViewOptions;
  readonly situation: Situation;
  /** What the graph is about: another subject is a picture of its own, placed and seen anew. */
  readonly subject: string;
  /** What the graph answers. */
  readonly question: GraphQuery | undefined;
  readonly findings: readonly ListedFinding[];
  readonly gestures: ViewGestures;
  /** The host's, as the panel asks them. */
  readonly hooks: PanelHooks;
}

export function renderGraph(picture: ViewPicture, body: GraphBody): TemplateResult {
  const { before, after } = body.words.compare;
  return html`
    <div class="middle">
      ${renderTraced(body)}
      <div class="drawings">
        ${keyed(
          body.subject,
          html`${picture.beside ? renderDrawing(picture.beside, body, { name: 'beside', label: before }) : nothing}
          ${renderDrawing(picture.main, body, { name: 'main', label: picture.beside && after })}`,
        )}
      </div>
    </div>
    ${renderPanel(picture.main.shown.graph, body)}
  `;
}

/** Says which trace is shown, with a way to end that. */
function renderTraced({ gestures, words, locale }: GraphBody): TemplateResult | typeof nothing {
  const { trace, ids } = gestures.traced;
  if (!trace) return nothing;
  return html`<p class="traced" role="status">
    <span>${words.traced(trace.operation, formatNumber(locale.language, ids.length))}</span>
    <button
      class="button plain square"
      type="button"
      title=${words.hideTrace}
      aria-label=${words.hideTrace}
      @click=${() => gestures.showTrace({ ids: [] })}
    >
      ${closeIcon}
    </button>
  </p>`;
}

function renderDrawing(
  { shown, annotations }: Drawing,
  { options, situation, findings, gestures }: GraphBody,
  { name, label }: { readonly name: 'beside' | 'main'; readonly label: string | undefined },
): TemplateResult {
  return html`
    <div class="drawing">
      ${label === undefined ? nothing : html`<p class="side">${label}</p>`}
      <mesh-graph
        class=${name}
        .label=${label}
        .graph=${shown.graph}
        .findings=${findings}
        .edgeLabels=${options.edgeLabels}
        .layout=${options.layout}
        .display=${displayOf(options)}
        .collapsed=${situation.collapsed}
        .found=${name === 'main' ? gestures.ringed(shown.found, gestures.traced.ids) : shown.found}
        .annotations=${annotations}
        .arranged=${name === 'main' ? situation.arranged : gestures.besideArranged}
        ?legend=${name === 'main' && options.legend}
        .selected=${situation.selection?.id}
        .selection=${gestures.selected.ids(situation)}
        @mesh-selection=${gestures.onSelection}
        @mesh-select=${gestures.onSelect}
        @mesh-navigate=${gestures.onNavigate}
        @mesh-context=${gestures.onContext}
        @mesh-viewport-change=${gestures.onViewport}
        @mesh-collapse=${gestures.onCollapse}
        @mesh-legend=${gestures.onLegend}
        @mesh-arrange=${gestures.onArrange}
      ></mesh-graph>
    </div>
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

/** There is something to draw, but the reader hid all of it. */
export function renderAllHidden({ allHidden, menu }: ViewWords, { undoHide, showAll, history }: ViewActions): TemplateResult {
  return renderNotice(
    allHidden,
    html`
      ${history.canUndo ? html`<button class="button" type="button" @click=${undoHide}>${menu.undo}</button>` : nothing}
      <button class="button" type="button" @click=${showAll}>${menu.showAll}</button>
    `,
  );
}

/** Nobody said of which namespaces: there are none, too many, or none were chosen. */
export function renderUnchosen(
  known: Answer<readonly NamespaceInfo[]> | undefined,
  choseNone: boolean,
  { words, language }: Reading,
): TemplateResult {
  const { value = [], problems = [] } = known ?? {};
  if (value.length === 0 && problems.length > 0) return renderNotice(words.states.notRead);
  if (known && value.length === 0) return renderNotice(words.states.nothingToChoose);
  return renderNotice(choseNone ? words.states.noNamespaces : words.states.manyNamespaces(formatNumber(language, value.length)));
}

/** Stands in the places where boxes and nodes will be, so that nothing jumps when they come. */
export function renderSkeleton(words: Words): TemplateResult {
  return html`
    <div class="placeholder" role="status" aria-label=${words.common.loading}>
      ${[1, 2, 3].map(() => html`<div class="skeleton"></div>`)}
    </div>
  `;
}
