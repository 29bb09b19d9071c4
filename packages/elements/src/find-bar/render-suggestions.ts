import { operands } from '@meshlens/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { Suggestion } from './suggestions.js';
import type { FindWords } from './words/find-words.js';

export interface Suggestions {
  readonly suggestions: readonly Suggestion[];
  readonly active: number;
  readonly words: FindWords;
  readonly choose: (suggestion: Suggestion) => void;
}

/** The list below a field. A press keeps the focus in the field, and Tab, which takes what can be scrolled for a stop, leaves it out. */
export function renderSuggestions({ suggestions, active, words, choose }: Suggestions): TemplateResult {
  return html`
    <div
      id="list"
      role="listbox"
      tabindex="-1"
      aria-label=${words.completions}
      ?hidden=${suggestions.length === 0}
      @pointerdown=${(event: Event) => event.preventDefault()}
    >
      ${suggestions.map((suggestion, index) => {
        const { text, note } = textOf(suggestion, words);
        return html`
          <div
            id="option-${index}"
            role="option"
            class=${index === active ? 'option active' : 'option'}
            aria-selected=${index === active}
            @click=${() => choose(suggestion)}
          >
            <span class="text">${text}</span>
            ${note ? html`<span class="note">${note}</span>` : nothing}
          </div>
        `;
      })}
    </div>
  `;
}

function textOf(suggestion: Suggestion, words: FindWords): { readonly text: string; readonly note: string } {
  if (suggestion.sort === 'preset') return { text: words.preset[suggestion.preset.id], note: suggestion.preset.expression };
  const { insert, kind } = suggestion.completion;
  const operand = kind === 'operand' ? operands.find(({ names }) => names[0] === insert) : undefined;
  return {
    text: insert,
    note: operand ? `${words.of[operand.of]} · ${words.type[operand.type]}` : kind === 'word' ? '' : words.kind[kind],
  };
}
