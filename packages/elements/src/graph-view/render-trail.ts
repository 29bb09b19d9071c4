import type { GraphFocus } from '@meshlens/core';
import { html, nothing, type TemplateResult } from 'lit';
import { backIcon } from '../controls/icons.js';
import { focusName } from './focus-of.js';
import type { ViewWords } from './words/view-words.js';

/** The way from the whole graph to the node that it is about now; each step leads back to itself. */
export function renderTrail(
  trail: readonly GraphFocus[],
  words: ViewWords['trail'],
  goBack: (steps: number) => void,
): TemplateResult | typeof nothing {
  if (trail.length === 0) return nothing;
  return html`
    <nav class="trail" aria-label=${words.label}>
      <button class="button plain square" type="button" title=${words.back} aria-label=${words.back} @click=${() => goBack(1)}>
        ${backIcon}
      </button>
      <ol>
        <li><button class="step" type="button" @click=${() => goBack(trail.length)}>${words.whole}</button></li>
        ${trail.map((focus, at) =>
          at === trail.length - 1
            ? html`<li aria-current="page">${focusName(focus)} <span class="place">${focus.namespace}</span></li>`
            : html`<li>
                <button class="step" type="button" @click=${() => goBack(trail.length - 1 - at)}>${focusName(focus)}</button>
              </li>`,
        )}
      </ol>
    </nav>
  `;
}
