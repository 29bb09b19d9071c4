import { bestReports } from './best-reports.js';
import { callSlots } from './call-slots.js';
import type { ReportTable } from './report-table.js';
import { type Call, isKnown, rank, type TrafficSample } from './sample.js';
import { together, type Told } from './told-together.js';

type TrafficTable = ReportTable<Pick<TrafficSample, 'protocol' | 'code' | 'flags'>, number>;

/** Traffic in which each call is told of once, by whoever of its reporters: nothing more is to be chosen from. */
export function countedOnce(table: TrafficTable): TrafficTable {
  const { calls, pairs, sorts, values } = table;
  // Who reports a rate of 0 says that there is such a series, and nothing against others.
  const ranks = table.ranks.map((reporter, row) => ((values[row] as number) > 0 ? reporter : rank.share));
  const slots = callSlots(table);
  const slotOf = (row: number): number => slots.slotOf(pairs[row], row) as number;
  // Where every sort is told of by the same reporters nothing is disputed, and the innermost are right.
  const best = bestReports({ ranks, sorts }, pairs);
  const reporter = new Uint8Array(slots.size).fill(NOBODY);
  const isDisputed = new Uint8Array(slots.size);
  for (const row of best) {
    const slot = slotOf(row);
    if (reporter[slot] === NOBODY) reporter[slot] = ranks[row] as number;
    else if (reporter[slot] !== ranks[row]) isDisputed[slot] = 1;
  }

  const counted = table.like();
  const named = bestNamed(calls);
  const add = (call: Call, sort: number, rate: number): void => counted.addRow({ call: named(call), rank: rank.called }, sort, rate);
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

/** Finds the call between the same workloads whose apps and versions are known best: an end may know less of the other. */
function bestNamed(calls: readonly Call[]): (call: Call) => Call {
  const best = new Map<number, Call>();
  for (const call of new Set(calls)) {
    const other = best.get(call.pair);
    if (other === undefined || isBetterNamed(call, other)) best.set(call.pair, call);
  }
  return (call) => {
    const other = best.get(call.pair);
    return other === undefined || namesKnown(other) === namesKnown(call) ? call : other;
  };
}

/** Whatever the order that they come in. */
function isBetterNamed(one: Call, other: Call): boolean {
  const more = namesKnown(one) - namesKnown(other);
  return more > 0 || (more === 0 && namesOf(one) > namesOf(other));
}

function namesOf({ source, destination }: Call): string {
  return [source.app, source.version, destination.app, destination.version, destination.host].join('\n');
}

function namesKnown({ source, destination }: Call): number {
  return [source.app, source.version, destination.app, destination.version].filter(isKnown).length;
}
