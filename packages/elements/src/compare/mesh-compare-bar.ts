import type { Instant, MeshGraph } from '@meshlens/core';
import { type CSSResultGroup, html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { LocaleController } from '../controllers/locale.js';
import { controlStyles } from '../controls/control-styles.js';
import { chevronIcon, closeIcon } from '../controls/icons.js';
import { PopoverController } from '../controls/popover-controller.js';
import { changeFaces } from '../graph/change-faces.js';
import { markRadius } from '../graph/marks.js';
import { graphDictionaries } from '../graph/words/dictionaries.js';
import type { Comparison } from '../graph-view/state/graph-view-state.js';
import { viewDictionaries } from '../graph-view/words/dictionaries.js';
import { formatNumber, formatSpan } from '../i18n/format.js';
import { formatMoment, fromLocalField, toLocalField } from '../i18n/moment.js';
import { tokenStyles } from '../tokens/token-styles.js';
import { countMarks, type ListedChange, listedMarks } from './change-list.js';
import { compareStyles } from './mesh-compare-bar.styles.js';
import { renderChanges } from './render-changes.js';

export interface CompareChangeDetail {
  /** Undefined ends the comparison. */
  readonly compare: Comparison | undefined;
}

export interface ChangeSelectDetail {
  readonly kind: 'edge' | 'node';
  readonly id: string;
}

const agos: readonly number[] = [300, 900, 3_600, 21_600, 86_400, 604_800];

/**
 * @summary What a graph is compared with, how, and what changed: counts, and a list of all changes with the worst first.
 * It compares nothing itself: give it the changes, listen to its events.
 *
 * @fires {CustomEvent<CompareChangeDetail>} mesh-compare-change - Another time or way of comparing, or an end of it.
 * @fires {CustomEvent<ChangeSelectDetail>} mesh-change-select - A node or edge of the list was chosen.
 */
export class MeshCompareBar extends LitElement {
  static override styles: CSSResultGroup = [tokenStyles, controlStyles, compareStyles];

  @property({ attribute: false }) compare: Comparison = { mode: 'overlay', agoSeconds: 3_600 };
  /** Undefined while the earlier graph is not there. */
  @property({ attribute: false }) changes: readonly ListedChange[] | undefined = undefined;
  /** Where the names of edges' ends come from: a graph that has all of both times. */
  @property({ attribute: false }) graph: MeshGraph | undefined = undefined;
  /** The instant that is compared, and the one it is compared with. */
  @property({ type: Number }) now: Instant = 0;
  @property({ type: Number }) earlier: Instant | undefined = undefined;
  /** The earlier graph could not be read. */
  @property({ type: Boolean }) failed = false;

  readonly #locale = new LocaleController(this, viewDictionaries);
  readonly #graphLocale = new LocaleController(this, graphDictionaries);
  readonly #popover = new PopoverController(this);

  protected override render(): TemplateResult {
    const { words, language } = this.#locale;
    const { compare } = words;
    const { at, mode } = this.compare;
    return html`
      <div class="bar" role="group" aria-label=${compare.label}>
        <label class="field">
          <span class="name">${compare.with}</span>
          <select aria-label=${compare.with} @change=${this.#onTime}>
            ${agos.map(
              (seconds) =>
                html`<option value=${seconds} ?selected=${at === undefined && seconds === this.compare.agoSeconds}>
                  ${compare.ago(formatSpan(language, seconds))}
                </option>`,
            )}
            <option value="custom" ?selected=${at !== undefined}>${compare.custom}</option>
          </select>
          ${chevronIcon}
        </label>
        ${
          at === undefined
            ? nothing
            : html`<input
                class="button"
                type="datetime-local"
                step="1"
                aria-label=${compare.at}
                max=${toLocalField(this.now)}
                .value=${toLocalField(at)}
                @change=${this.#onAt}
              />`
        }
        <div class="modes" role="radiogroup" aria-label=${compare.mode}>
          ${(['overlay', 'side'] as const).map(
            (each) => html`
              <label class="mode">
                <input
                  type="radio"
                  name="mode"
                  value=${each}
                  .checked=${each === mode}
                  @change=${() => this.#tell({ ...this.compare, mode: each })}
                />
                ${compare.modes[each]}
              </label>
            `,
          )}
        </div>
        ${this.earlier === undefined ? nothing : html`<span class="moment">${compare.before}: ${formatMoment(language, this.earlier)}</span>`}
        ${this.failed ? html`<span class="failed" role="alert">${compare.failed}</span>` : this.#renderCounts()}
        <button class="button close" type="button" @click=${() => this.#tell(undefined)}>${closeIcon} ${compare.close}</button>
      </div>
    `;
  }

  #renderCounts(): TemplateResult | typeof nothing {
    const { changes, graph } = this;
    const { words, language } = this.#locale;
    if (!changes || !graph) return nothing;
    const counts = countMarks(changes);
    const number = (value: number): string => formatNumber(language, value);
    if (changes.length === 0) return html`<span class="counts" role="status">${words.compare.none}</span>`;
    return html`
      <ul class="counts" role="list">
        ${listedMarks
          .filter((mark) => counts[mark] > 0)
          .map((mark) => html`<li class="count">${changeSign(mark)} ${words.compare.counts[mark](number(counts[mark]))}</li>`)}
      </ul>
      <button id="button" class="button" type="button" popovertarget="panel" aria-haspopup="dialog" aria-expanded=${this.#popover.open}>
        <span role="status">${words.compare.list(number(changes.length))}</span> ${chevronIcon}
      </button>
      <div
        id="panel"
        popover
        role="dialog"
        aria-label=${words.compare.list(number(changes.length))}
        @beforetoggle=${this.#popover.onBeforeToggle}
        @toggle=${this.#popover.onToggle}
      >
        ${
          this.#popover.open
            ? renderChanges(changes, {
                graph,
                words: words.compare,
                graphWords: this.#graphLocale.words,
                language,
                sign: changeSign,
                choose: (detail) =>
                  this.dispatchEvent(new CustomEvent<ChangeSelectDetail>('mesh-change-select', { detail, bubbles: true, composed: true })),
              })
            : nothing
        }
      </div>
    `;
  }

  readonly #onTime = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    const { mode } = this.compare;
    this.#tell(value === 'custom' ? { mode, at: this.earlier ?? this.now - 3_600_000 } : { mode, agoSeconds: Number(value) });
  };

  readonly #onAt = (event: Event): void => {
    const at = fromLocalField((event.target as HTMLInputElement).value);
    if (at !== undefined) this.#tell({ mode: this.compare.mode, at });
  };

  #tell(compare: Comparison | undefined): void {
    if (compare) this.compare = compare;
    this.dispatchEvent(new CustomEvent<CompareChangeDetail>('mesh-compare-change', { detail: { compare }, bubbles: true, composed: true }));
  }
}

/** The sign that the picture bears, for lists. */
function changeSign(mark: ListedChange['mark']): TemplateResult {
  const { token, sign } = changeFaces[mark];
  return html`<svg class="sign" viewBox="-10 -10 20 20" width="16" height="16" aria-hidden="true" style="stroke: var(--_${token})">
    ${svg`<circle r=${markRadius} /><path d=${sign} />`}
  </svg>`;
}
