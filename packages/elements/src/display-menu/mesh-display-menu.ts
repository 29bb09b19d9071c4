import type { GraphType } from '@meshlens/core';
import { type CSSResultGroup, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { LocaleController } from '../controllers/locale.js';
import { controlStyles } from '../controls/control-styles.js';
import { chevronIcon, slidersIcon } from '../controls/icons.js';
import { PopoverController } from '../controls/popover-controller.js';
import { type DisplayOptions, emit } from '../events.js';
import type { EdgeLabel } from '../graph/edge-label.js';
import { dictionaries } from '../i18n/dictionaries.js';
import type { Words } from '../i18n/words.js';
import { tokenStyles } from '../tokens/token-styles.js';
import { defaultGraphViewOptions } from '../views/graph-view-options.js';
import { displayMenuStyles } from './mesh-display-menu.styles.js';

type Switch = 'serviceNodes' | 'idleEdges' | 'idleNodes' | 'legend';

const graphTypes: readonly GraphType[] = ['versionedApp', 'app', 'service', 'workload'];
const switches: readonly Switch[] = ['serviceNodes', 'idleEdges', 'idleNodes', 'legend'];
const edgeLabels: readonly EdgeLabel[] = ['rate', 'distribution', 'responseTime', 'throughput'];
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
        ${this.#popover.open ? this.#renderPanel(words) : nothing}
      </div>
    `;
  }

  #renderPanel(words: Words['graphView']): TemplateResult {
    const boxWords = { cluster: words.clusterBoxes, namespace: words.namespaceBoxes };
    return html`
      <div class="panel">
        ${switches.map((name) => this.#renderSwitch(name, words[name]))}
        <fieldset>
          <legend>${words.boxes}</legend>
          ${boxes.map((box) => renderCheck(boxWords[box], this.options.boxBy.includes(box), () => this.#set({ boxBy: toggled(boxes, this.options.boxBy, box) })))}
        </fieldset>
        <fieldset>
          <legend>${words.edgeLabels}</legend>
          ${edgeLabels.map((label) =>
            renderCheck(words.edgeLabel[label], this.options.edgeLabels.includes(label), () =>
              this.#set({ edgeLabels: toggled(edgeLabels, this.options.edgeLabels, label) }),
            ),
          )}
        </fieldset>
      </div>
    `;
  }

  #renderSwitch(name: Switch, label: string): TemplateResult {
    return renderCheck(label, this.options[name], () => this.#set({ [name]: !this.options[name] }));
  }

  #set(change: Partial<DisplayOptions>): void {
    this.options = { ...this.options, ...change };
    emit(this, 'mesh-display-change', this.options);
  }
}

function renderCheck(label: string, checked: boolean, change: () => void): TemplateResult {
  return html`<label class="check"><input type="checkbox" .checked=${checked} @change=${change} />${label}</label>`;
}

/** The chosen ones with one more or one fewer, in the order of all. */
function toggled<Item>(all: readonly Item[], chosen: readonly Item[], item: Item): Item[] {
  return all.filter((each) => (each === item ? !chosen.includes(item) : chosen.includes(each)));
}
