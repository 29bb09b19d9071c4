import type { Instant } from './time.js';

/**
 * What went wrong without making the answer useless.
 *
 * - `unreachable` nothing answered · `timeout` no answer within the deadline · `unauthorised` credentials refused (401)
 * - `denied` the viewer may not see it (403) · `not-found` the asked thing does not exist
 * - `bad-answer` the upstream answered something that cannot be used · `limit` a bound was hit and the rest was left out
 * - `partial` the upstream itself says its answer is incomplete
 * - `stale` an older value is shown, or what a metric store knows ends too early for its rates to be right
 * - `imprecise` rates over so short a window may be off by more than a twentieth there, since pods came and went or scrapes were missed
 * - `not-configured` no upstream of that sort is set up
 */
export type ProblemCode =
  | 'unreachable'
  | 'timeout'
  | 'unauthorised'
  | 'denied'
  | 'not-found'
  | 'bad-answer'
  | 'limit'
  | 'partial'
  | 'stale'
  | 'imprecise'
  | 'not-configured';

/** One failure of the world. It carries facts, not prose: the reader's language is chosen where it is shown. */
export interface Problem {
  readonly code: ProblemCode;
  /** Who failed: `kubernetes/<cluster>`, `metrics/<store>`, `traces/<store>`, `logs/<cluster>`, `istiod/<cluster>`. */
  readonly source: string;
  /** Which input of the computation is affected, for instance `VirtualService`, `proxies` or `metric:requests`. */
  readonly input?: string;
  /** Which namespaces are affected; absent when all are. */
  readonly namespaces?: readonly string[];
  /** Which clusters are affected; absent when all of the source's are. */
  readonly clusters?: readonly string[];
  /** For `stale`: age in seconds of the newest that there is. */
  readonly ageSeconds?: number;
  /** The upstream's own words, cut to 300 characters. Show it as text only. */
  readonly detail?: string;
}

/** A value with its age and with what is missing from it. Partial is not failed. */
export interface Answer<T> {
  readonly value: T;
  readonly at: Instant;
  readonly problems: readonly Problem[];
}

/** What every call of the seams accepts. */
export interface CallOptions {
  readonly signal?: AbortSignal;
}

/**
 * Why no answer could be given at all. `bad-query` is the caller's mistake and says which parameter;
 * the others mean that the far end of a source itself did not do its work.
 */
export type MeshErrorCode = 'bad-query' | 'unauthorised' | 'denied' | 'not-found' | 'unreachable' | 'bad-answer' | 'internal';

/** The one exception of the upper seam, the same in process and over HTTP. */
export class MeshError extends Error {
  override readonly name = 'MeshError';
  readonly code: MeshErrorCode;
  /** The parameter at fault, for `bad-query`. */
  readonly parameter: string | undefined;

  constructor(code: MeshErrorCode, message: string, parameter?: string) {
    super(message);
    this.code = code;
    this.parameter = parameter;
  }
}
