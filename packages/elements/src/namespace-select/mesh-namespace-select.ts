import type { NamespaceInfo } from '@meshlens/core';
import { type CSSResultGroup, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { LocaleController } from '../controllers/locale.js';
import { controlStyles } from '../controls/control-styles.js';
import { checkIcon, chevronIcon, searchIcon } from '../controls/icons.js';
import { PopoverController } from '../controls/popover-controller.js';
import { emit } from '../events.js';
import { dictionaries } from '../i18n/dictionaries.js';
import { formatNumber } from '../i18n/format.js';
import type { Words } from '../i18n/words.js';
import { tokenStyles } from '../tokens/token-styles.js';
import { namespaceSelectStyles } from './mesh-namespace-select.styles.js';

/**
 * @summary Chooses namespaces: a button that opens a list with a search field.
 *
 * The search field keeps the focus; arrow keys walk the list, Enter or Space choose, Escape closes.
 * Several quick choices are told as one.
 *
 * @fires {CustomEvent<NamespacesChangeDetail>} mesh-namespaces-change - The choice changed.
 * @csspart button - The button that opens the list.
 * @csspart list - The list of namespaces.
 */
export class MeshNamespaceSelect extends LitElement {
  static override styles: CSSResultGroup = [tokenStyles, controlStyles, namespaceSelectStyles];

  /** What there is to choose from, in the order shown. */
  @property({ attribute: false }) namespaces: readonly NamespaceInfo[] = [];
  /** Names of the chosen ones. Names that are not in `namespaces` are kept. */
  @property({ attribute: false }) value: readonly string[] = [];

  @state() private search = '';
  @state() private active = 0;
  @state() private draft: readonly string[] | undefined;

  readonly #locale = new LocaleController(this, dictionaries);
  readonly #popover = new PopoverController(this, {
    opened: () => this.renderRoot.querySelector('input')?.focus(),
    closed: () => this.#close(),
  });
  #settle: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#tell();
  }

  override render(): TemplateResult {
    const words = this.#locale.words.namespaces;
    const { open } = this.#popover;
    return html`
      <button id="button" part="button" class="button" type="button" popovertarget="panel" aria-haspopup="dialog" aria-expanded=${open}>
        <span class="name">${words.label}</span>
        <span class="count">${this.#count(words)}</span>
        ${chevronIcon}
      </button>
      <div
        id="panel"
        popover
        role="dialog"
        aria-label=${words.label}
        @beforetoggle=${this.#popover.onBeforeToggle}
        @toggle=${this.#popover.onToggle}
      >
        ${open ? this.#renderPanel(words) : nothing}
      </div>
    `;
  }

  #renderPanel(words: Words['namespaces']): TemplateResult {
    const shown = this.#shown();
    const count = formatNumber(this.#locale.language, shown.length);
    return html`
      <div class="panel">
        <label class="search">
          ${searchIcon}
          <span class="visually-hidden">${words.search}</span>
          <input
            role="combobox"
            autocomplete="off"
            spellcheck="false"
            placeholder=${words.search}
            aria-autocomplete="list"
            aria-expanded="true"
            aria-controls="list"
            aria-activedescendant=${shown.length > 0 ? `option-${this.active}` : nothing}
            .value=${this.search}
            @input=${this.#onSearch}
            @keydown=${this.#onKey}
          />
        </label>
        <div class="actions">
          <button
            class="button plain"
            type="button"
            @click=${() => this.#choose([...new Set([...this.#chosen(), ...shown.map(({ name }) => name)])])}
          >
            ${words.selectAll}
          </button>
          <button class="button plain" type="button" @click=${() => this.#choose([])}>${words.clear}</button>
        </div>
        <div id="list" part="list" role="listbox" tabindex="-1" aria-multiselectable="true" aria-label=${words.label}>
          ${shown.map((namespace, index) => this.#renderOption(namespace, index, words))}
        </div>
        ${shown.length === 0 ? html`<p class="nothing">${words.noMatch}</p>` : nothing}
        <p class="visually-hidden" role="status">${words.found(count)}</p>
      </div>
    `;
  }

  #renderOption({ name, injection, controlPlane }: NamespaceInfo, index: number, words: Words['namespaces']): TemplateResult {
    const joined = { none: words.outside, unknown: '', ambient: words.ambient, sidecar: words.sidecar }[injection];
    return html`
      <div
        id="option-${index}"
        role="option"
        class=${index === this.active ? 'option active' : 'option'}
        aria-selected=${this.#chosen().includes(name)}
        @click=${() => {
          this.active = index;
          this.#toggle(name);
        }}
      >
        <span class="box">${checkIcon}</span>
        <span class="text">${name}</span>
        <span class="note">${controlPlane ? words.controlPlane : joined}</span>
      </div>
    `;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('active')) this.renderRoot.querySelector('.active')?.scrollIntoView({ block: 'nearest' });
  }

  #count(words: Words['namespaces']): string {
    const { language } = this.#locale;
    const known = new Set(this.namespaces.map(({ name }) => name));
    const chosen = this.#chosen();
    const [only] = chosen;
    if (chosen.length === 1 && only !== undefined) return only;
    if (known.size === 0 && chosen.length === 0) return '–';
    const all = formatNumber(language, known.size);
    if (known.size > 0 && chosen.length === known.size && chosen.every((name) => known.has(name))) return words.all(all);
    return words.count(formatNumber(language, chosen.length), all);
  }

  #chosen(): readonly string[] {
    return this.draft ?? this.value;
  }

  #shown(): readonly NamespaceInfo[] {
    const wanted = this.search.trim().toLowerCase();
    return wanted === '' ? this.namespaces : this.namespaces.filter(({ name }) => name.toLowerCase().includes(wanted));
  }

  #toggle(name: string): void {
    const chosen = this.#chosen();
    this.#choose(chosen.includes(name) ? chosen.filter((other) => other !== name) : [...chosen, name]);
  }

  #choose(names: readonly string[]): void {
    this.draft = [...names].sort((a, b) => (a < b ? -1 : 1));
    clearTimeout(this.#settle);
    this.#settle = setTimeout(() => this.#tell(), 300);
  }

  #tell(): void {
    clearTimeout(this.#settle);
    const { draft } = this;
    if (draft === undefined) return;
    this.draft = undefined;
    this.value = draft;
    emit(this, 'mesh-namespaces-change', { namespaces: draft });
  }

  #close(): void {
    this.#tell();
    this.search = '';
    this.active = 0;
  }

  readonly #onSearch = (event: InputEvent): void => {
    this.search = (event.target as HTMLInputElement).value;
    this.active = 0;
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const shown = this.#shown();
    const last = shown.length - 1;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: Math.min(this.active + 1, last),
      ArrowUp: Math.max(this.active - 1, 0),
      PageDown: Math.min(this.active + 10, last),
      PageUp: Math.max(this.active - 10, 0),
      Home: 0,
      End: last,
    };
    const move = moves[event.key];
    const current = shown[this.active];
    if (move !== undefined) this.active = Math.max(0, move);
    else if ((event.key === 'Enter' || event.key === ' ') && current) this.#toggle(current.name);
    else return;
    event.preventDefault();
  };
}
