import type { Instant } from './time.js';

export interface LogLine {
  readonly at: Instant;
  readonly cluster: string;
  readonly namespace: string;
  readonly pod: string;
  readonly container: string;
  /** Untrusted text, at most 16 KiB. */
  readonly text: string;
}
