import { html, nothing, type TemplateResult } from 'lit';
import type { LiveState } from '../controllers/live-task.js';
import { clockIcon } from '../controls/icons.js';
import { formatAge } from '../i18n/format.js';
import type { Trouble, Words } from '../i18n/words.js';
import { describeError } from './describe-error.js';

interface Reading {
  readonly words: Words;
  readonly language: string;
}

export interface LiveView<T> {
  readonly locale: Reading;
  readonly skeleton: () => TemplateResult;
  readonly waiting: () => TemplateResult;
  readonly ready: (value: T) => TemplateResult;
  readonly retry: () => void;
}

/** What a bound element shows in each state of its task, so that all say the same thing in the same way. */
export function renderLive<T>(state: LiveState<T>, { locale, skeleton, waiting, ready, retry }: LiveView<T>): TemplateResult {
  switch (state.status) {
    case 'no-source':
      return renderNotice(locale.words.states.noSource);
    case 'waiting':
      return waiting();
    case 'loading':
      return state.value === undefined ? skeleton() : ready(state.value);
    case 'ready':
    case 'stale':
      return ready(state.value);
    case 'error': {
      const { title, hint, detail } = describeError(state.error, locale);
      return html`
        <mesh-notice tone="error" .heading=${title} .hint=${hint} .detail=${detail}>
          <button class="button" type="button" @click=${retry}>${locale.words.common.retry}</button>
        </mesh-notice>
      `;
    }
  }
}

export function renderNotice({ title, hint }: Trouble, actions: TemplateResult | typeof nothing = nothing): TemplateResult {
  return html`<mesh-notice .heading=${title} .hint=${hint}>${actions}</mesh-notice>`;
}

/** The line that says that what is seen is old, how old, and why. */
export function renderStale(state: LiveState<unknown>, ageSeconds: number | undefined, locale: Reading): TemplateResult | typeof nothing {
  if (state.status !== 'stale') return nothing;
  const { title, hint } = describeError(state.error, locale);
  const age = formatAge(locale.language, ageSeconds ?? 0);
  return html`<p class="stale" role="status">${clockIcon}<span>${locale.words.states.stale(title, age)} ${hint}</span></p>`;
}
