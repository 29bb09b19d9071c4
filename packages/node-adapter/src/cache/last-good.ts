import type { StoreAnswer, StoreSeries, TimeRange, UpstreamError } from '@meshlens/core';

/** Older values say too little of now. */
const OLDEST_MS = 600_000;

/** An answer and the time that it is about. */
export interface Good<T> {
  readonly at: number;
  readonly answer: StoreAnswer<T>;
}

/**
 * True for failures in spite of which an older answer is of use. A store that refuses takes back what it gave, and one that
 * finds too much asked is to be asked for less.
 */
export function mayBeOld({ code }: UpstreamError): boolean {
  return code !== 'denied' && code !== 'limit';
}

/** The earlier answer with its age, where it is young enough; an answer about a later time is none. */
export function agedAnswer<T>(good: Good<T> | undefined, at: number, error: UpstreamError): StoreAnswer<T> | undefined {
  const age = good === undefined ? -1 : at - good.at;
  if (good === undefined || age < 0 || age > OLDEST_MS) return undefined;
  return { ...good.answer, stale: { ageSeconds: Math.round(age / 1000), error } };
}

/** Series on the steps of a later range: what came since is not known. Undefined where the steps do not fit. */
export function onLaterSteps(
  series: readonly StoreSeries[],
  earlierEnd: number,
  { end, stepSeconds }: TimeRange,
): readonly StoreSeries[] | undefined {
  const steps = (end - earlierEnd) / 1000 / stepSeconds;
  if (!Number.isInteger(steps) || steps < 0) return undefined;
  return series.map(({ labels, values }) => ({
    labels,
    values: [...values.slice(steps), ...new Array<null>(Math.min(steps, values.length)).fill(null)],
  }));
}
