import type { Answer, LogLine, Trace } from '@meshlens/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { LiveState } from '../../controllers/live-task.js';
import { targetIcon, warningIcon } from '../../controls/icons.js';
import { formatClock, formatMilliseconds, formatNumber } from '../../i18n/format.js';
import type { PanelContext } from './context.js';
import { leads } from './parts.js';

/** The latest traces, each with its first operation, length and whether something failed. */
export function renderTraces(state: LiveState<Answer<readonly Trace[]>>, context: PanelContext): TemplateResult {
  return renderPeek(state, context.words.traces, {
    context,
    list: (traces) =>
      html`<ul class="peek" role="list">
        ${traces.map((trace) => renderTrace(trace, context))}
      </ul>`,
  });
}

function renderTrace(trace: Trace, context: PanelContext): TemplateResult | typeof nothing {
  const { words, language, traced, showTrace } = context;
  const { traceId, spans } = trace;
  const shown = traced === traceId;
  const first = spans.reduce((earliest, span) => (earliest === undefined || span.start < earliest.start ? span : earliest), spans[0]);
  if (first === undefined) return nothing;
  const end = spans.reduce((latest, { start, duration }) => Math.max(latest, start + duration), first.start);
  const failed = spans.some(({ error }) => error);
  return html`<li>
    <button
      class="button plain square show"
      type="button"
      title=${words.showTrace}
      aria-label="${words.showTrace}: ${first.operation}"
      aria-pressed=${shown}
      @click=${() => showTrace(shown ? undefined : trace)}
    >
      ${targetIcon}
    </button>
    ${leads({ kind: 'trace', traceId }, first.operation, { ...context, look: 'link' })}
    <span class="muted block">
      ${formatClock(language, first.start)} ·
      ${words.traceLine(formatNumber(language, spans.length), formatMilliseconds(language, end - first.start))}
      ${failed ? html`<span class="failing">${warningIcon} ${words.traceError}</span>` : nothing}
    </span>
  </li>`;
}

/** The latest lines, newest first. */
export function renderLogs(state: LiveState<Answer<readonly LogLine[]>>, context: PanelContext): TemplateResult {
  const { words, language } = context;
  return renderPeek(state, words.logs, {
    context,
    list: (lines) =>
      html`<div class="log" role="region" tabindex="0" aria-label=${words.logs.region}>
        ${[...lines]
          .sort((left, right) => right.at - left.at)
          .map(({ at, text }) => html`<p><time class="muted">${formatClock(language, at)}</time> ${text}</p>`)}
      </div>`,
  });
}

interface PeekView<T> {
  readonly context: PanelContext;
  readonly list: (value: readonly T[]) => TemplateResult;
}

function renderPeek<T>(
  state: LiveState<Answer<readonly T[]>>,
  words: { readonly empty: string; readonly failed: string; readonly none: string },
  { context, list }: PeekView<T>,
): TemplateResult {
  const say = (text: string): TemplateResult => html`<p class="none">${text}</p>`;
  if (state.status === 'error') return say(words.failed);
  const answer = 'value' in state ? state.value : undefined;
  if (answer === undefined) return html`<p class="none" role="status">${context.words.loading}</p>`;
  if (answer.value.length > 0) return list(answer.value);
  const [problem] = answer.problems;
  return say(problem === undefined ? words.empty : problem.code === 'not-configured' ? words.none : words.failed);
}
