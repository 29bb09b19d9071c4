import { compileFind, type FindError, type FindPreset, type MeshGraph } from '@meshlens/core';
import { type CSSResultGroup, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { LocaleController } from '../controllers/locale.js';
import { controlStyles } from '../controls/control-styles.js';
import { closeIcon, hideIcon, searchIcon } from '../controls/icons.js';
import { suggestionStyles } from '../controls/suggestion-styles.js';
import { formatNumber } from '../i18n/format.js';
import { tokenStyles } from '../tokens/token-styles.js';
import { findFieldStyles } from './mesh-find-field.styles.js';
import { renderError } from './render-error.js';
import { renderSuggestions } from './render-suggestions.js';
import { accept, type Suggestion, suggestionsFor, type Typed } from './suggestions.js';
import { findDictionaries } from './words/dictionaries.js';

/**
 * @summary One field of the find bar: an expression with suggestions from its grammar, and its mistakes shown where they are.
 *
 * @fires {CustomEvent<{ text: string }>} mesh-expression - Another readable expression, or none any more.
 * @fires {CustomEvent<{ by: 1 | -1 }>} mesh-find-step - Enter, or Shift+Enter, on an expression that is already applied.
 */
export class MeshFindField extends LitElement {
  static override styles: CSSResultGroup = [tokenStyles, controlStyles, suggestionStyles, findFieldStyles];
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  @property() use: FindPreset['use'] = 'find';
  /** The expression that is applied. */
  @property() value = '';
  /** Where suggested values come from. */
  @property({ attribute: false }) graph: MeshGraph | undefined = undefined;

  @state() private text = '';
  @state() private open = false;
  /** Which suggestion is chosen; -1 is none. */
  @state() private active = -1;
  @state() private error: FindError | undefined;
  @query('input') private readonly input!: HTMLInputElement;

  readonly #locale = new LocaleController(this, findDictionaries);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('value') || this.value === this.text.trim()) return;
    this.text = this.value;
    this.error = undefined;
  }

  protected override render(): TemplateResult {
    const { words, language } = this.#locale;
    const { use, text, error } = this;
    const suggestions = this.#suggestions();
    const { label, hint } = words.use[use];
    return html`
      <div class=${error ? 'box wrong' : 'box'}>
        ${use === 'find' ? searchIcon : hideIcon}
        <input
          role="combobox"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          aria-label=${label}
          placeholder="${label}: ${hint}"
          aria-autocomplete="list"
          aria-expanded=${suggestions.length > 0}
          aria-controls="list"
          aria-activedescendant=${suggestions[this.active] ? `option-${this.active}` : nothing}
          aria-invalid=${error !== undefined}
          aria-describedby=${error ? 'error' : nothing}
          .value=${text}
          @input=${this.#onInput}
          @keydown=${this.#onKey}
          @focus=${this.#onFocus}
          @click=${this.#onFocus}
          @blur=${this.#onBlur}
        />
        ${
          text === ''
            ? nothing
            : html`<button class="clear" type="button" title=${words.clear} aria-label="${words.clear}: ${label}" @click=${this.#onClear}>
                ${closeIcon}
              </button>`
        }
      </div>
      ${renderSuggestions({ suggestions, active: this.active, words, choose: (suggestion) => this.#accept(suggestion) })}
      ${error ? renderError(text, error, words) : nothing}
      <p class="visually-hidden" role="status">
        ${this.open && suggestions.length > 0 ? words.offered(formatNumber(language, suggestions.length)) : ''}
      </p>
    `;
  }

  #suggestions(): readonly Suggestion[] {
    return this.open ? suggestionsFor(this.#typed(), this.use, this.graph) : [];
  }

  #typed(): Typed {
    return { text: this.text, cursor: this.input?.selectionStart ?? this.text.length };
  }

  /** Applies what can be read; what cannot is explained when the reader asked for it, and left alone while they are still writing. */
  #apply(asked: boolean): void {
    const { error } = compileFind(this.text);
    this.error = asked ? error : undefined;
    if (error || this.text.trim() === this.value) return;
    this.value = this.text.trim();
    this.dispatchEvent(new CustomEvent('mesh-expression', { detail: { text: this.value } }));
  }

  #accept(suggestion: Suggestion): void {
    const { text, cursor } = accept(suggestion, this.#typed());
    this.text = text;
    this.active = -1;
    this.error = undefined;
    void this.updateComplete.then(() => {
      this.input.focus();
      this.input.setSelectionRange(cursor, cursor);
      this.open = suggestion.sort === 'completion';
      this.requestUpdate();
    });
    this.#apply(suggestion.sort === 'preset');
  }

  readonly #onInput = (): void => {
    this.text = this.input.value;
    this.error = undefined;
    this.open = true;
    this.active = -1;
    if (this.use === 'find' || this.text === '') this.#apply(false);
  };

  readonly #onFocus = (): void => {
    this.open = true;
  };

  readonly #onBlur = (): void => {
    this.open = false;
    this.active = -1;
    this.#apply(true);
  };

  readonly #onClear = (): void => {
    this.text = '';
    this.#apply(false);
    this.input.focus();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const suggestions = this.#suggestions();
    const chosen = suggestions[this.active];
    const typing = /\S$/.test(this.text.slice(0, this.#typed().cursor));
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') this.#move(event.key === 'ArrowDown' ? 1 : -1, suggestions.length);
    else if (event.key === 'Escape' && suggestions.length > 0) this.open = false;
    else if (event.key === 'Escape' && this.text !== '') this.#onClear();
    else if (event.key === 'Enter' && chosen) this.#accept(chosen);
    else if (event.key === 'Tab' && !event.shiftKey && (chosen ?? (typing && suggestions[0])))
      this.#accept(chosen ?? (suggestions[0] as Suggestion));
    else if (event.key === 'Enter') this.#submit(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  #move(by: 1 | -1, count: number): void {
    this.open = true;
    if (count > 0) this.active = (this.active + by + count + (this.active < 0 && by < 0 ? 1 : 0)) % count;
  }

  #submit(by: 1 | -1): void {
    const applied = this.text.trim() === this.value;
    this.open = false;
    this.#apply(true);
    if (applied && !this.error && this.value !== '')
      this.dispatchEvent(new CustomEvent('mesh-find-step', { detail: { by }, bubbles: true, composed: true }));
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('active')) this.renderRoot.querySelector('.active')?.scrollIntoView({ block: 'nearest' });
  }
}
