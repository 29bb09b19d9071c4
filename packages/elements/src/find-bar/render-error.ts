import type { FindError } from '@meshlens/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { FindWords } from './words/find-words.js';

/** How much of the expression is shown on either side of the mistake, in characters. */
const around = 24;
const mostExpected = 6;

/** What is wrong, the expression with the place marked, and what would have been right there. */
export function renderError(text: string, { code, at, length, expected }: FindError, words: FindWords): TemplateResult {
  const start = Math.max(0, at - around);
  const end = Math.min(text.length, at + length + around);
  const wrong = text.slice(at, Math.min(at + length, at + 2 * around));
  return html`
    <p class="error" id="error">
      <span>${words.error[code]}</span>
      <code
        >${start > 0 ? '…' : ''}${text.slice(start, at)}<mark>${wrong || '\u2038'}</mark>${text.slice(at + length, end)}${end < text.length ? '…' : ''}</code
      >
      ${expected.length > 0 ? html`<span>${words.expected(expected.slice(0, mostExpected).join(' '))}${expected.length > mostExpected ? ' …' : ''}</span>` : nothing}
    </p>
  `;
}
