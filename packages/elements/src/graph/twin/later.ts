/** The picture gets so many milliseconds ahead. */
const AHEAD_MS = 40;

/** Puts something off, once, until other work had its turn. */
export class Later {
  readonly #act: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #due = false;
  #waiting: { readonly done: Promise<void>; readonly settle: () => void } | undefined;

  constructor(act: () => void) {
    this.#act = act;
  }

  /** Settles when what was put off is done; undefined where nothing was. */
  get done(): Promise<void> | undefined {
    return this.#waiting?.done;
  }

  /** Whether it is still to wait: true from the first call on, until its time has come. */
  wait(): boolean {
    if (this.#due) return false;
    if (!this.#waiting) {
      const { promise: done, resolve: settle } = promiseWithResolvers();
      this.#waiting = { done, settle };
      this.#timer = setTimeout(() => {
        this.#due = true;
        this.#act();
      }, AHEAD_MS);
    }
    return true;
  }

  /** It is done now, or need not be done any more. */
  end(): void {
    clearTimeout(this.#timer);
    this.#waiting?.settle();
    this.#waiting = this.#timer = undefined;
    this.#due = false;
  }
}

function promiseWithResolvers(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((settle) => (resolve = settle));
  return { promise, resolve };
}
