import type { Latency } from './spec.js';

/** Upper bounds of Istio's histograms of response times, in milliseconds. */
export const DURATION_BOUNDS: readonly number[] = [
  0.5, 1, 5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10000, 30000, 60000, 300000, 600000, 1800000, 3600000,
];

/** How many standard deviations the 95th percentile of a normal distribution lies above the median. */
const Z95 = 1.6448536269514722;

const spread = ({ p50, p95 }: Latency): number => Math.log(p95 / p50) / Z95;

/** Response times are log-normal. The share of them up to `bound`, 0 to 1, never falling as the bound rises. */
export function shareWithin(latency: Latency, bound: number): number {
  if (bound <= 0) return 0;
  return normalShare(Math.log(bound / latency.p50) / spread(latency));
}

/** Milliseconds. */
export function meanLatency(latency: Latency): number {
  return latency.p50 * Math.exp(spread(latency) ** 2 / 2);
}

/** A response time drawn by two numbers from 0 up to 1, cut at the 99.7th percentile or so. Milliseconds. */
export function drawLatency(latency: Latency, one: number, two: number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - one)) * Math.cos(2 * Math.PI * two);
  return latency.p50 * Math.exp(spread(latency) * Math.max(-3, Math.min(3, normal)));
}

/** The normal distribution function, good to 8e-8 (Abramowitz and Stegun 26.2.17), pinned to 0 and 1 far out. */
function normalShare(z: number): number {
  if (z < -6) return 0;
  if (z > 6) return 1;
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const polynomial = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const tail = (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * polynomial;
  return z >= 0 ? 1 - tail : tail;
}
