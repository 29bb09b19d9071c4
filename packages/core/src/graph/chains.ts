/**
 * A list of places for each of many things, by their numbers from 0 on. What lies at a place is for columns beside to say.
 * All lists lie in the same columns: to add to one makes no object, and whoever goes over all of them reads memory in its order.
 */
export class Chains {
  /** By number, the first and the last place. Places count from 1; 0 is none. */
  #first: Int32Array = new Int32Array(ROOM);
  #last: Int32Array = new Int32Array(ROOM);
  /** By place, the next one of the same list. */
  #next: Int32Array = new Int32Array(ROOM);
  #places = 0;

  /** Adds a place to the end of a list, and answers it. */
  add(number: number): number {
    const place = ++this.#places;
    if (place >= this.#next.length) this.#next = longer(this.#next, place);
    if (number >= this.#first.length) {
      this.#first = longer(this.#first, number);
      this.#last = longer(this.#last, number);
    }
    const last = this.#last[number] as number;
    if (last === 0) this.#first[number] = place;
    else this.#next[last] = place;
    this.#last[number] = place;
    return place;
  }

  /** The first place of a list, 0 for none. */
  first(number: number): number {
    return this.#first[number] ?? 0;
  }

  /** The place after one in the same list, 0 for none. */
  next(place: number): number {
    return this.#next[place] ?? 0;
  }

  /** Empties a list. */
  clear(number: number): void {
    if (this.first(number) === 0) return;
    this.#first[number] = 0;
    this.#last[number] = 0;
  }
}

const ROOM = 4096;

function longer(column: Int32Array, needed: number): Int32Array {
  const grown = new Int32Array(Math.max(needed + 1, column.length * 2));
  grown.set(column);
  return grown;
}
