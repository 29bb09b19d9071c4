import type { Bucket } from './bucket.js';

/** Something that could not be wholly read while a cell was evaluated. */
export interface Gap {
  readonly input: string;
  readonly coverage: 'absent' | 'denied' | 'partial';
}

/** Something that reads keys and answers, and is evaluated anew when one of them changes. */
export abstract class Cell {
  dirty = true;
  sources: Set<Bucket | QueryCell> = new Set();

  /** Called when it turns dirty, once until it is evaluated. */
  abstract turnDirty(): void;

  touch(): void {
    if (this.dirty) return;
    this.dirty = true;
    this.turnDirty();
  }

  /** Evaluates with fresh sources, and lets go of those that are no longer read. */
  renew(evaluate: () => void): void {
    const before = this.sources;
    this.sources = new Set();
    evaluate();
    this.dirty = false;
    for (const source of before) if (!this.sources.has(source)) source.release(this);
  }

  read(source: Bucket | QueryCell): void {
    source.addReader(this);
    this.sources.add(source);
  }

  letGo(): void {
    for (const source of this.sources) source.release(this);
    this.sources = new Set();
  }
}

/** The kept answer of a query for one argument. */
export class QueryCell extends Cell {
  readonly #readers: Set<Cell> = new Set();
  readonly forget: () => void;
  value: unknown;
  gaps: readonly Gap[] = [];
  computing = false;

  constructor(forget: () => void) {
    super();
    this.forget = forget;
  }

  turnDirty(): void {
    for (const reader of this.#readers) reader.touch();
  }

  addReader(reader: Cell): void {
    this.#readers.add(reader);
  }

  release(reader: Cell): void {
    this.#readers.delete(reader);
    if (this.#readers.size > 0) return;
    this.forget();
    this.letGo();
  }
}
