import { html, nothing, type TemplateResult } from 'lit';
import { chevronIcon } from './icons.js';
import { formatNumber } from '../i18n/format.js';

export interface PagerWords {
  readonly pages: string;
  readonly previous: string;
  readonly next: string;
  readonly page: (from: string, to: string, all: string) => string;
}

export interface Pages {
  /** From 0. */
  readonly page: number;
  readonly pageSize: number;
  /** Of all things, whatever page they are on. */
  readonly count: number;
}

/** The way through a list that does not fit on one page; where it leads is said aloud. */
export function renderPager(
  { page, pageSize, count }: Pages,
  { words, language }: { readonly words: PagerWords; readonly language: string },
  turn: (page: number) => void,
): TemplateResult | typeof nothing {
  if (count <= pageSize) return nothing;
  const number = (value: number): string => formatNumber(language, value);
  const to = Math.min(count, (page + 1) * pageSize);
  const step = (label: string, target: number, className: string): TemplateResult => html`
    <button
      class="button square ${className}"
      type="button"
      title=${label}
      aria-label=${label}
      aria-disabled=${target < 0 || target * pageSize >= count}
      @click=${() => {
        if (target >= 0 && target * pageSize < count) turn(target);
      }}
    >
      ${chevronIcon}
    </button>
  `;
  return html`
    <nav class="pager" aria-label=${words.pages}>
      ${step(words.previous, page - 1, 'previous')}
      <span role="status">${words.page(number(page * pageSize + 1), number(to), number(count))}</span>
      ${step(words.next, page + 1, 'next')}
    </nav>
  `;
}
