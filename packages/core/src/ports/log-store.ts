import type { CallOptions } from '../model/answer.js';
import type { LogLine } from '../model/log.js';
import type { Instant } from '../model/time.js';

export interface LogSearch {
  readonly cluster: string;
  readonly namespace: string;
  readonly workload: string;
  readonly container?: string;
  readonly start: Instant;
  readonly end: Instant;
  /** At most 5,000 lines, the newest. */
  readonly limit: number;
}

/** Reads the logs of a workload's pods, oldest line first. Rejects with UpstreamError. */
export interface LogStore {
  readonly name: string;
  search(search: LogSearch, options: CallOptions): Promise<readonly LogLine[]>;
}
