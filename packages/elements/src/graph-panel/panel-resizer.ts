import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

const SMALLEST = 240;
const STEP = 24;

/**
 * Makes its host wider and narrower by the edge towards the picture: by pointer, or by arrow keys on the separator. The width is given
 * to the style sheet around the host as `--_inline-size`; a host that is not laid out in a row need not follow it.
 */
export class PanelResizer implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #changed: (inlineSize: number) => void;
  #drag: { readonly from: number; readonly size: number } | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, changed: (inlineSize: number) => void) {
    this.#host = host;
    this.#changed = changed;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#drag = undefined;
  }

  /** Undefined for the width that the style sheet gives. */
  set(size: number | undefined): void {
    if (size === undefined) this.#host.style.removeProperty('--_inline-size');
    else this.#host.style.setProperty('--_inline-size', `${Math.max(SMALLEST, Math.round(size))}px`);
  }

  render(label: string): TemplateResult {
    return html`<div
      class="edge"
      role="separator"
      aria-orientation="vertical"
      tabindex="0"
      aria-label=${label}
      aria-valuemin=${SMALLEST}
      aria-valuemax=${Math.round(this.#largest)}
      aria-valuenow=${Math.round(this.#host.offsetWidth)}
      @pointerdown=${this.#start}
      @pointermove=${this.#move}
      @pointerup=${this.#end}
      @pointercancel=${this.#end}
      @keydown=${this.#onKey}
    ></div>`;
  }

  get #largest(): number {
    return Math.max(SMALLEST, (this.#host.parentElement?.clientWidth ?? 0) * 0.75);
  }

  /** 1 where the edge is on the left. */
  get #way(): 1 | -1 {
    return getComputedStyle(this.#host).direction === 'rtl' ? -1 : 1;
  }

  readonly #start = (event: PointerEvent): void => {
    if (event.button !== 0 || !(event.currentTarget instanceof HTMLElement)) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    event.currentTarget.focus();
    this.#drag = { from: event.clientX, size: this.#host.offsetWidth };
  };

  readonly #move = (event: PointerEvent): void => {
    if (this.#drag) this.set(this.#drag.size + (this.#drag.from - event.clientX) * this.#way);
  };

  readonly #end = (): void => {
    if (this.#drag === undefined) return;
    this.#drag = undefined;
    this.#tell();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const size = this.#host.offsetWidth;
    const sizes: Readonly<Record<string, number>> = {
      ArrowLeft: size + STEP * this.#way,
      ArrowRight: size - STEP * this.#way,
      Home: SMALLEST,
      End: this.#largest,
    };
    const next = sizes[event.key];
    if (next === undefined) return;
    event.preventDefault();
    this.set(next);
    this.#tell();
  };

  #tell(): void {
    this.#changed(this.#host.offsetWidth);
    this.#host.requestUpdate();
  }
}
