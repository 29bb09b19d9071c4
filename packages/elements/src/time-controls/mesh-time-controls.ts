import { type CSSResultGroup, html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { LocaleController } from '../controllers/locale.js';
import { controlStyles } from '../controls/control-styles.js';
import { chevronIcon, refreshIcon } from '../controls/icons.js';
import { emit } from '../events.js';
import { dictionaries } from '../i18n/dictionaries.js';
import { formatSpan } from '../i18n/format.js';
import { tokenStyles } from '../tokens/token-styles.js';
import { refreshChoices, windowChoices } from '../views/graph-view-options.js';
import { timeControlsStyles } from './mesh-time-controls.styles.js';

/**
 * @summary Time range, refresh interval and a button to refresh now.
 *
 * @fires {CustomEvent<TimeChangeDetail>} mesh-time-change - Another time range or interval was chosen.
 * @fires {CustomEvent<undefined>} mesh-refresh - The reader wants an answer now.
 */
export class MeshTimeControls extends LitElement {
  static override styles: CSSResultGroup = [tokenStyles, controlStyles, timeControlsStyles];

  @property({ type: Number, attribute: 'window-seconds' }) windowSeconds = 300;
  /** 0 is paused. */
  @property({ type: Number, attribute: 'refresh-seconds' }) refreshSeconds = 15;
  /** The time ranges, in seconds, that the source can answer (see `Capabilities.durations`); by default those that most can. */
  @property({ attribute: false }) durations: readonly number[] | undefined;
  /** True while an answer is on its way: the button's icon turns. */
  @property({ type: Boolean, reflect: true }) refreshing = false;

  readonly #locale = new LocaleController(this, dictionaries);

  override render(): TemplateResult {
    const { words, language } = this.#locale;
    const span = (seconds: number): string => formatSpan(language, seconds);
    const refreshName = this.refreshing ? words.common.refreshing : words.common.refresh;
    return html`
      <label class="field">
        <span class="visually-hidden">${words.time.window}</span>
        <select @change=${this.#onWindow}>
          ${withCurrent(this.durations ?? windowChoices, this.windowSeconds).map(
            (seconds) =>
              html`<option value=${seconds} ?selected=${seconds === this.windowSeconds}>${words.time.last(span(seconds))}</option>`,
          )}
        </select>
        ${chevronIcon}
      </label>
      <label class="field">
        <span class="visually-hidden">${words.time.refreshEvery}</span>
        <select @change=${this.#onInterval}>
          ${withCurrent(refreshChoices, this.refreshSeconds).map(
            (seconds) => html`
              <option value=${seconds} ?selected=${seconds === this.refreshSeconds}>
                ${seconds === 0 ? words.time.paused : words.time.every(span(seconds))}
              </option>
            `,
          )}
        </select>
        ${chevronIcon}
      </label>
      <button class="button square" type="button" title=${refreshName} aria-label=${words.common.refresh} @click=${this.#onRefresh}>
        ${refreshIcon}
      </button>
    `;
  }

  readonly #onWindow = (event: Event): void => {
    this.windowSeconds = Number((event.target as HTMLSelectElement).value);
    this.#tell();
  };

  readonly #onInterval = (event: Event): void => {
    this.refreshSeconds = Number((event.target as HTMLSelectElement).value);
    this.#tell();
  };

  readonly #onRefresh = (): void => emit(this, 'mesh-refresh', undefined);

  #tell(): void {
    emit(this, 'mesh-time-change', { windowSeconds: this.windowSeconds, refreshSeconds: this.refreshSeconds });
  }
}

/** A host may set a value that is not on offer: it is listed all the same. */
function withCurrent(choices: readonly number[], current: number): readonly number[] {
  return choices.includes(current) ? choices : [...choices, current].sort((a, b) => a - b);
}
