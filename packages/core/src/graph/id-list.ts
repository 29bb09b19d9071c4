/** Things by an id. Ids, as of calls, are small and dense, so that they are places in a list. */
export class IdList<T> {
  #all: (T | undefined)[] = [];

  get(id: number): T | undefined {
    return this.#all[id];
  }

  set(id: number, value: T): T {
    // Without holes far beyond its end the list stays a list, and does not become a table.
    while (this.#all.length <= id) this.#all.push(undefined);
    this.#all[id] = value;
    return value;
  }

  clear(): void {
    this.#all = [];
  }
}
