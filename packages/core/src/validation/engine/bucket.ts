import type { Cell } from './cell.js';
import { jsonEqual } from './json-equal.js';

/** All values under one key of one index, by the object that they come from. */
export class Bucket {
  readonly readers: Set<Cell> = new Set();
  readonly #byOwner: Map<string, readonly unknown[]> = new Map();
  readonly #forget: () => void;
  #sorted: readonly unknown[] | undefined;

  constructor(forget: () => void) {
    this.#forget = forget;
  }

  /** In the order of their owners, whatever the order in which they came. */
  get values(): readonly unknown[] {
    this.#sorted ??= this.#inOrder();
    return this.#sorted;
  }

  #inOrder(): readonly unknown[] {
    if (this.#byOwner.size === 1) for (const values of this.#byOwner.values()) return values;
    return [...this.#byOwner.keys()].sort().flatMap((owner) => this.#byOwner.get(owner) ?? []);
  }

  /** Replaces what comes from one owner, and tells the readers if that makes a difference. */
  put(owner: string, values: readonly unknown[]): void {
    const before = this.#byOwner.get(owner);
    if (values.length === 0) {
      if (before === undefined) return;
      this.#byOwner.delete(owner);
    } else {
      if (before !== undefined && jsonEqual(before, values)) return;
      this.#byOwner.set(owner, values);
    }
    this.#sorted = undefined;
    for (const reader of this.readers) reader.touch();
    this.#forgetIfIdle();
  }

  release(reader: Cell): void {
    this.readers.delete(reader);
    this.#forgetIfIdle();
  }

  #forgetIfIdle(): void {
    if (this.#byOwner.size === 0 && this.readers.size === 0) this.#forget();
  }
}
