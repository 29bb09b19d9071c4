import type { GraphType } from '@meshlens/core';
import { type CSSResultGroup, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { LocaleController } from '../controllers/locale.js';
import { controlStyles } from '../controls/control-styles.js';
import { chevronIcon, slidersIcon } from '../controls/icons.js';
import { PopoverController } from '../controls/popover-controller.js';
import { type DisplayOptions, emit } from '../events.js';
import { dictionaries } from '../i18n/dictionaries.js';
import { tokenStyles } from '../tokens/token-styles.js';
import { defaultGraphViewOptions } from '../views/graph-view-options.js';
import { displayMenuStyles } from './mesh-display-menu.styles.js';
import { renderPanel } from './render-panel.js';

const graphTypes: readonly GraphType[] = ['versionedApp', 'app', 'service', 'workload'];

/**
 * @summary The kind of graph, and a menu of what it shows.
 *
 * @fires {CustomEvent<DisplayOptions>} mesh-display-change - One of the options changed.
 * @csspart button - The button that opens the menu.
 */
export class MeshDisplayMenu extends LitElement {
  static override styles: CSSResultGroup = [tokenStyles, controlStyles, displayMenuStyles];

  @property({ attribute: false }) options: DisplayOptions = defaultGraphViewOptions;

  readonly #locale = new LocaleController(this, dictionaries);
  readonly #popover = new PopoverController(this);

  override render(): TemplateResult {
    const words = this.#locale.words.graphView;
    return html`
      <label class="field">
        <span class="name" aria-hidden="true">${words.graphType}</span>
        <select
          aria-label=${words.graphType}
          @change=${(event: Event) => this.#set({ graphType: (event.target as HTMLSelectElement).value as GraphType })}
        >
          ${graphTypes.map((type) => html`<option value=${type} ?selected=${type === this.options.graphType}>${words.graphTypes[type]}</option>`)}
        </select>
        ${chevronIcon}
      </label>
      <button
        id="button"
        part="button"
        class="button"
        type="button"
        popovertarget="panel"
        aria-haspopup="dialog"
        aria-expanded=${this.#popover.open}
      >
        ${slidersIcon} ${words.display} ${chevronIcon}
      </button>
      <div
        id="panel"
        popover
        role="dialog"
        aria-label=${words.display}
        @beforetoggle=${this.#popover.onBeforeToggle}
        @toggle=${this.#popover.onToggle}
      >
        ${this.#popover.open ? renderPanel({ words, options: this.options, set: (change) => this.#set(change) }) : nothing}
      </div>
    `;
  }

  #set(change: Partial<DisplayOptions>): void {
    this.options = { ...this.options, ...change };
    emit(this, 'mesh-display-change', this.options);
  }
}
