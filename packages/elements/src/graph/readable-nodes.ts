import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { mostReadable, readableIn } from './detail-level.js';

/** How many nodes can be read in its host; updates it when that changes. */
export class ReadableNodes implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #observer: ResizeObserver | undefined;
  #count: number | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  get count(): number {
    return (this.#count ??= this.#measure());
  }

  hostConnected(): void {
    this.#observer = new ResizeObserver(() => {
      const count = this.#measure();
      if (count === this.#count) return;
      this.#count = count;
      this.#host.requestUpdate();
    });
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = this.#count = undefined;
  }

  #measure(): number {
    if (!this.#host.isConnected) return mostReadable;
    const { clientWidth: width, clientHeight: height } = this.#host;
    return readableIn({ width, height }, parseFloat(getComputedStyle(this.#host).fontSize));
  }
}
