import type { StoreCapabilities } from '../../model/capabilities.js';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const durations: readonly number[] = [
  MINUTE,
  2 * MINUTE,
  5 * MINUTE,
  10 * MINUTE,
  30 * MINUTE,
  HOUR,
  3 * HOUR,
  6 * HOUR,
  12 * HOUR,
  DAY,
  7 * DAY,
  30 * DAY,
];

/** A rate over fewer is more of a guess than a measurement. */
export const SCRAPES_IN_A_WINDOW = 4;

/**
 * The windows worth offering: with several scrapes of the slowest store, and within what the most patient one keeps.
 * What a store does not tell bounds nothing.
 */
export function offeredDurations(stores: readonly StoreCapabilities[]): readonly number[] {
  const slowest = Math.max(0, ...stores.map(({ scrapeSeconds = 0 }) => scrapeSeconds));
  const longest = Math.max(0, ...stores.map(({ retentionSeconds = Infinity }) => retentionSeconds)) || Infinity;
  const offered = durations.filter((seconds) => seconds >= SCRAPES_IN_A_WINDOW * slowest && seconds <= longest);
  return offered.length > 0 ? offered : durations.filter((seconds) => seconds >= SCRAPES_IN_A_WINDOW * slowest).slice(0, 1);
}
