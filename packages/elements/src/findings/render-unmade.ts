import type { UnmadeCheck } from '@meshlens/core';
import { html, nothing, type TemplateResult } from 'lit';
import { chevronIcon } from '../controls/icons.js';
import { formatNumber } from '../i18n/format.js';
import type { Reading } from './render-parts.js';
import type { RuleTexts } from './rule-texts.js';

/** Which checks could not be made, by what they lack. */
export function renderUnmade(checks: readonly UnmadeCheck[], locale: Reading, texts: RuleTexts): TemplateResult | typeof nothing {
  if (checks.length === 0) return nothing;
  const { words, language } = locale;
  const byReason = new Map<string, UnmadeCheck[]>();
  for (const check of checks) {
    const reason = words.missing[check.coverage](check.input);
    byReason.set(reason, [...(byReason.get(reason) ?? []), check]);
  }
  const count = new Set(checks.map(({ code }) => code)).size;
  return html`
    <details class="unmade" part="not-evaluated">
      <summary><span>${words.unmade(formatNumber(language, count))}</span> ${chevronIcon}</summary>
      <p>${words.unmadeHint}</p>
      <dl>
        ${[...byReason].map(
          ([reason, each]) => html`
            <dt>${reason}</dt>
            ${each.map(
              ({ code, count: objects }) =>
                html`<dd>
                  <span class="code">${code}</span> <span lang="en">${texts.page(code)?.title ?? ''}</span>
                  <span class="muted">${words.unmadeOn(formatNumber(language, objects))}</span>
                </dd>`,
            )}
          `,
        )}
      </dl>
    </details>
  `;
}
