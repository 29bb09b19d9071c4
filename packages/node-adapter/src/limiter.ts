/** Lets so many pieces of work go on at once, and so many wait. */
export class Limiter {
  readonly #width: number;
  readonly #mostWaiting: number;
  readonly #tooMany: () => Error;
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor({ width, mostWaiting, tooMany }: { readonly width: number; readonly mostWaiting: number; readonly tooMany: () => Error }) {
    this.#width = width;
    this.#mostWaiting = mostWaiting;
    this.#tooMany = tooMany;
  }

  /** Rejects as the work does, with the signal's reason where it fires while waiting, or at once where too many wait. */
  async run<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    signal?.throwIfAborted();
    if (this.#running < this.#width) this.#running += 1;
    else await this.#turn(signal);
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#running -= 1;
      else next();
    }
  }

  /** Whoever ends hands its place over, so `running` stays as it is. */
  #turn(signal: AbortSignal | undefined): Promise<void> {
    if (this.#waiting.length >= this.#mostWaiting) return Promise.reject(this.#tooMany());
    return new Promise((resolve, reject) => {
      const go = (): void => {
        signal?.removeEventListener('abort', leave);
        resolve();
      };
      const leave = (): void => {
        this.#waiting.splice(this.#waiting.indexOf(go), 1);
        reject(signal?.reason instanceof Error ? signal.reason : new Error(String(signal?.reason)));
      };
      signal?.addEventListener('abort', leave, { once: true });
      this.#waiting.push(go);
    });
  }
}
