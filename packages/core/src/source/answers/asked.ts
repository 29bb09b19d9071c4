import type { HealthRules } from '../../health/health-rules.js';
import type { Instant } from '../../model/time.js';

/** A checked query and the instant that stands for now. */
export interface Asked<Query> {
  readonly query: Query;
  readonly now: Instant;
}

/** A question whose answer is judged. */
export interface Judged<Query> extends Asked<Query> {
  readonly rules: HealthRules;
}
