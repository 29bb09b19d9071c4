import type { Report } from './sample.js';

interface Reports {
  readonly ranks: readonly Report['rank'][];
  readonly sorts: readonly number[];
}

/**
 * The rows to be counted, in their order: of those that tell of the same thing, all of the lowest rank. Rows of one number and
 * one sort tell of the same thing.
 */
export function bestReports({ ranks, sorts }: Reports, numbers: readonly number[]): readonly number[] {
  // Rows that tell of the same thing are a group, named by its first row plus 1; the groups of one number are a chain.
  const latest: number[] = [];
  const previous = new Int32Array(numbers.length + 1);
  const lowest = new Uint8Array(numbers.length + 1);
  const groups = new Int32Array(numbers.length);
  for (let row = 0; row < numbers.length; row++) {
    const number = numbers[row] as number;
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
  for (let row = 0; row < numbers.length; row++) if (ranks[row] === lowest[groups[row] as number]) best.push(row);
  return best;
}
