import type { Bucket } from './bucket.js';

/** Something that could not be wholly read while a cell was evaluated. */
export interface Gap {
  readonly input: string;
  readonly coverage: 'absent' | 'denied' | 'partial';
}

/** Something that reads keys and answers, and is evaluated anew when one of them changes. */
export abstract class Cell {
  dirty = true;
  #sources: Set<Bucket | QueryCell> | undefined;

  /** Called when it turns dirty, once until it is evaluated. */
  abstract turnDirty(): void;

  touch(): void {
    if (this.dirty) return;
    this.dirty = true;
    this.turnDirty();
  }

  /** Evaluates with fresh sources, and lets go of those that are no longer read. */
  renew(evaluate: () => void): void {
    const before = this.#sources;
    this.#sources = undefined;
    evaluate();
    this.dirty = false;
    for (const source of before ?? []) if (!this.#reads(source)) source.release(this);
  }

  read(source: Bucket | QueryCell): void {
    source.addReader(this);
    this.#sources ??= new Set();
    this.#sources.add(source);
  }

  letGo(): void {
    for (const source of this.#sources ?? []) source.release(this);
    this.#sources = undefined;
  }

  #reads(source: Bucket | QueryCell): boolean {
    return this.#sources?.has(source) ?? false;
  }
}

/** The kept answer of a query for one argument. */
export class QueryCell extends Cell {
  readonly #home: Map<string, QueryCell>;
  readonly #key: string;
  #readers: Set<Cell> | undefined;
  value: unknown;
  gaps: readonly Gap[] = [];
  computing = false;

  /** It takes itself out of its home once nothing reads it any more. */
  constructor(home: Map<string, QueryCell>, key: string) {
    super();
    this.#home = home;
    this.#key = key;
  }

  turnDirty(): void {
    for (const reader of this.#readers ?? []) reader.touch();
  }

  addReader(reader: Cell): void {
    this.#readers ??= new Set();
    this.#readers.add(reader);
  }

  release(reader: Cell): void {
    this.#readers?.delete(reader);
    if (this.#readers !== undefined && this.#readers.size > 0) return;
    this.#home.delete(this.#key);
    this.letGo();
  }
}
