import type { GraphType } from '@meshlens/core';
import { type CSSResultGroup, html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { LocaleController } from '../controllers/locale.js';
import { controlStyles } from '../controls/control-styles.js';
import { chevronIcon, slidersIcon } from '../controls/icons.js';
import { PopoverController } from '../controls/popover-controller.js';
import { renderPopover } from '../controls/render-popover.js';
import { type DisplayOptions, emit } from '../events.js';
import { dictionaries } from '../i18n/dictionaries.js';
import { tokenStyles } from '../tokens/token-styles.js';
import { defaultGraphViewOptions } from '../views/graph-view-options.js';
import { displayMenuStyles } from './mesh-display-menu.styles.js';
import { type Offer, wholeOffer } from './offer.js';
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

  /** What the mesh cannot tell of is not offered; see `Capabilities`. */
  @property({ attribute: false }) offer: Offer = wholeOffer;

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
      ${renderPopover({
        popover: this.#popover,
        label: words.display,
        icon: slidersIcon,
        content: () => renderPanel({ words, options: this.options, offer: this.offer, set: (change) => this.#set(change) }),
      })}
    `;
  }

  #set(change: Partial<DisplayOptions>): void {
    this.options = { ...this.options, ...change };
    emit(this, 'mesh-display-change', this.options);
  }
}
