import type { Cell } from './cell.js';
import { jsonEqual } from './json-equal.js';

const none: readonly unknown[] = [];

/** All values under one key of one index, by the object that they come from. Most have one owner and no reader, and are kept small. */
export class Bucket {
  readonly #home: Map<string, Bucket>;
  readonly #key: string;
  #readers: Set<Cell> | undefined;
  /** The only owner; undefined where there is none, or where there are several. */
  #owner: string | undefined;
  #values: readonly unknown[] = none;
  #byOwner: Map<string, readonly unknown[]> | undefined;
  #sorted: readonly unknown[] | undefined;

  /** It takes itself out of its home once it has neither values nor readers. */
  constructor(home: Map<string, Bucket>, key: string) {
    this.#home = home;
    this.#key = key;
  }

  /** In the order of their owners, whatever the order in which they came. */
  get values(): readonly unknown[] {
    if (this.#byOwner === undefined) return this.#values;
    this.#sorted ??= [...this.#byOwner.keys()].sort().flatMap((owner) => this.#byOwner?.get(owner) ?? []);
    return this.#sorted;
  }

  /** Replaces what comes from one owner, and tells the readers if that makes a difference. */
  put(owner: string, values: readonly unknown[]): void {
    const before = this.#byOwner === undefined ? (this.#owner === owner ? this.#values : undefined) : this.#byOwner.get(owner);
    if (values.length === 0 ? before === undefined : before !== undefined && jsonEqual(before, values)) return;
    this.#keep(owner, values);
    this.#sorted = undefined;
    for (const reader of this.#readers ?? []) reader.touch();
    this.#forgetIfIdle();
  }

  #keep(owner: string, values: readonly unknown[]): void {
    if (this.#byOwner === undefined && (this.#owner === undefined || this.#owner === owner)) {
      this.#owner = values.length === 0 ? undefined : owner;
      this.#values = values;
      return;
    }
    this.#byOwner ??= new Map([[this.#owner ?? '', this.#values]]);
    [this.#owner, this.#values] = [undefined, none];
    if (values.length === 0) this.#byOwner.delete(owner);
    else this.#byOwner.set(owner, values);
  }

  addReader(reader: Cell): void {
    this.#readers ??= new Set();
    this.#readers.add(reader);
  }

  release(reader: Cell): void {
    this.#readers?.delete(reader);
    this.#forgetIfIdle();
  }

  #forgetIfIdle(): void {
    const isEmpty = this.#byOwner === undefined ? this.#owner === undefined : this.#byOwner.size === 0;
    if (isEmpty && (this.#readers?.size ?? 0) === 0) this.#home.delete(this.#key);
  }
}
