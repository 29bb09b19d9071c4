import type { NamedRate } from '../model/traffic.js';
import { compare, sortInPlace } from './sorted.js';

type GrowingRate = { -readonly [K in keyof NamedRate]: NamedRate[K] };
type Rates = readonly NamedRate[];

/** No rates: all that hold none hold this. */
export const noRates: Rates = [];

/** From this many names on a list has an index beside it; a handful is found sooner by looking at each. */
const MANY = 16;
const indexes = new WeakMap<Rates, Map<string, GrowingRate>>();

/**
 * Adds a rate under a name, and answers the list that now holds all. A list belongs to whoever adds to it; it is published
 * as it is. A graph holds tens of thousands and nearly all hold one rate, so that they are plain arrays of exact length.
 */
export function addRate(rates: Rates, name: string, rate: number): Rates {
  const known = find(rates, name);
  if (known === undefined) return append(rates, { name, rate });
  known.rate += rate;
  return rates;
}

/** Adds all of another list, which stays as it is. */
export function addRates(rates: Rates, more: Rates): Rates {
  let all = rates;
  for (const { name, rate } of more) all = addRate(all, name, rate);
  return all;
}

/** Puts a list in order by name; nothing may be added to it any more. */
export function sortedRates(rates: Rates): Rates {
  return rates.length < 2 ? rates : sortInPlace(rates as NamedRate[], byName);
}

function find(rates: Rates, name: string): GrowingRate | undefined {
  const index = rates.length < MANY ? undefined : indexes.get(rates);
  if (index !== undefined) return index.get(name);
  for (const each of rates) if (each.name === name) return each;
  return undefined;
}

function byName(a: NamedRate, b: NamedRate): number {
  return compare(a.name, b.name);
}

function append(rates: Rates, one: GrowingRate): Rates {
  const index = rates.length < MANY ? undefined : indexes.get(rates);
  if (index !== undefined) {
    (rates as NamedRate[]).push(one);
    index.set(one.name, one);
    return rates;
  }
  const longer = rates.length === 0 ? [one] : [...rates, one];
  if (longer.length >= MANY) indexes.set(longer, new Map(longer.map((each) => [each.name, each])));
  return longer;
}
