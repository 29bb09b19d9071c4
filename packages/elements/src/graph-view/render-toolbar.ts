import type { Answer, MeshGraph } from '@meshlens/core';
import { html, nothing, type TemplateResult } from 'lit';
import { bookmarkIcon, compareIcon, exportIcon, keysIcon, historyIcon, moreIcon, searchIcon } from '../controls/icons.js';
import type { PopoverController } from '../controls/popover-controller.js';
import type { DisplayOptions, NamespacesChangeDetail, TimeChangeDetail } from '../events.js';
import type { ExportInput } from '../export/formats.js';
import type { GoToDetail } from '../go-to/mesh-go-to.js';
import { formatClock, formatNumber } from '../i18n/format.js';
import type { Words } from '../i18n/words.js';
import type { GraphViewOptions } from '../views/graph-view-options.js';
import type { PartsController } from '../parts/parts-controller.js';
import type { ViewApplyDetail } from '../saved-views/mesh-saved-views.js';
import type { ViewStore } from '../saved-views/view-store.js';
import type { GraphTasks } from './graph-tasks.js';
import { renderLateButton } from './late-button.js';
import type { GraphViewState, Situation, SituationChange } from './state/graph-view-state.js';
import { lateParts } from './view-parts.js';
import type { ViewPicture } from './view-picture.js';
import type { ViewWords } from './words/view-words.js';

export interface Toolbar {
  readonly locale: { readonly words: Words; readonly language: string };
  readonly words: ViewWords;
  readonly options: GraphViewOptions;
  readonly tasks: GraphTasks;
  /** What is used less stands in a menu. */
  readonly narrow: boolean;
  readonly more: PopoverController;
  readonly picture: ViewPicture | undefined;
  readonly choose: (change: Partial<GraphViewOptions>) => void;
  readonly refresh: () => void;
  readonly goTo: (nodeId: string) => void;
  readonly situation: Situation;
  readonly change: (change: SituationChange, step?: boolean) => void;
  readonly viewStore: ViewStore | undefined;
  readonly currentState: () => GraphViewState;
  readonly apply: (state: GraphViewState) => void;
  readonly parts: PartsController;
  readonly exported: () => Omit<ExportInput, 'tokens'> | undefined;
  readonly findOpen: boolean;
  readonly toggleFind: () => void;
}

/** The controls' own events end here: the view tells of each choice once, by `mesh-options-change`. */
export function renderToolbar(toolbar: Toolbar): TemplateResult {
  const { locale, options, tasks, narrow, choose, refresh } = toolbar;
  const { answer } = tasks;
  return html`
    <div class="toolbar" part="toolbar" role="group" aria-label=${locale.words.graphView.toolbar}>
      <mesh-namespace-select
        .namespaces=${tasks.known?.value ?? []}
        .value=${tasks.chosen ?? []}
        @mesh-namespaces-change=${heard<NamespacesChangeDetail>(({ namespaces }) => choose({ namespaces }))}
      ></mesh-namespace-select>
      <mesh-display-menu
        .options=${options}
        .offer=${tasks.offer}
        @mesh-display-change=${heard<DisplayOptions>(choose)}
      ></mesh-display-menu>
      ${narrow ? renderMore(toolbar) : renderTools(toolbar)}
      <span class="known">${answer ? renderSize(answer, locale) : nothing}</span>
      <mesh-time-controls
        .windowSeconds=${options.windowSeconds}
        .durations=${tasks.durations}
        .refreshSeconds=${options.refreshSeconds}
        ?refreshing=${tasks.running}
        @mesh-time-change=${heard<TimeChangeDetail>(choose)}
        @mesh-refresh=${heard(refresh)}
      ></mesh-time-controls>
      <slot name="actions"></slot>
    </div>
  `;
}

function heard<Detail>(act: (detail: Detail) => void): (event: CustomEvent<Detail>) => void {
  return (event) => {
    event.stopPropagation();
    act(event.detail);
  };
}

function renderTools(toolbar: Toolbar): TemplateResult {
  const { picture, goTo, words, situation, change, tasks, narrow, parts } = toolbar;
  const now = tasks.answer?.value.at;
  const toggle = (label: string, icon: TemplateResult, on: boolean, press: () => void): TemplateResult => html`
    <button
      class=${narrow ? 'button' : 'button square'}
      type="button"
      title=${label}
      aria-label=${label}
      aria-pressed=${on}
      ?disabled=${now === undefined}
      @click=${press}
    >
      ${icon} ${narrow ? label : nothing}
    </button>
  `;
  return html`
    <mesh-go-to
      .graph=${picture?.main.shown.graph}
      .labels=${picture?.main.annotations.labels}
      @mesh-go-to=${heard<GoToDetail>(({ id }) => goTo(id))}
    ></mesh-go-to>
    ${toggle(words.replay.open, historyIcon, situation.at !== undefined, () => change({ at: situation.at === undefined ? now : undefined }, true))}
    ${toggle(words.compare.open, compareIcon, situation.compare !== undefined, () =>
      change({ compare: situation.compare ? undefined : { mode: 'overlay', agoSeconds: 3_600 } }, true),
    )}
    <mesh-saved-views
      .store=${toolbar.viewStore}
      .current=${toolbar.currentState}
      @mesh-view-apply=${heard<ViewApplyDetail>(({ state }) => toolbar.apply(state))}
      >${renderLateButton(lateParts.views, { parts, label: words.views.label, icon: bookmarkIcon })}</mesh-saved-views
    >
    <mesh-export-menu .content=${toolbar.exported}
      >${renderLateButton(lateParts.exports, { parts, label: words.exports.label, icon: exportIcon })}</mesh-export-menu
    >
    <mesh-help-menu ?named=${narrow}
      >${renderLateButton(lateParts.help, { parts, label: words.help, icon: keysIcon, square: !narrow })}</mesh-help-menu
    >
  `;
}

function renderMore(toolbar: Toolbar): TemplateResult {
  const { words, more, findOpen, toggleFind } = toolbar;
  return html`
    <button class="button square" type="button" title=${words.find} aria-label=${words.find} aria-expanded=${findOpen} @click=${toggleFind}>
      ${searchIcon}
    </button>
    <button
      id="button"
      class="button square"
      type="button"
      title=${words.more}
      aria-label=${words.more}
      popovertarget="panel"
      aria-haspopup="dialog"
      aria-expanded=${more.open}
    >
      ${moreIcon}
    </button>
    <div id="panel" popover role="dialog" aria-label=${words.more} @beforetoggle=${more.onBeforeToggle} @toggle=${more.onToggle}>
      ${more.open ? html`<div class="more">${renderTools(toolbar)}</div>` : nothing}
    </div>
  `;
}

function renderSize({ value, at }: Answer<MeshGraph>, { words, language }: Toolbar['locale']): TemplateResult {
  const size = words.graphView.size(formatNumber(language, value.nodes.length), formatNumber(language, value.edges.length));
  return html`<span>${size}</span> <span>${words.time.updated(formatClock(language, at))}</span>`;
}
