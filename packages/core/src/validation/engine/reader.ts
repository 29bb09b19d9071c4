import type { Coverage } from '../../facts/facts.js';
import type { SubjectKind } from '../kinds.js';
import { type Cell, type Gap, QueryCell } from './cell.js';
import type { IndexStore } from './index-store.js';
import type { Index, Query, Where } from './inputs.js';
import type { AnswerOf, ArgumentOf, ValueOf, View } from './view.js';

/** How much of a kind can be read there. */
export type CoverageOf = (kind: SubjectKind, where: Where) => Coverage;

/**
 * The one view of an engine: it notes for the cell that is being evaluated what is read, and for the rule or query what could not
 * be wholly read.
 */
export class Reader implements View {
  readonly #store: IndexStore;
  readonly #coverage: CoverageOf | undefined;
  readonly #queries: Map<string, Map<string, QueryCell>> = new Map();
  #cell: Cell | undefined;
  #gaps: Map<string, Gap> = new Map();

  /** Without `coverage` everything is there. */
  constructor(store: IndexStore, coverage: CoverageOf | undefined) {
    this.#store = store;
    this.#coverage = coverage;
  }

  /** Runs something whose readings count for this cell. */
  during(cell: Cell, work: () => void): void {
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
    const outer = this.#gaps;
    this.#gaps = new Map();
    try {
      work();
      return [...this.#gaps.values()];
    } finally {
      this.#gaps = outer;
    }
  }

  get<X extends Index>(index: X, key: string): readonly ValueOf<X>[] {
    const bucket = this.#store.bucket(index, key);
    this.#cell?.read(bucket);
    // A bucket holds what its own index's entries yielded.
    const values = bucket.values as readonly ValueOf<X>[];
    if (this.#coverage !== undefined && !(index.exact && values.length > 0)) this.#noteGaps(index, key, this.#coverage);
    return values;
  }

  ask<Q extends Query<string, never, unknown>>(query: Q, argument: ArgumentOf<Q>): AnswerOf<Q> {
    const open: Query = query;
    const cell = this.#cellOf(open.name, open.keyOf(argument));
    if (cell.computing) throw new TypeError(`the query ${query.name} asks itself`);
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
    for (const gap of cell.gaps) this.#gaps.set(gap.input, gap);
    // A query's cell holds what its own compute gave.
    return cell.value as AnswerOf<Q>;
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

  #noteGaps(index: Index<string, unknown>, key: string, coverageOf: CoverageOf): void {
    const where = index.where(key);
    for (const kind of index.kinds) {
      if (this.#gaps.has(kind)) continue;
      const coverage = coverageOf(kind, where);
      if (coverage !== 'complete') this.#gaps.set(kind, { input: kind, coverage });
    }
  }
}
