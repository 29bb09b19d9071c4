import type { Call, Report } from '../telemetry/sample.js';

interface Reports {
  readonly calls: readonly Call[];
  readonly ranks: readonly Report['rank'][];
  readonly sorts: readonly number[];
}

/** What is one call whatever host was named. */
export const pairOf = ({ pair }: Call): number => pair;

/** The rows to be counted, in their order: of those that tell of the same thing, all of the lowest rank. Calls of one number are one. */
export function bestReports({ calls, ranks, sorts }: Reports, numberOf: (call: Call) => number): readonly number[] {
  // Rows that tell of the same thing are a group, named by its first row plus 1; the groups of one call are a chain.
  const latest: number[] = [];
  const previous = new Int32Array(calls.length + 1);
  const lowest = new Uint8Array(calls.length + 1);
  const groups = new Int32Array(calls.length);
  for (let row = 0; row < calls.length; row++) {
    const number = numberOf(calls[row] as Call);
    while (latest.length <= number) latest.push(0);
    const rank = ranks[row] as number;
    let group = latest[number] as number;
    while (group !== 0 && sorts[group - 1] !== sorts[row]) group = previous[group] as number;
    if (group === 0) {
      group = row + 1;
      previous[group] = latest[number] as number;
      latest[number] = group;
      lowest[group] = rank;
    } else if (rank < (lowest[group] as number)) {
      lowest[group] = rank;
    }
    groups[row] = group;
  }
  const best: number[] = [];
  for (let row = 0; row < calls.length; row++) if (ranks[row] === lowest[groups[row] as number]) best.push(row);
  return best;
}
