import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Tells its host whether it is narrower than a width in CSS pixels, and updates it when that changes. */
export class NarrowController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #below: number;
  #observer: ResizeObserver | undefined;
  #narrow = false;

  constructor(host: ReactiveControllerHost & HTMLElement, below: number) {
    this.#host = host;
    this.#below = below;
    host.addController(this);
  }

  get narrow(): boolean {
    return this.#narrow;
  }

  hostConnected(): void {
    this.#observer = new ResizeObserver(([entry]) => this.#measure(entry?.contentRect.width ?? 0));
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  #measure(width: number): void {
    const narrow = width > 0 && width < this.#below;
    if (narrow === this.#narrow) return;
    this.#narrow = narrow;
    this.#host.requestUpdate();
  }
}
