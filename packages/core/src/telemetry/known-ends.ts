import type { Labels } from '../ports/metric-store.js';

/** One end of calls by the values of its labels; an absent label and an empty one are told apart. */
interface KnownEnd<T> {
  readonly values: readonly (string | undefined)[];
  readonly made: T;
}

export interface EndLabels {
  /** All that tell of an end. */
  readonly names: readonly string[];
  /** Two of them that nearly tell ends apart. */
  readonly outer: string;
  readonly inner: string;
}

/**
 * Makes something of each end, once, and finds it again without making a key of all its labels: two labels that nearly tell
 * ends apart lead to a few of them, which are compared. Every sample of every metric is looked up here.
 */
export class KnownEnds<T> {
  readonly #labels: EndLabels;
  readonly #make: (labels: Labels) => T;
  readonly #ends = new Map<string, Map<string, KnownEnd<T>[]>>();

  constructor(labels: EndLabels, make: (labels: Labels) => T) {
    this.#labels = labels;
    this.#make = make;
  }

  /** What was made of the end of these labels. */
  find(labels: Labels): T {
    const { names, outer, inner } = this.#labels;
    const alike = this.#alike(labels[outer] ?? '', labels[inner] ?? '');
    for (const end of alike) if (isSame(end.values, names, labels)) return end.made;
    const end = { values: names.map((name) => labels[name]), made: this.#make(labels) };
    alike.push(end);
    return end.made;
  }

  #alike(outer: string, inner: string): KnownEnd<T>[] {
    let byInner = this.#ends.get(outer);
    if (byInner === undefined) this.#ends.set(outer, (byInner = new Map<string, KnownEnd<T>[]>()));
    let alike = byInner.get(inner);
    if (alike === undefined) byInner.set(inner, (alike = []));
    return alike;
  }
}

function isSame(values: readonly (string | undefined)[], names: readonly string[], labels: Labels): boolean {
  for (let i = 0; i < values.length; i++) if (labels[names[i] as string] !== values[i]) return false;
  return true;
}
