import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { fromFragment, withState } from './fragment.js';
import type { GraphViewState } from './graph-view-state.js';
import { isRecord } from './readers.js';

export interface UrlStateOptions {
  /** Under which name the state stands in the address; undefined or empty keeps it out. */
  readonly key: () => string | undefined;
  readonly read: () => GraphViewState;
  readonly apply: (state: GraphViewState) => void;
}

/** How long the reader has to rest before the address follows, in milliseconds: browsers bound how often it may change. */
const rest = 400;

/** Keeps a state in the address behind `#`, beside whatever else stands there, and follows the browser's Back and Forward. */
export class UrlState implements ReactiveController {
  readonly #options: UrlStateOptions;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What was shown when the address said nothing. */
  #initial: GraphViewState | undefined;

  constructor(host: ReactiveControllerHost, options: UrlStateOptions) {
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    if (!this.#options.key()) return;
    this.#initial = this.#options.read();
    const state = this.#fromAddress();
    if (state) this.#options.apply(state);
    attempt(() => history.replaceState(marked(), ''));
    window.addEventListener('popstate', this.#follow);
    window.addEventListener('hashchange', this.#follow);
  }

  hostDisconnected(): void {
    window.removeEventListener('popstate', this.#follow);
    window.removeEventListener('hashchange', this.#follow);
    clearTimeout(this.#timer);
  }

  /** To be called after a change; a `step` is one that the browser's Back leads back from. */
  changed(step: boolean): void {
    if (!this.#options.key()) return;
    clearTimeout(this.#timer);
    if (step) this.#write(true);
    else this.#timer = setTimeout(() => this.#write(false), rest);
  }

  #write(step: boolean): void {
    const key = this.#options.key();
    if (!key) return;
    const fragment = withState(location.hash, key, this.#options.read());
    const address = `${location.pathname}${location.search}${fragment === '' ? '' : `#${fragment}`}`;
    if (address === `${location.pathname}${location.search}${location.hash}`) return;
    attempt(() => (step ? history.pushState(marked(), '', address) : history.replaceState(marked(), '', address)));
  }

  #fromAddress(): GraphViewState | undefined {
    const key = this.#options.key();
    return key ? fromFragment(location.hash, key) : undefined;
  }

  readonly #follow = (): void => {
    clearTimeout(this.#timer);
    const state = this.#fromAddress() ?? (isMarked() ? this.#initial : undefined);
    if (state) this.#options.apply(state);
  };
}

/**
 * Tells entries of the history that a view knows from those of the page's own links: only in the former does an address that says
 * nothing mean that everything is as it was at first. What else the page keeps there stays.
 */
const mark = 'meshlens';

function marked(): Record<string, unknown> {
  return { ...(isRecord(history.state) ? history.state : {}), [mark]: true };
}

function isMarked(): boolean {
  return isRecord(history.state) && history.state[mark] === true;
}

/** A page without an address of its own (srcdoc, data:), or one that changed it too often, keeps the old one. */
function attempt(act: () => void): void {
  try {
    act();
  } catch {
    // Refused by the browser: see above.
  }
}
