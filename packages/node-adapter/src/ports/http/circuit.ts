import { UpstreamError } from '@meshlens/core';
import type { Timers } from '../../timers.js';

const FAILURES_UNTIL_OPEN = 5;
const OPEN_MS = 5_000;

/**
 * Leaves an upstream alone for a while that has not answered several times in a row, so that nobody waits for it in vain.
 * After that one call tries: if it goes well all may again, if not the pause begins anew.
 */
export class Circuit {
  readonly #timers: Timers;
  #inARow = 0;
  #last: UpstreamError | undefined;
  #openUntil = -Infinity;
  #isTrying = false;

  constructor(timers: Timers) {
    this.#timers = timers;
  }

  /** Makes a call, or throws the last failure again. `isDown` tells answers that mean that nobody is there. */
  async run<T>(call: () => Promise<T>, isDown: (reply: T) => UpstreamError | undefined): Promise<T> {
    if (this.#inARow >= FAILURES_UNTIL_OPEN) {
      if (this.#isTrying || this.#timers.now() < this.#openUntil) throw this.#last ?? new Error('There is no failure without an error.');
      this.#isTrying = true;
    }
    try {
      const reply = await call();
      this.#note(isDown(reply));
      return reply;
    } catch (error) {
      if (error instanceof UpstreamError) this.#note(meansDown(error) ? error : undefined);
      throw error;
    } finally {
      this.#isTrying = false;
    }
  }

  #note(failure: UpstreamError | undefined): void {
    this.#inARow = failure === undefined ? 0 : this.#inARow + 1;
    this.#last = failure;
    if (this.#inARow >= FAILURES_UNTIL_OPEN) this.#openUntil = this.#timers.now() + OPEN_MS;
  }
}

function meansDown({ code }: UpstreamError): boolean {
  return code === 'unreachable' || code === 'timeout';
}
