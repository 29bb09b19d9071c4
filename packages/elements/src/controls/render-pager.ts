import { html, nothing, type TemplateResult } from 'lit';
import { chevronIcon } from '../controls/icons.js';
import { formatNumber } from '../i18n/format.js';
import type { Reading } from './render-parts.js';

/** So many findings are in the document at once. */
export const pageSize = 100;

/** The way through a list that does not fit on one page. `page` counts from 0. */
export function renderPager(
  { page, count }: { readonly page: number; readonly count: number },
  { words, language }: Reading,
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
      ?disabled=${target < 0 || target * pageSize >= count}
      @click=${() => turn(target)}
    >
      ${chevronIcon}
    </button>
  `;
  return html`
    <nav class="pager" aria-label=${words.pages}>
      ${step(words.previous, page - 1, 'previous')}
      <span>${words.page(number(page * pageSize + 1), number(to), number(count))}</span>
      ${step(words.next, page + 1, 'next')}
    </nav>
  `;
}
