interface Entry<T> {
  readonly value: T;
  readonly weight: number;
  readonly until: number;
}

/** In milliseconds: so often what is over is looked for, which costs a look at all that is kept. */
const SWEEP_MS = 1_000;

/** Keeps values for a time, and no more than so much of them: those that were not used for longest go first. What is over is let go with the next value. */
export class WeightedCache<T> {
  readonly #most: number;
  readonly #now: () => number;
  readonly #entries = new Map<string, Entry<T>>();
  #weight = 0;
  #sweptAt = -Infinity;

  /** `now` gives milliseconds. */
  constructor({ most, now }: { readonly most: number; readonly now: () => number }) {
    this.#most = most;
    this.#now = now;
  }

  get(key: string): T | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    this.#entries.delete(key);
    if (entry.until <= this.#now()) {
      this.#weight -= entry.weight;
      return undefined;
    }
    this.#entries.set(key, entry);
    return entry.value;
  }

  /** A value that is heavier than all that may be kept is not. */
  set(key: string, value: T, { weight, forMs }: { readonly weight: number; readonly forMs: number }): void {
    this.delete(key);
    this.#sweep();
    if (weight > this.#most) return;
    this.#entries.set(key, { value, weight, until: this.#now() + forMs });
    this.#weight += weight;
    for (const oldest of this.#entries.keys()) {
      if (this.#weight <= this.#most) break;
      this.delete(oldest);
    }
  }

  /** Weight that is held now. */
  get weight(): number {
    return this.#weight;
  }

  #sweep(): void {
    const now = this.#now();
    if (now - this.#sweptAt < SWEEP_MS) return;
    this.#sweptAt = now;
    for (const [key, { until }] of this.#entries) if (until <= now) this.delete(key);
  }

  delete(key: string): void {
    this.#weight -= this.#entries.get(key)?.weight ?? 0;
    this.#entries.delete(key);
  }
}
