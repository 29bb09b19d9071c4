import type { Flow } from './flow.js';
import { randomFrom } from './random.js';

/** Not an hour: compared with an hour before, a mesh should not look the same. */
const PERIOD = 5400;
/** Seconds from a spell's peak to its end. */
const HALF = 900;
/** The area below a spell of height and half-width 1. */
const AREA = 16 / 15;

/** A spell of about a quarter of an hour, once in an hour and a half, and nothing at all between. `mean` is per second, over all time. */
export function spellFlow(mean: number, seed: string): Flow {
  const peak = randomFrom(seed)() * PERIOD;
  const height = (mean * PERIOD) / (HALF * AREA);
  /** How many spells have passed, and where in or out of the next one a moment is: -1 to 1 around its peak. */
  const place = (at: number): { readonly passed: number; readonly within: number } => {
    const since = at / 1000 - peak;
    const passed = Math.floor(since / PERIOD + 0.5);
    return { passed, within: Math.max(-1, Math.min(1, (since - passed * PERIOD) / HALF)) };
  };
  const until = (at: number): number => {
    const { passed, within: u } = place(at);
    return height * HALF * (passed * AREA + u - (2 * u ** 3) / 3 + u ** 5 / 5);
  };
  return {
    rateAt: (at) => height * (1 - place(at).within ** 2) ** 2,
    between: (from, to) => Math.max(0, until(to) - until(from)),
  };
}
