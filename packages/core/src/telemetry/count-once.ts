import { bestReports } from '../graph/best-reports.js';
import { callSlots } from './call-slots.js';
import type { ReportTable } from './report-table.js';
import { type Call, rank, type TrafficSample } from './sample.js';
import { together, type Told } from './told-together.js';

type TrafficTable = ReportTable<Pick<TrafficSample, 'protocol' | 'code' | 'flags'>, number>;

/** Traffic in which each call is told of once, by whoever of its reporters: nothing more is to be chosen from. */
export function countedOnce(table: TrafficTable): TrafficTable {
  const { calls, pairs, ranks, sorts, values } = table;
  const slots = callSlots(table);
  const slotOf = (row: number): number => slots.slotOf(pairs[row], row) as number;
  // Where every sort is told of by the same reporters nothing is disputed, and the innermost are right.
  const best = bestReports(table, table.pairs);
  const reporter = new Uint8Array(slots.size).fill(NOBODY);
  const isDisputed = new Uint8Array(slots.size);
  for (const row of best) {
    const slot = slotOf(row);
    if (reporter[slot] === NOBODY) reporter[slot] = ranks[row] as number;
    else if (reporter[slot] !== ranks[row]) isDisputed[slot] = 1;
  }

  const counted = table.like();
  const add = (call: Call, sort: number, rate: number): void => counted.addRow({ call, rank: rank.called }, sort, rate);
  for (const row of best) {
    if (isDisputed[slotOf(row)] === 0) add(calls[row] as Call, sorts[row] as number, values[row] as number);
  }
  const disputed = new Map<number, (Told[] | undefined)[]>();
  for (let row = 0; row < calls.length; row++) {
    const slot = slotOf(row);
    if (isDisputed[slot] === 0) continue;
    let byReporter = disputed.get(slot);
    if (byReporter === undefined) disputed.set(slot, (byReporter = []));
    (byReporter[ranks[row] as number] ??= []).push({ call: calls[row] as Call, sort: sorts[row] as number, rate: values[row] as number });
  }
  for (const byReporter of disputed.values()) {
    let known: readonly Told[] = [];
    for (const told of byReporter) if (told !== undefined) known = together(known, told, table.outcomes);
    for (const { call, sort, rate } of known) add(call, sort, rate);
  }
  return counted;
}

const NOBODY = 255;
