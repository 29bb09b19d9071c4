import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How the last attempt to copy went. */
export interface Copied {
  readonly text: string;
  readonly outcome: 'copied' | 'failed';
}

/** Copies text and remembers how that went until it is cleared, so that the button can say so. */
export class Clipboard implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #last: Copied | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get last(): Copied | undefined {
    return this.#last;
  }

  hostDisconnected(): void {
    this.#last = undefined;
  }

  clear(): void {
    if (this.#last === undefined) return;
    this.#last = undefined;
    this.#host.requestUpdate();
  }

  /** Never rejects: pages without permission, or not served securely, may not copy. */
  async copy(text: string): Promise<void> {
    let outcome: Copied['outcome'] = 'copied';
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      outcome = 'failed';
    }
    this.#last = { text, outcome };
    this.#host.requestUpdate();
  }
}
