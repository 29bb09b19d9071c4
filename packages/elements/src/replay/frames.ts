import type { Instant } from '@meshlens/core';

/** A past range, in frames of equal length. Instants are whole multiples of the frame, so that readers share answers. */
export interface Frames {
  readonly from: Instant;
  readonly until: Instant;
  readonly stepSeconds: number;
}

/** The shortest frame: metrics are scraped about as often. */
const shortest = 15;
/** About how many frames a range has. */
const wanted = 60;

export function framesOf(from: Instant, until: Instant): Frames {
  const seconds = Math.max(shortest, Math.round((until - from) / 1000));
  const stepSeconds = Math.max(shortest, Math.ceil(seconds / wanted / shortest) * shortest);
  const step = stepSeconds * 1000;
  const end = Math.floor(until / step) * step;
  return { from: Math.min(end - step, Math.ceil(from / step) * step), until: end, stepSeconds };
}

/** The nearest frame that there is. */
export function frameAt({ from, until, stepSeconds }: Frames, at: Instant): Instant {
  const step = stepSeconds * 1000;
  return Math.min(until, Math.max(from, Math.round(at / step) * step));
}
