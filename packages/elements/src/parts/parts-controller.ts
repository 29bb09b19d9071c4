import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Part } from './part.js';

/** What an element needs of code that is loaded late: it is rendered again when a part arrives or cannot be loaded. */
export class PartsController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #watched: Map<Part, () => void> = new Map();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Those of the parts asked for that could not be loaded. */
  get failed(): readonly Part[] {
    return [...this.#watched.keys()].filter(({ status }) => status === 'failed');
  }

  /** Asks for a part, the first time only, and gives it once it is there. */
  need<Module extends object>(part: Part<Module>): Module | undefined {
    if (!this.#watched.has(part))
      this.#watched.set(
        part,
        part.watch(() => this.#host.requestUpdate()),
      );
    if (part.status === 'unasked') void part.load();
    return part.module;
  }

  /** Tries all again that could not be loaded. */
  readonly retry = (): void => {
    for (const part of this.failed) void part.load();
  };

  hostDisconnected(): void {
    for (const end of this.#watched.values()) end();
    this.#watched.clear();
  }
}
