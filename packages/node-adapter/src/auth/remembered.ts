export interface RememberOptions {
  /** How long an answer counts. After half of it the next is got in advance. */
  readonly forMs: number;
  /** How long a failure counts. */
  readonly failedMs: number;
  /** Of questions; the one that was not asked for longest is forgotten. */
  readonly max: number;
}

interface Kept<T> {
  readonly since: number;
  readonly answer: Promise<T>;
  failed: boolean;
  renewing: boolean;
}

/**
 * Remembers answers for a short time. No answer is older than `forMs`, and no question is asked twice at once. What is
 * forgotten is handed to `drop`.
 */
export class Remembered<T> {
  readonly #options: RememberOptions;
  readonly #drop: (answer: T) => void;
  readonly #kept = new Map<string, Kept<T>>();

  constructor(options: RememberOptions, drop: (answer: T) => void = () => undefined) {
    this.#options = options;
    this.#drop = drop;
  }

  get size(): number {
    return this.#kept.size;
  }

  get(key: string, find: () => Promise<T>): Promise<T> {
    const kept = this.#kept.get(key);
    const age = performance.now() - (kept?.since ?? -Infinity);
    if (kept === undefined || age >= (kept.failed ? this.#options.failedMs : this.#options.forMs)) return this.#put(key, find).answer;
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    if (age > this.#options.forMs / 2) this.#renew(key, kept, find);
    return kept.answer;
  }

  /** Forgets everything. */
  clear(): void {
    for (const key of [...this.#kept.keys()]) this.#forget(key);
  }

  #put(key: string, find: () => Promise<T>): Kept<T> {
    const kept: Kept<T> = { since: performance.now(), answer: find(), failed: false, renewing: false };
    kept.answer.catch(() => {
      kept.failed = true;
    });
    this.#forget(key);
    this.#kept.set(key, kept);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > this.#options.max && oldest !== undefined) this.#forget(oldest);
    return kept;
  }

  /** What fails in advance is asked again when it is due. */
  #renew(key: string, kept: Kept<T>, find: () => Promise<T>): void {
    if (kept.renewing || kept.failed) return;
    kept.renewing = true;
    const since = performance.now();
    const answer = find();
    answer.then(
      () => {
        if (this.#kept.get(key) !== kept) return;
        this.#forget(key);
        this.#kept.set(key, { since, answer, failed: false, renewing: false });
      },
      () => undefined,
    );
  }

  #forget(key: string): void {
    const kept = this.#kept.get(key);
    this.#kept.delete(key);
    kept?.answer.then(this.#drop, () => undefined);
  }
}
