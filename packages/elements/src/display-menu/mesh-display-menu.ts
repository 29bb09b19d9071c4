import type { GraphType } from '@meshlens/core';
import { type CSSResultGroup, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { LocaleController } from '../controllers/locale.js';
import { controlStyles } from '../controls/control-styles.js';
import { chevronIcon, slidersIcon } from '../controls/icons.js';
import { PopoverController } from '../controls/popover-controller.js';
import { type DisplayOptions, emit } from '../events.js';
import { dictionaries } from '../i18n/dictionaries.js';
import type { Words } from '../i18n/words.js';
import { tokenStyles } from '../tokens/token-styles.js';
import { defaultGraphViewOptions, type EdgeLabelMode } from '../views/graph-view-options.js';
import { displayMenuStyles } from './mesh-display-menu.styles.js';

type Switch = 'serviceNodes' | 'idleEdges' | 'legend';

const graphTypes: readonly GraphType[] = ['versionedApp', 'app', 'service', 'workload'];
const edgeLabels: readonly EdgeLabelMode[] = ['none', 'rate', 'share'];
const boxes = ['cluster', 'namespace'] as const;

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
        <span class="name">${words.graphType}</span>
        <select @change=${(event: Event) => this.#set({ graphType: (event.target as HTMLSelectElement).value as GraphType })}>
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
      <div id="panel" popover role="dialog" aria-label=${words.display} @beforetoggle=${this.#popover.onBeforeToggle}>
        ${this.#popover.open ? this.#renderPanel(words) : nothing}
      </div>
    `;
  }

  #renderPanel(words: Words['graphView']): TemplateResult {
    const boxWords = { cluster: words.clusterBoxes, namespace: words.namespaceBoxes };
    return html`
      <div class="panel">
        ${this.#renderSwitch('serviceNodes', words.serviceNodes)} ${this.#renderSwitch('idleEdges', words.idleEdges)}
        ${this.#renderSwitch('legend', words.legend)}
        <fieldset>
          <legend>${words.boxes}</legend>
          ${boxes.map(
            (box) => html`
              <label class="check">
                <input type="checkbox" .checked=${this.options.boxBy.includes(box)} @change=${() => this.#toggleBox(box)} />
                ${boxWords[box]}
              </label>
            `,
          )}
        </fieldset>
        <fieldset>
          <legend>${words.edgeLabels}</legend>
          ${edgeLabels.map(
            (mode) => html`
              <label class="check">
                <input
                  type="radio"
                  name="edge-labels"
                  .checked=${this.options.edgeLabels === mode}
                  @change=${() => this.#set({ edgeLabels: mode })}
                />
                ${words.edgeLabel[mode]}
              </label>
            `,
          )}
        </fieldset>
      </div>
    `;
  }

  #renderSwitch(name: Switch, label: string): TemplateResult {
    return html`
      <label class="check">
        <input
          type="checkbox"
          data-option=${name}
          .checked=${this.options[name]}
          @change=${(event: Event) => this.#set({ [name]: (event.target as HTMLInputElement).checked })}
        />
        ${label}
      </label>
    `;
  }

  #toggleBox(box: (typeof boxes)[number]): void {
    const { boxBy } = this.options;
    this.#set({ boxBy: boxes.filter((each) => (each === box ? !boxBy.includes(box) : boxBy.includes(each))) });
  }

  #set(change: Partial<DisplayOptions>): void {
    this.options = { ...this.options, ...change };
    emit(this, 'mesh-display-change', this.options);
  }
}
