import type { Coverage } from '../../facts/facts.js';
import type { SubjectKind } from '../kinds.js';
import { type Cell, type Gap, QueryCell } from './cell.js';
import type { IndexStore } from './index-store.js';
import type { Index, Query, Where } from './inputs.js';
import type { AnswerOf, ArgumentOf, ValueOf, View } from './view.js';

/** How much of a kind can be read there. */
export type CoverageOf = (kind: SubjectKind, where: Where) => Coverage;

const none: readonly Gap[] = [];

/**
 * The one view of an engine: it notes for the cell that is being evaluated what is read, and for the rule or query what could not
 * be wholly read.
 */
export class Reader implements View {
  readonly #store: IndexStore;
  readonly #coverage: CoverageOf | undefined;
  readonly #tracks: boolean;
  readonly #queries: Map<string, Map<string, QueryCell>> = new Map();
  #cell: Cell | undefined;
  #gaps: Map<string, Gap> | undefined;

  /** Without `coverage` everything is there. With `tracks` false nothing is noted of what is read, so nothing can be evaluated again. */
  constructor(store: IndexStore, { coverage, tracks }: { readonly coverage: CoverageOf | undefined; readonly tracks: boolean }) {
    this.#store = store;
    this.#coverage = coverage;
    this.#tracks = tracks;
  }

  /** Runs something whose readings count for this cell. */
  during(cell: Cell, work: () => void): void {
    if (!this.#tracks) {
      work();
      cell.dirty = false;
      return;
    }
    const outer = this.#cell;
    this.#cell = cell;
    try {
      cell.renew(work);
    } finally {
      this.#cell = outer;
    }
  }

  /** What could not be wholly read during some work, by input. */
  gapsOf(work: () => void): readonly Gap[] {
    if (this.#coverage === undefined) {
      work();
      return none;
    }
    const outer = this.#gaps;
    this.#gaps = undefined;
    try {
      work();
      const found: Map<string, Gap> | undefined = this.#gaps;
      return found === undefined ? none : [...(found as Map<string, Gap>).values()];
    } finally {
      this.#gaps = outer;
    }
  }

  get<X extends Index>(index: X, key: string): readonly ValueOf<X>[] {
    const bucket = this.#store.bucket(index, key);
    this.#cell?.read(bucket);
    // A bucket holds what its own index's entries yielded.
    const values = bucket.values as readonly ValueOf<X>[];
    if (this.#coverage !== undefined && !(index.exact && values.length > 0)) {
      bucket.gaps ??= gapsIn(index, key, this.#coverage);
      this.#note(bucket.gaps);
    }
    return values;
  }

  ask<Q extends Query<string, never, unknown>>(query: Q, argument: ArgumentOf<Q>): AnswerOf<Q> {
    const open: Query = query;
    const cell = this.#cellOf(open.name, open.keyOf(argument));
    if (cell.computing) throw new TypeError(`the query ${open.name} asks itself`);
    if (cell.dirty) {
      cell.computing = true;
      try {
        this.during(cell, () => {
          cell.gaps = this.gapsOf(() => {
            cell.value = open.compute(argument, this);
          });
        });
      } finally {
        cell.computing = false;
      }
    }
    this.#cell?.read(cell);
    this.#note(cell.gaps);
    // A query's cell holds what its own compute gave.
    return cell.value as AnswerOf<Q>;
  }

  #note(gaps: readonly Gap[]): void {
    for (const gap of gaps) {
      this.#gaps ??= new Map<string, Gap>();
      this.#gaps.set(gap.input, gap);
    }
  }

  #cellOf(name: string, key: string): QueryCell {
    let byKey = this.#queries.get(name);
    if (byKey === undefined) this.#queries.set(name, (byKey = new Map<string, QueryCell>()));
    const known = byKey.get(key);
    if (known !== undefined) return known;
    const cells = byKey;
    const cell = new QueryCell(() => cells.delete(key));
    cells.set(key, cell);
    return cell;
  }
}

function gapsIn(index: Index, key: string, coverageOf: CoverageOf): readonly Gap[] {
  const where = index.where(key);
  const gaps: Gap[] = [];
  for (const kind of index.kinds) {
    const coverage = coverageOf(kind, where);
    if (coverage !== 'complete') gaps.push({ input: kind, coverage });
  }
  return gaps.length === 0 ? none : gaps;
}
