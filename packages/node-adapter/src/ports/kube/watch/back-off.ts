import { spread, type Timers } from '../../../timers.js';

const FIRST_MS = 1_000;
/** With a quarter more by chance, and a list that takes a while, less than 30 seconds. */
const LONGEST_MS = 20_000;

/**
 * How long to wait after each failure in a row: 1, 2, 4 … 20 seconds, each a quarter more or less by chance, so that those
 * who failed together do not come back together. Even without end that is at most 8 attempts in the first minute.
 */
export class BackOff {
  readonly #timers: Timers;
  #failures = 0;

  constructor(timers: Timers) {
    this.#timers = timers;
  }

  next(): number {
    const wait = Math.min(LONGEST_MS, FIRST_MS * 2 ** this.#failures);
    this.#failures += 1;
    return spread(wait, this.#timers);
  }

  reset(): void {
    this.#failures = 0;
  }
}
