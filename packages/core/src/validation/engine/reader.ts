import type { Coverage } from '../../facts/facts.js';
import type { SubjectKind } from '../kinds.js';
import { type Cell, type Gap, QueryCell } from './cell.js';
import type { IndexStore } from './index-store.js';
import type { Index, Query, Where } from './inputs.js';
import type { AnswerOf, ArgumentOf, ValueOf, View } from './view.js';

/** How much of a kind can be read there. */
export type CoverageOf = (kind: SubjectKind, where: Where) => Coverage;

const none: readonly Gap[] = [];
const empty: readonly unknown[] = [];

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
  readonly #places: Map<Index, Map<string, readonly Gap[]>> = new Map();
  #gaps: readonly Gap[] = none;

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

  /** Begins to note what could not be wholly read, and gives what was noted until now, which `endGaps` takes back. */
  beginGaps(): readonly Gap[] {
    const outer = this.#gaps;
    this.#gaps = none;
    return outer;
  }

  /** What could not be wholly read since, by input. */
  endGaps(outer: readonly Gap[]): readonly Gap[] {
    const noted = this.#gaps;
    this.#gaps = outer;
    return noted;
  }

  get<X extends Index>(index: X, key: string): readonly ValueOf<X>[] {
    const bucket = this.#tracks ? this.#store.bucket(index, key) : this.#store.peek(index, key);
    if (bucket !== undefined) this.#cell?.read(bucket);
    // A bucket holds what its own index's entries yielded.
    const values = (bucket?.values ?? empty) as readonly ValueOf<X>[];
    if (this.#coverage !== undefined && !index.supplement && !(index.exact && values.length > 0))
      this.#note(this.#gapsIn(index, key, this.#coverage));
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
          const outer = this.beginGaps();
          try {
            cell.value = open.compute(argument, this);
          } finally {
            cell.gaps = this.endGaps(outer);
          }
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
    for (const gap of gaps) if (!this.#gaps.some(({ input }) => input === gap.input)) this.#gaps = [...this.#gaps, gap];
  }

  #cellOf(name: string, key: string): QueryCell {
    let byKey = this.#queries.get(name);
    if (byKey === undefined) this.#queries.set(name, (byKey = new Map<string, QueryCell>()));
    let cell = byKey.get(key);
    if (cell === undefined) byKey.set(key, (cell = new QueryCell(byKey, key)));
    return cell;
  }

  /** Kept by place, since how much can be read does not change. */
  #gapsIn(index: Index, key: string, coverageOf: CoverageOf): readonly Gap[] {
    const where = index.where(key);
    let byPlace = this.#places.get(index);
    if (byPlace === undefined) this.#places.set(index, (byPlace = new Map<string, readonly Gap[]>()));
    const place = `${where.cluster ?? ''}\n${where.namespace ?? ''}\n${where.cluster === undefined}${where.namespace === undefined}`;
    let gaps = byPlace.get(place);
    if (gaps === undefined) {
      gaps = index.kinds.flatMap((kind) => {
        const coverage = coverageOf(kind, where);
        return coverage === 'complete' ? [] : [{ input: kind, coverage }];
      });
      byPlace.set(place, gaps);
    }
    return gaps;
  }
}
