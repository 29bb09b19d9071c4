import type { Instant } from '@meshlens/core';
import { type CSSResultGroup, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { memoize } from '../controllers/memoize.js';
import { LocaleController } from '../controllers/locale.js';
import { controlStyles } from '../controls/control-styles.js';
import { chevronIcon, closeIcon, pauseIcon, playIcon, stepBackIcon, stepForwardIcon } from '../controls/icons.js';
import { viewDictionaries } from '../graph-view/words/dictionaries.js';
import { formatSpan } from '../i18n/format.js';
import { formatMoment, fromLocalField, toLocalField } from '../i18n/moment.js';
import { tokenStyles } from '../tokens/token-styles.js';
import { frameAt, type Frames, framesOf } from './frames.js';
import { replayStyles } from './mesh-replay.styles.js';

export interface ReplayChangeDetail {
  /** The instant to show; undefined leads back to now. */
  readonly at: Instant | undefined;
}

type Speed = 'fast' | 'medium' | 'slow';

/** How long a frame is shown, in milliseconds. */
const pauses: Readonly<Record<Speed, number>> = { slow: 5_000, medium: 3_000, fast: 1_000 };
const speeds = Object.keys(pauses) as readonly Speed[];
const spans: readonly number[] = [300, 600, 1_800, 3_600, 21_600, 86_400];

/**
 * @summary Moves through a past range: play, step, speed and a scrubber. Times are in the reader's zone and language.
 * It shows nothing itself: listen to its event, and tell it while the answer is on its way, so that playing never runs ahead of it.
 *
 * @fires {CustomEvent<ReplayChangeDetail>} mesh-replay-change - Another instant, or back to now.
 */
export class MeshReplay extends LitElement {
  static override styles: CSSResultGroup = [tokenStyles, controlStyles, replayStyles];

  /** The instant shown, in milliseconds since 1970. */
  @property({ type: Number }) at: Instant | undefined = undefined;
  /** The newest instant there is. */
  @property({ type: Number }) now: Instant = 0;
  /** While the answer is on its way. */
  @property({ type: Boolean }) busy = false;

  @state() private spanSeconds = 1_800;
  /** Where the range begins, if the reader said so. */
  @state() private start: Instant | undefined;
  @state() private playing = false;
  @state() private speed: Speed = 'medium';

  #timer: ReturnType<typeof setTimeout> | undefined;
  #end: Instant | undefined;
  readonly #frames = memoize(framesOf);
  readonly #locale = new LocaleController(this, viewDictionaries);

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#schedule);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#schedule);
    clearTimeout(this.#timer);
    this.playing = false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // A range that moved along with the clock would move under the reader's hand.
    if (this.at === undefined) this.#end = undefined;
    else this.#end ??= Math.max(this.now, this.at);
    if (changed.has('at') || changed.has('busy')) this.#schedule();
  }

  protected override render(): TemplateResult {
    const { words, language } = this.#locale;
    const { replay } = words;
    const frames = this.#range();
    const at = frameAt(frames, this.at ?? frames.until);
    const moment = formatMoment(language, at);
    return html`
      <div class="bar" role="group" aria-label=${replay.label}>
        ${button(replay.back, stepBackIcon, () => this.#step(-1), at <= frames.from)}
        ${button(this.playing ? replay.pause : replay.play, this.playing ? pauseIcon : playIcon, () => this.#toggle())}
        ${button(replay.forward, stepForwardIcon, () => this.#step(1), at >= frames.until)}
        <input
          class="scrubber"
          type="range"
          aria-label=${replay.time}
          aria-valuetext=${moment}
          min=${frames.from}
          max=${frames.until}
          step=${frames.stepSeconds * 1000}
          .value=${String(at)}
          @input=${(event: Event) => this.#show(Number((event.target as HTMLInputElement).value))}
        />
        <output class="moment" aria-live="off">${moment}</output>
        ${this.#renderChoices()}
        <button class="button" type="button" @click=${() => this.#leave()}>${closeIcon} ${replay.close}</button>
      </div>
    `;
  }

  #renderChoices(): TemplateResult {
    const { words, language } = this.#locale;
    const { replay } = words;
    const custom = this.start !== undefined;
    return html`
      <label class="field">
        <span class="visually-hidden">${replay.span}</span>
        <select @change=${this.#onSpan}>
          ${spans.map((seconds) => html`<option value=${seconds} ?selected=${!custom && seconds === this.spanSeconds}>${replay.lastSpan(formatSpan(language, seconds))}</option>`)}
          <option value="custom" ?selected=${custom}>${replay.custom}</option>
        </select>
        ${chevronIcon}
      </label>
      ${
        this.start === undefined
          ? nothing
          : html`<input
              class="button"
              type="datetime-local"
              step="1"
              aria-label=${replay.start}
              max=${toLocalField(this.now)}
              .value=${toLocalField(this.start)}
              @change=${this.#onStart}
            />`
      }
      <label class="field">
        <span class="visually-hidden">${replay.speed}</span>
        <select @change=${(event: Event) => (this.speed = (event.target as HTMLSelectElement).value as Speed)}>
          ${speeds.map((speed) => html`<option value=${speed} ?selected=${speed === this.speed}>${replay.speeds[speed]}</option>`)}
        </select>
        ${chevronIcon}
      </label>
    `;
  }

  #range(): Frames {
    const end = this.#end ?? this.now;
    return this.#frames(this.start ?? Math.min(end - this.spanSeconds * 1000, this.at ?? end), end);
  }

  #step(by: 1 | -1): void {
    this.playing = false;
    this.#move(by);
  }

  #move(by: 1 | -1): void {
    const frames = this.#range();
    this.#show(frameAt(frames, (this.at ?? frames.until) + by * frames.stepSeconds * 1000));
  }

  /** At the end, playing begins anew. */
  #toggle(): void {
    this.playing = !this.playing;
    const frames = this.#range();
    if (this.playing && frameAt(frames, this.at ?? frames.until) >= frames.until) this.#show(frames.from);
    this.#schedule();
  }

  readonly #schedule = (): void => {
    clearTimeout(this.#timer);
    if (!this.playing || this.busy || document.visibilityState === 'hidden') return;
    this.#timer = setTimeout(() => {
      if (this.#atEnd()) this.playing = false;
      else this.#move(1);
    }, pauses[this.speed]);
  };

  #atEnd(): boolean {
    const frames = this.#range();
    return (this.at ?? frames.until) >= frames.until;
  }

  #show(at: Instant): void {
    if (at === this.at) return;
    this.at = at;
    this.#tell(at);
  }

  #leave(): void {
    this.playing = false;
    this.at = undefined;
    this.#tell(undefined);
  }

  #tell(at: Instant | undefined): void {
    this.dispatchEvent(new CustomEvent<ReplayChangeDetail>('mesh-replay-change', { detail: { at }, bubbles: true, composed: true }));
  }

  readonly #onSpan = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    this.start = value === 'custom' ? this.#range().from : undefined;
    if (value !== 'custom') this.spanSeconds = Number(value);
    this.#keepInside();
  };

  readonly #onStart = (event: Event): void => {
    const start = fromLocalField((event.target as HTMLInputElement).value);
    if (start === undefined) return;
    this.start = Math.min(start, this.now - 60_000);
    this.#keepInside();
  };

  #keepInside(): void {
    const end = this.#end ?? this.now;
    this.#show(frameAt(framesOf(this.start ?? end - this.spanSeconds * 1000, end), this.at ?? end));
  }
}

function button(label: string, icon: TemplateResult, press: () => void, disabled = false): TemplateResult {
  return html`<button class="button square" type="button" title=${label} aria-label=${label} ?disabled=${disabled} @click=${press}>
    ${icon}
  </button>`;
}
