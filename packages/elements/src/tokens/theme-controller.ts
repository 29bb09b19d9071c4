import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { createProbe, readProbe, type TokenValues } from './read-tokens.js';
import { tokenNames } from './tokens.js';

type ThemeHost = ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

const transitionEvents = ['transitionrun', 'transitionstart', 'transitionend', 'transitioncancel'] as const;

/**
 * Hands a host that draws by script (canvas, uPlot) the values of its tokens, and updates the host when they change, whatever
 * the cause: system theme, forced colours, a class far up the page, an inline property. The host must use `tokenStyles`.
 *
 * No event tells of a changed custom property, but a transition does: hence the probes of one millisecond.
 */
export class ThemeController implements ReactiveController {
  readonly #host: ThemeHost;
  #probe: HTMLElement | undefined;
  #values: TokenValues | undefined;
  #frame = 0;

  constructor(host: ThemeHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Undefined while the host is not in a document. A new object whenever a value changed, so that `===` tells. */
  get values(): TokenValues | undefined {
    return this.#values;
  }

  hostConnected(): void {
    this.#probe = createProbe();
    for (const type of transitionEvents) this.#probe.addEventListener(type, this.#onTransition);
    this.#host.renderRoot.append(this.#probe);
    this.#values = readProbe(this.#probe);
  }

  hostDisconnected(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#probe?.remove();
    this.#probe = undefined;
    this.#values = undefined;
  }

  /** The probes' events stay inside: a host page may listen for transitions of its own. */
  readonly #onTransition = (event: Event): void => {
    event.stopPropagation();
    if (event.type === 'transitionend') this.#frame ||= requestAnimationFrame(this.#readAgain);
  };

  /** One switch of the theme ends a transition per colour: they are gathered into one reading. */
  readonly #readAgain = (): void => {
    this.#frame = 0;
    if (!this.#probe) return;
    const next = readProbe(this.#probe);
    if (tokenNames.every((name) => next[name] === this.#values?.[name])) return;
    this.#values = next;
    this.#host.requestUpdate();
  };
}
