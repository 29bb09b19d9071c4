import type { GraphNode, MeshGraph } from '@meshlens/core';
import { type CSSResultGroup, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { LocaleController } from '../controllers/locale.js';
import { controlStyles } from '../controls/control-styles.js';
import { searchIcon, targetIcon } from '../controls/icons.js';
import { PopoverController } from '../controls/popover-controller.js';
import { renderPopover } from '../controls/render-popover.js';
import { suggestionStyles } from '../controls/suggestion-styles.js';
import { nodeFaceOf } from '../graph/legend-table.js';
import { nodeName } from '../graph/node-name.js';
import { graphDictionaries } from '../graph/words/dictionaries.js';
import { viewDictionaries } from '../graph-view/words/dictionaries.js';
import { formatNumber } from '../i18n/format.js';
import { tokenStyles } from '../tokens/token-styles.js';
import { goToStyles } from './mesh-go-to.styles.js';

export interface GoToDetail {
  readonly id: string;
}

const mostShown = 50;

/**
 * @summary Finds a node by a part of its name: a button that opens a field with a list of what fits, as one types.
 *
 * @fires {CustomEvent<GoToDetail>} mesh-go-to - A node was chosen.
 * @csspart button - The button that opens the field.
 */
export class MeshGoTo extends LitElement {
  static override styles: CSSResultGroup = [tokenStyles, controlStyles, suggestionStyles, goToStyles];

  @property({ attribute: false }) graph: MeshGraph | undefined = undefined;
  /** Names of the host's own, by node id. */
  @property({ attribute: false }) labels: ReadonlyMap<string, string> | undefined = undefined;

  @state() private search = '';
  @state() private active = 0;

  readonly #locale = new LocaleController(this, viewDictionaries);
  readonly #graphLocale = new LocaleController(this, graphDictionaries);
  readonly #popover = new PopoverController(this, {
    opened: () => this.renderRoot.querySelector('input')?.focus(),
    closed: () => {
      this.search = '';
      this.active = 0;
    },
  });

  protected override render(): TemplateResult {
    const { words } = this.#locale;
    return renderPopover({ popover: this.#popover, label: words.goTo.label, icon: targetIcon, content: () => this.#renderPanel() });
  }

  #renderPanel(): TemplateResult {
    const words = this.#locale.words.goTo;
    const { language } = this.#locale;
    const fitting = this.#fitting();
    const shown = fitting.slice(0, mostShown);
    return html`
      <div class="panel">
        <label class="search">
          ${searchIcon}
          <input
            role="combobox"
            autocomplete="off"
            spellcheck="false"
            aria-label=${words.search}
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
        <div id="list" role="listbox" tabindex="-1" aria-label=${words.label}>
          ${shown.map((node, index) => this.#renderOption(node, index))}
        </div>
        <p class="count" role="status">
          ${shown.length === 0 ? words.noMatch : words.count(formatNumber(language, fitting.length), formatNumber(language, this.graph?.nodes.length ?? 0))}
        </p>
      </div>
    `;
  }

  #renderOption(node: GraphNode, index: number): TemplateResult {
    return html`
      <div
        id="option-${index}"
        role="option"
        class=${index === this.active ? 'option active' : 'option'}
        aria-selected=${index === this.active}
        @click=${() => this.#choose(node)}
      >
        <span class="text">${this.#nameOf(node)}</span>
        <span class="note">${this.#graphLocale.words.face[nodeFaceOf(node)]}${this.#placeOf(node)}</span>
      </div>
    `;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('active')) this.renderRoot.querySelector('.active')?.scrollIntoView({ block: 'nearest' });
  }

  #nameOf(node: GraphNode): string {
    const { name = this.#graphLocale.words.unnamed, detail } = nodeName(node);
    return this.labels?.get(node.id) ?? (detail === undefined ? name : `${name} ${detail}`);
  }

  /** Equal namespaces of several clusters are told apart. */
  #placeOf({ namespace, cluster }: GraphNode): string {
    const [first] = this.graph?.nodes ?? [];
    const several = this.graph?.nodes.some((node) => node.cluster !== first?.cluster);
    return [namespace, ...(several ? [cluster] : [])].map((place) => (place === 'unknown' ? '' : ` · ${place}`)).join('');
  }

  /** Names that begin so come before those that have it inside; each word of the search has to occur, in the name or the place. */
  #fitting(): readonly GraphNode[] {
    const wanted = this.search.toLowerCase().split(/\s+/).filter(Boolean);
    const named = (this.graph?.nodes ?? []).map((node) => ({ node, name: this.#nameOf(node).toLowerCase() }));
    const fits = named.filter(({ node: { namespace, cluster }, name }) =>
      wanted.every((word) => `${name} ${namespace} ${cluster}`.toLowerCase().includes(word)),
    );
    const first = wanted[0] ?? '';
    return fits
      .sort(
        (a, b) => Number(b.name.startsWith(first)) - Number(a.name.startsWith(first)) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
      )
      .map(({ node }) => node);
  }

  #choose(node: GraphNode): void {
    this.renderRoot.querySelector<HTMLElement>('#panel')?.hidePopover();
    this.dispatchEvent(new CustomEvent<GoToDetail>('mesh-go-to', { detail: { id: node.id }, bubbles: true, composed: true }));
  }

  readonly #onSearch = (event: InputEvent): void => {
    this.search = (event.target as HTMLInputElement).value;
    this.active = 0;
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const shown = this.#fitting().slice(0, mostShown);
    const last = Math.max(0, shown.length - 1);
    const current = shown[this.active];
    if (event.key === 'ArrowDown') this.active = Math.min(this.active + 1, last);
    else if (event.key === 'ArrowUp') this.active = Math.max(this.active - 1, 0);
    else if (event.key === 'Enter' && current) this.#choose(current);
    else return;
    event.preventDefault();
  };
}
