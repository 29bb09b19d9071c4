import type { CodeTraffic, NamedRate } from '../model/traffic.js';
import { addRate, addRates, noRates } from './named-rates.js';

/** Rates of one response code while they are being added up. */
export type DraftCode = { -readonly [K in keyof CodeTraffic]: CodeTraffic[K] };

export const noCodes: readonly DraftCode[] = [];

/** What flows over an edge under one code; made if need be. */
export function codeOf(edge: { codes: readonly DraftCode[] }, code: string): DraftCode {
  for (const each of edge.codes) if (each.code === code) return each;
  const made: DraftCode = { code, rate: 0, flags: noRates, hosts: noRates };
  edge.codes = edge.codes.length === 0 ? [made] : [...edge.codes, made];
  return made;
}

/** Adds all of some codes, which stay as they are. */
export function addCodes(edge: { codes: readonly DraftCode[] }, more: readonly CodeTraffic[]): void {
  for (const { code, rate, flags, hosts } of more) {
    const mine = codeOf(edge, code);
    mine.rate += rate;
    mine.flags = addRates(mine.flags, flags);
    mine.hosts = addRates(mine.hosts, hosts);
  }
}

/** Adds the rates of codes to a list, by code. */
export function addCodeRates(rates: readonly NamedRate[], codes: readonly CodeTraffic[]): readonly NamedRate[] {
  let all = rates;
  for (const { code, rate } of codes) all = addRate(all, code, rate);
  return all;
}
