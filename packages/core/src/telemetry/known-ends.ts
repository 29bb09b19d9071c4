import type { Labels } from '../ports/metric-store.js';

/** One end of calls by the values of its labels; an absent label and an empty one are told apart. */
export interface KnownEnd {
  readonly values: readonly (string | undefined)[];
}

/**
 * Finds the ends that were met before, without making a key of all their labels: two labels that nearly tell ends apart
 * lead to a few of them, which are compared. Every sample of every metric is looked up here.
 */
export class KnownEnds {
  readonly #names: readonly string[];
  readonly #outer: string;
  readonly #inner: string;
  readonly #ends = new Map<string, Map<string, KnownEnd[]>>();

  constructor(names: readonly string[], { outer, inner }: { readonly outer: string; readonly inner: string }) {
    this.#names = names;
    this.#outer = outer;
    this.#inner = inner;
  }

  /** The one end of these labels, always the same object. */
  find(labels: Labels): KnownEnd {
    const alike = this.#alike(labels[this.#outer] ?? '', labels[this.#inner] ?? '');
    for (const end of alike) if (this.#isSame(end, labels)) return end;
    const end = { values: this.#names.map((name) => labels[name]) };
    alike.push(end);
    return end;
  }

  #alike(outer: string, inner: string): KnownEnd[] {
    let byInner = this.#ends.get(outer);
    if (byInner === undefined) this.#ends.set(outer, (byInner = new Map<string, KnownEnd[]>()));
    let alike = byInner.get(inner);
    if (alike === undefined) byInner.set(inner, (alike = []));
    return alike;
  }

  #isSame({ values }: KnownEnd, labels: Labels): boolean {
    for (let i = 0; i < values.length; i++) if (labels[this.#names[i] ?? ''] !== values[i]) return false;
    return true;
  }
}
