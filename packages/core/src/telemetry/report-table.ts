import type { Protocol } from '../model/traffic.js';
import type { Call, Report } from './sample.js';

/**
 * What one metric tells, column by column: a row is one index into `calls`, `ranks`, `sorts` and `values`. Graphs walk over tens
 * of thousands of rows; what they read of each lies together in memory, which the same in objects would not.
 */
export class ReportTable<O extends { readonly protocol: Protocol }, V> {
  readonly calls: Call[] = [];
  readonly ranks: Report['rank'][] = [];
  /** Rows of one call and one sort tell of the same thing. */
  readonly sorts: number[] = [];
  readonly values: V[] = [];
  /** By sort. */
  readonly #outcomes: O[];
  readonly #sortOf: Map<string, number>;

  /** `alike` is a table whose sorts are numbered as they are to be here. */
  constructor(alike?: ReportTable<O, V>) {
    this.#outcomes = alike === undefined ? [] : alike.#outcomes;
    this.#sortOf = alike === undefined ? new Map<string, number>() : alike.#sortOf;
  }

  add(report: Report, outcome: O, value: V): void {
    const key = Object.values<string>(outcome).join('\n');
    let sort = this.#sortOf.get(key);
    if (sort === undefined) this.#sortOf.set(key, (sort = this.#outcomes.push(outcome) - 1));
    this.addRow(report, sort, value);
  }

  addRow({ call, rank }: Report, sort: number, value: V): void {
    this.calls.push(call);
    this.ranks.push(rank);
    this.sorts.push(sort);
    this.values.push(value);
  }

  /** By sort. */
  get outcomes(): readonly O[] {
    return this.#outcomes;
  }

  outcomeAt(row: number): O {
    return this.#outcomes[this.sorts[row] as number] as O;
  }
}
