import { Chains } from './chains.js';

/** A list of things for each of many others, by their numbers from 0 on. */
export class Lists<T> {
  readonly #chains = new Chains();
  readonly #things: T[] = [];

  add(number: number, thing: T): void {
    this.#things[this.#chains.add(number) - 1] = thing;
  }

  first(number: number): number {
    return this.#chains.first(number);
  }

  next(place: number): number {
    return this.#chains.next(place);
  }

  at(place: number): T {
    return this.#things[place - 1] as T;
  }

  /** Adds all of one list to another, which is not the same. */
  copy(from: number, to: number): void {
    for (let place = this.first(from); place !== 0; place = this.next(place)) this.add(to, this.at(place));
  }
}
