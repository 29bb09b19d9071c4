import type { Flow } from './flow.js';
import { randomFrom } from './random.js';

const PERIOD = 7200;
/** Seconds from nothing to all, and back. */
const RAMP = 300;
const ON = PERIOD / 2;

/**
 * What is rolled out for an hour and then withdrawn for an hour, over and over, each within five minutes. So whenever one looks, the
 * hour before was otherwise. `rate` is per second, while it is there.
 */
export function rolloutFlow(rate: number, seed: string): Flow {
  const begin = randomFrom(seed)() * PERIOD;
  /** Seconds of full flow from the start of a period to a moment in it. */
  const within = (at: number): number => {
    const rise = Math.min(at, RAMP);
    const fall = Math.max(0, Math.min(at - ON, RAMP));
    return rise ** 2 / (2 * RAMP) + Math.max(0, Math.min(at, ON) - RAMP) + fall - fall ** 2 / (2 * RAMP);
  };
  const place = (at: number): { readonly passed: number; readonly at: number } => {
    const passed = Math.floor((at / 1000 - begin) / PERIOD);
    return { passed, at: at / 1000 - begin - passed * PERIOD };
  };
  const until = (at: number): number => {
    const { passed, at: inside } = place(at);
    return rate * (passed * ON + within(inside));
  };
  return {
    rateAt: (at) => {
      const { at: inside } = place(at);
      return rate * Math.max(0, Math.min(1, inside / RAMP, 1 - (inside - ON) / RAMP));
    },
    between: (from, to) => Math.max(0, until(to) - until(from)),
  };
}
