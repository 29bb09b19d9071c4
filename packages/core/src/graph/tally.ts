import type { NamedRate } from '../model/traffic.js';

const none: readonly NamedRate[] = Object.freeze([]);

/**
 * Rates by name while they are being added up. Nearly all hold one name, and a graph holds tens of thousands of them:
 * the first is kept without a Map, and all that hold nothing publish the same list.
 */
export class Tally {
  #size = 0;
  #name = '';
  #rate = 0;
  #rates: Map<string, number> | undefined;

  static of(rates: readonly NamedRate[]): Tally {
    const tally = new Tally();
    for (const { name, rate } of rates) tally.add(name, rate);
    return tally;
  }

  get size(): number {
    return this.#rates?.size ?? this.#size;
  }

  add(name: string, rate: number): void {
    if (this.#rates !== undefined) {
      this.#rates.set(name, (this.#rates.get(name) ?? 0) + rate);
    } else if (this.#size === 0) {
      this.#name = name;
      this.#rate = rate;
      this.#size = 1;
    } else if (this.#name === name) {
      this.#rate += rate;
    } else {
      this.#rates = new Map([
        [this.#name, this.#rate],
        [name, rate],
      ]);
    }
  }

  /** 0 for a name that nothing was added for. */
  get(name: string): number {
    if (this.#rates !== undefined) return this.#rates.get(name) ?? 0;
    return this.#size > 0 && this.#name === name ? this.#rate : 0;
  }

  /** Puts a rate in the place of what was added; a rate of 0 takes the name out. */
  put(name: string, rate: number): void {
    this.#rates ??= new Map(this.#size === 0 ? [] : [[this.#name, this.#rate]]);
    if (rate > 0) this.#rates.set(name, rate);
    else this.#rates.delete(name);
  }

  forEach(use: (name: string, rate: number) => void): void {
    if (this.#rates !== undefined) for (const [name, rate] of this.#rates) use(name, rate);
    else if (this.#size > 0) use(this.#name, this.#rate);
  }

  addAll(other: Tally): void {
    other.forEach((name, rate) => {
      this.add(name, rate);
    });
  }

  /** Sorted by name. */
  published(): readonly NamedRate[] {
    if (this.size === 0) return none;
    if (this.#rates === undefined) return [{ name: this.#name, rate: this.#rate }];
    return Array.from(this.#rates, ([name, rate]) => ({ name, rate })).sort((a, b) => (a.name < b.name ? -1 : 1));
  }
}
