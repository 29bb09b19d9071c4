import type { Instant } from '../../model/time.js';

/** A checked query and the instant that stands for now. */
export interface Asked<Query> {
  readonly query: Query;
  readonly now: Instant;
}
