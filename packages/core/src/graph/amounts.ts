/** An amount for each of many things, by their numbers from 0 on; 0 where nothing was added. */
export class Amounts {
  #all = new Float64Array(1024);

  add(number: number, amount: number): void {
    this.put(number, this.of(number) + amount);
  }

  put(number: number, amount: number): void {
    if (number >= this.#all.length) {
      const grown = new Float64Array(Math.max(number + 1, this.#all.length * 2));
      grown.set(this.#all);
      this.#all = grown;
    }
    this.#all[number] = amount;
  }

  of(number: number): number {
    return this.#all[number] ?? 0;
  }
}
