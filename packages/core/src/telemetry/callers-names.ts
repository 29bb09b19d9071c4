import { isErrorCode } from './error-code.js';
import { callSlots } from './call-slots.js';
import type { ReportTable } from './report-table.js';
import { neverReached } from './response-flags.js';
import { type Call, isKnown, rank, type Report, type TrafficSample } from './sample.js';
import { ROUNDING } from './told-together.js';

type TrafficTable = ReportTable<Pick<TrafficSample, 'protocol' | 'code' | 'flags'>, number>;

/** Where reports belong that one end makes of some calls. */
interface Move {
  /** The part of the reports of a code that goes there; of reports without codes, the part of all. */
  goes(code: string | undefined): number;
  readonly parts: readonly { readonly call: Call; readonly share: number }[];
  /** Whether whoever reports the same under the other name is right about it. */
  readonly yields: boolean;
}

/** By slots of calls between the same workloads to the same service. */
export interface Moves {
  readonly received: ReadonlyMap<number, Move>;
  readonly sent: ReadonlyMap<number, Move>;
}

/** The calls between two workloads to one service: how much of them either end tells of. */
interface Named {
  readonly call: Call;
  received: number;
  sent: number;
  /** How many reports there are of them. */
  reports: number;
  readonly codes: Map<string, { received: number; sent: number; readonly isError: boolean }>;
}

/** No two workloads call each other under so many names; whoever makes them up is counted at both ends. */
const MOST_MOVED = 100_000;

/**
 * Finds the calls that their ends know under different services. Only the caller knows which service it called: behind it a proxy
 * takes the first service that has the port, so that a call through a ServiceEntry, or to one of several services with the same
 * pods, is told of under another name. A pair of workloads tells that two reports are of the same calls.
 */
export function movesOf(table: TrafficTable): Moves | undefined {
  const named = namedApart(table);
  if (named.size === 0) return undefined;
  const moves = { received: new Map<number, Move>(), sent: new Map<number, Move>() };
  for (const services of named.values()) addMoves(moves, services);
  return moves;
}

/** The services that the ends of calls name, by slot, where the caller names one that the other end does not. */
function namedApart(table: TrafficTable): ReadonlyMap<number, ReadonlyMap<number, Named>> {
  const { calls, pairs, ranks, outcomes, sorts, values } = table;
  const slots = callSlots(table);
  const pairAt = (row: number): number => slots.slotOf(pairs[row], row) as number;
  const endsAt = (row: number): number | undefined => slots.slotOf((calls[row] as Call).ends, row);
  const RECEIVED = 1;
  const SENT = 2;
  const told = new Uint8Array(slots.size);
  const note = (notes: Uint8Array, slot: number, what: number): void => {
    notes[slot] = (notes[slot] as number) | what;
  };
  for (let row = 0; row < calls.length; row++) note(told, pairAt(row), ranks[row] === rank.caller ? SENT : RECEIVED);
  const apart = new Uint8Array(slots.size);
  for (let row = 0; row < calls.length; row++) {
    const ends = endsAt(row);
    if (ends !== undefined) note(apart, ends, told[pairAt(row)] === SENT ? SENT : RECEIVED);
  }
  const named = new Map<number, Map<number, Named>>();
  for (let row = 0; row < calls.length; row++) {
    const ends = endsAt(row);
    if (ends === undefined || apart[ends] !== (SENT | RECEIVED)) continue;
    let services = named.get(ends);
    if (services === undefined) named.set(ends, (services = new Map<number, Named>()));
    let service = services.get(pairAt(row));
    if (service === undefined)
      services.set(pairAt(row), (service = { call: calls[row] as Call, received: 0, sent: 0, reports: 0, codes: new Map() }));
    service.reports += 1;
    const end = ranks[row] === rank.caller ? 'sent' : 'received';
    const { protocol, code, flags } = outcomes[sorts[row] as number] as (typeof outcomes)[number];
    if (end === 'sent' && neverReached(flags)) continue;
    let ofCode = service.codes.get(code);
    if (ofCode === undefined) service.codes.set(code, (ofCode = { received: 0, sent: 0, isError: isErrorCode(protocol, code) }));
    for (const each of [service, ofCode]) each[end] += values[row] as number;
  }
  return named;
}

