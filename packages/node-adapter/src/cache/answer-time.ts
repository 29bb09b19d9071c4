/**
 * How long what belongs to one answer may still take: all its questions share a signal, and the time that the first of them
 * was given. Without it, one question that is asked in many parts would outlive the answer.
 */
export class AnswerTime {
  readonly #milliseconds: number;
  readonly #now: () => number;
  readonly #begun = new WeakMap<AbortSignal, number>();

  constructor(milliseconds: number, now: () => number) {
    this.#milliseconds = milliseconds;
    this.#now = now;
  }

  left(signal: AbortSignal | undefined): number {
    if (signal === undefined) return this.#milliseconds;
    const now = this.#now();
    const begun = this.#begun.get(signal) ?? now;
    this.#begun.set(signal, begun);
    return begun + this.#milliseconds - now;
  }
}
