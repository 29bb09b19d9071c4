import type { Instant } from '../model/time.js';
import { randomFrom } from './random.js';

interface Harmonic {
  readonly amplitude: number;
  /** Radians per second. */
  readonly speed: number;
  readonly phase: number;
}

const DAY = 86_400;

/**
 * A smooth rate over time that never falls below 0, and whose integral is known in closed form. So a counter made of it is
 * exact at any instant and monotone, without a step by step simulation.
 */
export class Flow {
  private readonly mean: number;
  private readonly harmonics: readonly Harmonic[];
  private lastFrom = NaN;
  private lastTo = NaN;
  private lastTotal = 0;

  private constructor(mean: number, harmonics: readonly Harmonic[]) {
    this.mean = mean;
    this.harmonics = harmonics;
  }

  /** Follows the shop's day, a swell of ten minutes, and a quick unrest of its own. `mean` is per second. */
  static steady(mean: number, seed: string): Flow {
    const random = randomFrom(seed);
    const wave = (part: number, period: number, phase: number): Harmonic => ({ amplitude: mean * part, speed: turns(period), phase });
    return new Flow(mean, [
      wave(0.25, DAY, EVENING),
      wave(0.08, 600, 0),
      wave(0.05, 137, random() * 2 * Math.PI),
      wave(0.03, 41, random() * 2 * Math.PI),
    ]);
  }

  /** A spell of about a quarter of an hour, once an hour, and near to nothing between: a raised cosine to the fourth power. */
  static inSpells(mean: number, seed: string): Flow {
    const phase = randomFrom(seed)() * 2 * Math.PI;
    const parts = [56 / 35, 28 / 35, 8 / 35, 1 / 35];
    const harmonics = parts.map((part, index) => ({
      amplitude: mean * part,
      speed: turns(3600) * (index + 1),
      phase: phase * (index + 1) + Math.PI / 2,
    }));
    return new Flow(mean, harmonics);
  }

  /** Per second. */
  rateAt(at: Instant): number {
    const seconds = at / 1000;
    const rate = this.harmonics.reduce(
      (sum, { amplitude, speed, phase }) => sum + amplitude * Math.sin(speed * seconds + phase),
      this.mean,
    );
    return Math.max(0, rate);
  }

  /** How much flows from one instant to a later one. */
  between(from: Instant, to: Instant): number {
    if (from === this.lastFrom && to === this.lastTo) return this.lastTotal;
    const start = from / 1000;
    const end = to / 1000;
    let total = this.mean * (end - start);
    for (const { amplitude, speed, phase } of this.harmonics) {
      total += (amplitude / speed) * (Math.cos(speed * start + phase) - Math.cos(speed * end + phase));
    }
    this.lastFrom = from;
    this.lastTo = to;
    return (this.lastTotal = Math.max(0, total));
  }
}

/** The day's peak lies at 18:00 UTC: there the sine's argument is a quarter turn. */
const EVENING = Math.PI / 2 - (18 / 24) * 2 * Math.PI;

function turns(periodSeconds: number): number {
  return (2 * Math.PI) / periodSeconds;
}
