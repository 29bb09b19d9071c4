import type { Protocol } from '../model/traffic.js';
import type { ReportTable } from './report-table.js';

const protocols: Readonly<Record<Protocol, number>> = { http: 0, grpc: 1, tcp: 2 };

/** Numbers for what calls have in common together with their protocol; `size` is above all of them. */
export interface CallSlots {
  readonly size: number;
  /** One for the calls of each number; undefined where there is no number. */
  slotOf(number: number | undefined, row: number): number | undefined;
}

/** What of a table is needed for it. */
type Sorted = Pick<ReportTable<{ readonly protocol: Protocol }, unknown>, 'pairs' | 'sorts' | 'outcomes'>;

export function callSlots({ pairs, sorts, outcomes }: Sorted): CallSlots {
  const protocolOf = outcomes.map(({ protocol }) => protocols[protocol]);
  let highest = -1;
  for (const pair of pairs) if (pair > highest) highest = pair;
  return {
    size: (highest + 1) * 3,
    slotOf: (number, row) => (number === undefined ? undefined : number * 3 + (protocolOf[sorts[row] as number] as number)),
  };
}
