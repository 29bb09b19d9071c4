import type { CallOptions } from '../model/answer.js';
import type { Instant } from '../model/time.js';
import type { Trace } from '../model/trace.js';

export interface TraceSearch {
  readonly cluster?: string;
  readonly namespace: string;
  /** App name: traces that have a span of it. */
  readonly app: string;
  readonly start: Instant;
  readonly end: Instant;
  /** At most 200. */
  readonly limit: number;
  readonly errorsOnly?: boolean;
}

/** Finds traces. Rejects with UpstreamError. */
export interface TraceStore {
  readonly name: string;
  search(search: TraceSearch, options: CallOptions): Promise<readonly Trace[]>;
  get(traceId: string, options: CallOptions): Promise<Trace | undefined>;
}
