import type { Instant } from '../model/time.js';
import type { Flow } from './flow.js';
import { randomFrom } from './random.js';

interface Harmonic {
  readonly amplitude: number;
  /** Radians per second. */
  readonly speed: number;
  readonly phase: number;
}

const DAY = 86_400;

/** The day's peak lies at 18:00 UTC: there the sine's argument is a quarter turn. */
const EVENING = Math.PI / 2 - (18 / 24) * 2 * Math.PI;

/** Follows the shop's day, a swell of ten minutes, and a quick unrest of its own. `mean` is per second. */
export function steadyFlow(mean: number, seed: string): Flow {
  const random = randomFrom(seed);
  const wave = (part: number, period: number, phase: number): Harmonic => ({
    amplitude: mean * part,
    speed: (2 * Math.PI) / period,
    phase,
  });
  return new SteadyFlow(mean, [
    wave(0.25, DAY, EVENING),
    wave(0.08, 600, 0),
    wave(0.05, 137, random() * 2 * Math.PI),
    wave(0.03, 41, random() * 2 * Math.PI),
  ]);
}

class SteadyFlow implements Flow {
  readonly #mean: number;
  readonly #harmonics: readonly Harmonic[];
  #last = { from: NaN, to: NaN, total: 0 };

  constructor(mean: number, harmonics: readonly Harmonic[]) {
    this.#mean = mean;
    this.#harmonics = harmonics;
  }

  rateAt(at: Instant): number {
    const seconds = at / 1000;
    let rate = this.#mean;
    for (const { amplitude, speed, phase } of this.#harmonics) rate += amplitude * Math.sin(speed * seconds + phase);
    return Math.max(0, rate);
  }

  /** Many counters share a flow and are asked about the same window, one after the other. */
  between(from: Instant, to: Instant): number {
    if (from === this.#last.from && to === this.#last.to) return this.#last.total;
    const start = from / 1000;
    const end = to / 1000;
    let total = this.#mean * (end - start);
    for (const { amplitude, speed, phase } of this.#harmonics) {
      total += (amplitude / speed) * (Math.cos(speed * start + phase) - Math.cos(speed * end + phase));
    }
    this.#last = { from, to, total: Math.max(0, total) };
    return this.#last.total;
  }
}
