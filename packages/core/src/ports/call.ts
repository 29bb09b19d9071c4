import type { ProblemCode } from '../model/answer.js';

/** What a port rejects with when its upstream lets it down. Anything else that a port throws is a programmer's mistake. */
export class UpstreamError extends Error {
  override readonly name = 'UpstreamError';
  readonly code: ProblemCode;
  /** When the upstream wants to be asked again, if it says so. */
  readonly retryAfterSeconds: number | undefined;

  /** `detail` is the upstream's own words; it is cut to 300 characters. */
  constructor(code: ProblemCode, detail: string, retryAfterSeconds?: number) {
    super(detail.slice(0, 300));
    this.code = code;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** What a port says of an answer that it gives from memory, because its upstream lets it down. */
export interface Staleness {
  /** How long ago the answer was known to be true. */
  readonly ageSeconds: number;
  readonly error: UpstreamError;
}

/** The one that is oldest, if any is. */
export function oldest(all: readonly (Staleness | undefined)[]): Staleness | undefined {
  let found: Staleness | undefined;
  for (const each of all) if (each !== undefined && each.ageSeconds >= (found?.ageSeconds ?? 0)) found = each;
  return found;
}
