import type { Instant } from '../model/time.js';

/**
 * A smooth rate over time that never falls below 0, and whose integral is known in closed form. So a counter made of it is
 * exact at any instant and monotone, without a step by step simulation.
 */
export interface Flow {
  /** Per second. */
  rateAt(at: Instant): number;
  /** How much flows from one instant to a later one. */
  between(from: Instant, to: Instant): number;
}
