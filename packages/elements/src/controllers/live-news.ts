/** Where news are told: see `LiveNews`. */
export interface NewsListener<T> {
  readonly signal: AbortSignal;
  readonly onValue: (value: T) => void;
  /** There is no news, for this reason; it goes on. */
  readonly onFailure: (error: unknown) => void;
}

/** Tells news until the signal fires. Resolves when it ends and may be had again, rejects where it cannot be had. */
export type Follow<T> = (listener: NewsListener<T>) => Promise<void>;

export interface LiveNewsOptions<T> {
  readonly onValue: (value: T) => void;
  readonly onFailure: (error: unknown) => void;
  /** News cannot be had, at least for now. */
  readonly onLost: () => void;
  /** So long without a word is a connection that nobody is at the other end of. */
  readonly quietSeconds: number;
}

/** Milliseconds until an ended connection is made anew; up to twice that, so that a server which comes back is not overrun. */
const AGAIN_MS = 1_500;

/** Keeps one connection over which values come by themselves. */
export class LiveNews<T> {
  readonly #options: LiveNewsOptions<T>;
  #connection: AbortController | undefined;
  #again: ReturnType<typeof setTimeout> | undefined;
  #quiet: ReturnType<typeof setTimeout> | undefined;

  constructor(options: LiveNewsOptions<T>) {
    this.#options = options;
  }

  get running(): boolean {
    return this.#connection !== undefined;
  }

  /** Does nothing while it runs. */
  start(follow: Follow<T>): void {
    if (!this.running) this.#connect(follow, new AbortController());
  }

  stop(): void {
    clearTimeout(this.#again);
    clearTimeout(this.#quiet);
    const connection = this.#connection;
    this.#connection = undefined;
    connection?.abort(new DOMException('No longer of interest', 'AbortError'));
  }

  #connect(follow: Follow<T>, connection: AbortController): void {
    this.#connection = connection;
    const { signal } = connection;
    const { onValue, onFailure } = this.#options;
    let told = false;
    const heard = (tell: () => void): void => {
      if (signal.aborted) return;
      told = true;
      this.#listen();
      tell();
    };
    this.#listen();
    follow({ signal, onValue: (value) => heard(() => onValue(value)), onFailure: (error) => heard(() => onFailure(error)) }).then(
      () => {
        if (signal.aborted) return;
        // What ends without a word would do so again.
        if (!told) this.#lose();
        else this.#again = setTimeout(() => this.#connect(follow, connection), AGAIN_MS * (1 + Math.random()));
      },
      () => {
        if (!signal.aborted) this.#lose();
      },
    );
  }

  #listen(): void {
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => this.#lose(), this.#options.quietSeconds * 1000);
  }

  #lose(): void {
    this.stop();
    this.#options.onLost();
  }
}
