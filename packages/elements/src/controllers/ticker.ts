import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Renders its host again every 10 seconds while something on it grows older, so that an age in words stays true. */
export class Ticker implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #active: () => boolean;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: ReactiveControllerHost, active: () => boolean) {
    this.#host = host;
    this.#active = active;
    host.addController(this);
  }

  hostUpdated(): void {
    if (!this.#active()) this.hostDisconnected();
    else this.#timer ??= setInterval(() => this.#host.requestUpdate(), 10_000);
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}
