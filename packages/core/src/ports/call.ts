import type { ProblemCode } from '../model/answer.js';

/** What a port rejects with when its upstream lets it down. Anything else that a port throws is a programmer's mistake. */
export class UpstreamError extends Error {
  override readonly name = 'UpstreamError';
  readonly code: ProblemCode;

  /** `detail` is the upstream's own words; it is cut to 300 characters. */
  constructor(code: ProblemCode, detail: string) {
    super(detail.slice(0, 300));
    this.code = code;
  }
}
