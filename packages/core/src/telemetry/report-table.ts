import type { Protocol } from '../model/traffic.js';
import type { Call, Report } from './sample.js';

/**
 * What one metric tells, column by column: a row is one index into all of them. Graphs walk over tens of thousands of rows;
 * what they read of each lies together in memory, which the same in objects would not.
 */
export class ReportTable<O extends { readonly protocol: Protocol }, V> {
  readonly calls: Call[] = [];
  /** Of the calls, so that a call itself need not be looked at. */
  readonly ids: number[] = [];
  readonly pairs: number[] = [];
  readonly hosts: string[] = [];
  readonly ranks: Report['rank'][] = [];
  /** Rows of one call and one sort tell of the same thing. */
  readonly sorts: number[] = [];
  readonly values: V[] = [];
  /** By sort. */
  readonly #outcomes: O[];
  readonly #sortOf: Map<string, number>;
  readonly #part: (value: V, share: number) => V;

  /** `part` tells a share of a value; `alike` is a table whose sorts are numbered as they are to be here. */
  constructor(part: (value: V, share: number) => V, alike?: ReportTable<O, V>) {
    this.#part = part;
    this.#outcomes = alike === undefined ? [] : alike.#outcomes;
    this.#sortOf = alike === undefined ? new Map<string, number>() : alike.#sortOf;
  }

  /** An empty table with the same sorts. */
  like(): ReportTable<O, V> {
    return new ReportTable(this.#part, this);
  }

  add(report: Report, outcome: O, value: V): void {
    const parts = Object.values<string>(outcome);
    const key = parts.some((part) => part.includes('\n')) ? JSON.stringify(parts) : parts.join('\n');
    let sort = this.#sortOf.get(key);
    if (sort === undefined) this.#sortOf.set(key, (sort = this.#outcomes.push(outcome) - 1));
    this.addRow(report, sort, value);
  }

  addRow({ call, rank }: Report, sort: number, value: V): void {
    this.calls.push(call);
    this.ids.push(call.id);
    this.pairs.push(call.pair);
    this.hosts.push(call.destination.host);
    this.ranks.push(rank);
    this.sorts.push(sort);
    this.values.push(value);
  }

  /** Adds a share of what a row of a table like this tells, as a report of its own. */
  addShare(report: Report, { table, row }: { readonly table: ReportTable<O, V>; readonly row: number }, share: number): void {
    const value = table.values[row] as V;
    this.addRow(report, table.sorts[row] as number, share === 1 ? value : this.#part(value, share));
  }

  /** By sort. */
  get outcomes(): readonly O[] {
    return this.#outcomes;
  }

  outcomeAt(row: number): O {
    return this.#outcomes[this.sorts[row] as number] as O;
  }
}

/** A share of an amount. */
export function scaled(amount: number, share: number): number {
  return amount * share;
}