function addMoves(moves: { received: Map<number, Move>; sent: Map<number, Move> }, services: ReadonlyMap<number, Named>): void {
  const all = [...services];
  const sentOnly = all.filter(([, { sent, received }]) => sent > 0 && received === 0);
  const receivedOnly = all.filter(([, { sent, received }]) => received > 0 && sent === 0);
  const total = (some: typeof all, what: 'received' | 'reports' | 'sent'): number => some.reduce((sum, [, each]) => sum + each[what], 0);
  const reports = total(sentOnly, 'reports');
  const moved = Math.max((total(all, 'reports') - reports) * sentOnly.length, reports * receivedOnly.length);
  if (moved > MOST_MOVED) return;
  const sent = total(sentOnly, 'sent');
  if (sentOnly.some(([, { call }]) => isKnown(call.destination.service))) {
    const parts = sentOnly.map(([, each]) => ({ call: each.call, share: each.sent / sent }));
    for (const [slot] of receivedOnly) moves.received.set(slot, { goes: () => 1, parts, yields: false });
    addExcess(moves.received, { missing: sent - total(receivedOnly, 'received'), shared: all, sentOnly, parts });
  } else if (receivedOnly.length > 0) {
    const received = total(receivedOnly, 'received');
    const parts = receivedOnly.map(([, each]) => ({ call: each.call, share: each.received / received }));
    for (const [slot] of sentOnly) moves.sent.set(slot, { goes: () => 1, parts, yields: false });
  }
}

interface Excess {
  /** How many calls the caller tells of under its own names that the other end has no name of its own for. */
  readonly missing: number;
  readonly shared: readonly (readonly [slot: number, Named])[];
  readonly sentOnly: readonly (readonly [slot: number, Named])[];
  readonly parts: Move['parts'];
}

/**
 * Looks for calls in what is received under names that both ends use, beyond what is sent under these. Failures only of codes
 * that the caller tells of: others it did not see, whatever it called.
 */
function addExcess(received: Map<number, Move>, { missing, shared, sentOnly, parts }: Excess): void {
  if (!(missing > 0)) return;
  const seen = new Set(sentOnly.flatMap(([, { codes }]) => [...codes.keys()]));
  const excess = shared.flatMap(([slot, each]) => {
    if (each.sent === 0) return [];
    const more = [...each.codes].flatMap(([code, told]) =>
      told.received > told.sent && (!told.isError || seen.has(code)) ? [{ code, rate: told.received - told.sent, of: told.received }] : [],
    );
    return [{ slot, more, of: each.received }];
  });
  const sum = (some: readonly { readonly rate: number }[]): number => some.reduce((all, { rate }) => all + rate, 0);
  const found = Math.min(1, missing / sum(excess.flatMap(({ more }) => more)));
  for (const { slot, more, of: all } of excess) {
    const whole = (sum(more) * found) / all;
    const byCode = new Map(more.map(({ code, rate, of }) => [code, (rate * found) / of]));
    const goes: Move['goes'] = (code) => (code === undefined ? whole : (byCode.get(code) ?? 0));
    if (whole > ROUNDING) received.set(slot, { goes, parts, yields: true });
  }
}

/** A table that can be told anew. */
interface Retold<T> extends Pick<
  ReportTable<Pick<TrafficSample, 'protocol'> & { readonly code?: string }, unknown>,
  'calls' | 'pairs' | 'ranks' | 'sorts' | 'outcomes'
> {
  like(): T;
  addShare(report: Report, from: { readonly table: T; readonly row: number }, share: number): void;
}

/** The reports of a metric with each under the service that its caller names. */
export function underCallersNames<T extends Retold<T>>(table: T, moves: Moves): T {
  const { calls, pairs, ranks, sorts, outcomes } = table;
  const slots = callSlots(table);
  const moved = table.like();
  for (let row = 0; row < calls.length; row++) {
    const call = calls[row] as Call;
    const reporter = ranks[row] as (typeof ranks)[number];
    const slot = slots.slotOf(pairs[row], row) as number;
    const move = (reporter === rank.caller ? moves.sent : moves.received).get(slot);
    const goes = move?.goes(outcomes[sorts[row] as number]?.code) ?? 0;
    if (goes < 1) moved.addShare({ call, rank: reporter }, { table, row }, 1 - goes);
    for (const { call: other, share } of goes > 0 ? (move?.parts ?? []) : []) {
      moved.addShare({ call: other, rank: move?.yields === true ? rank.share : reporter }, { table, row }, share * goes);
    }
  }
  return moved;
}
