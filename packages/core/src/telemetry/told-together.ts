import { isErrorCode } from './error-code.js';
import { neverReached } from './response-flags.js';
import type { Call, TrafficSample } from './sample.js';

/** A rate of one sort of calls that somebody tells of. */
export interface Told {
  readonly call: Call;
  readonly sort: number;
  readonly rate: number;
}

/** No proxy tells of so many codes and flags; whoever makes them up has them all counted. */
const MOST_COMPARED = 100_000;

type Outcome = Pick<TrafficSample, 'protocol' | 'code' | 'flags'>;
type Rates = Map<number, number>;

/**
 * What two reporters on the way of some calls know together. What the inner one tells counts. Of what only the outer one tells:
 *
 * - calls that never got to the inner one count;
 * - calls of a code that the inner one tells of under other flags are the same calls, as far as it tells of that many more;
 * - other failures count, in place of as many calls that the inner one left unanswered, or else answered well;
 * - other successes count as far as the inner one does not tell of that many calls more.
 *
 * So no failure is lost, and no call that one of them saw fail counts as a success too.
 */
export function together(inner: readonly Told[], outer: readonly Told[], outcomes: readonly Outcome[]): readonly Told[] {
  const told = ratesOf(inner);
  const heard = ratesOf(outer);
  const isError = (sort: number): boolean => isErrorCode(outcomeOf(sort).protocol, outcomeOf(sort).code);
  const more: Rates = new Map([...told].map(([sort, rate]) => [sort, Math.max(0, rate - (heard.get(sort) ?? 0))]));
  const gone: Rates = new Map();
  const left: Rates = new Map([...heard].filter(([sort]) => !told.has(sort)));

  const sorts = [...left.keys()].filter((sort) => !neverReached(outcomeOf(sort).flags));
  const others = sorts.length * told.size > MOST_COMPARED ? [] : sorts.sort(byOutcome);
  for (const sort of others)
    subtract(
      left,
      sort,
      match(restOf(sort), (each) => outcomeOf(each).code === outcomeOf(sort).code),
    );
  for (const sort of others) {
    if (!isError(sort)) continue;
    const unanswered = match(restOf(sort), (each) => outcomeOf(each).code === '-', gone);
    match(restOf(sort) - unanswered, (each) => !isError(each), gone);
  }
  for (const sort of others)
    if (!isError(sort))
      subtract(
        left,
        sort,
        match(restOf(sort), () => true),
      );

  return [
    ...inner.flatMap((each) => shareOf(each, 1 - (gone.get(each.sort) ?? 0) / (told.get(each.sort) || 1))),
    ...outer.flatMap((each) => shareOf(each, restOf(each.sort) / (heard.get(each.sort) || 1))),
  ];

  function outcomeOf(sort: number): Outcome {
    return outcomes[sort] as Outcome;
  }

  function restOf(sort: number): number {
    return left.get(sort) ?? 0;
  }

  function byOutcome(a: number, b: number): number {
    const [one, other] = [outcomeOf(a), outcomeOf(b)].map(({ code, flags }) => `${code}\n${flags}`) as [string, string];
    return one < other ? -1 : 1;
  }

  /** Finds as many of some calls among those that the inner end tells of beyond the outer one; `from` notes what is taken. */
  function match(rate: number, isAlike: (sort: number) => boolean, from?: Rates): number {
    const alike = [...more].filter(([sort, rest]) => rest > 0 && isAlike(sort));
    const all = alike.reduce((sum, [, rest]) => sum + rest, 0);
    const found = Math.min(rate, all);
    if (!(found > 0)) return 0;
    for (const [sort, rest] of alike) {
      const part = (rest * found) / all;
      more.set(sort, rest - part);
      from?.set(sort, (from.get(sort) ?? 0) + part);
    }
    return found;
  }
}

function ratesOf(all: readonly Told[]): Rates {
  const rates: Rates = new Map();
  for (const { sort, rate } of all) rates.set(sort, (rates.get(sort) ?? 0) + rate);
  return rates;
}

function subtract(rates: Rates, sort: number, rate: number): void {
  rates.set(sort, (rates.get(sort) ?? 0) - rate);
}

/** What is left of a rate below this share is rounding. */
export const ROUNDING = 1e-9;

function shareOf(told: Told, share: number): readonly Told[] {
  if (share === 1) return [told];
  return share > ROUNDING ? [{ ...told, rate: told.rate * share }] : [];
}
