import type { ResponseTimes } from '../model/traffic.js';
import { quantiles } from '../metrics/quantile.js';

/** How long calls took, while it is being added up. Histograms can be added where percentiles cannot. */
export interface DraftLatency {
  /** Cumulative rate of calls per second by upper bound in milliseconds. */
  readonly buckets: Map<number, number>;
  /** Milliseconds of duration per second. */
  sum: number;
}

export function noLatency(): DraftLatency {
  return { buckets: new Map(), sum: 0 };
}

export function addLatency(into: DraftLatency, from: DraftLatency): void {
  for (const [le, rate] of from.buckets) into.buckets.set(le, (into.buckets.get(le) ?? 0) + rate);
  into.sum += from.sum;
}

/** In milliseconds; undefined where there were no calls. */
export function responseTimes({ buckets, sum }: DraftLatency): ResponseTimes | undefined {
  const count = buckets.get(Infinity) ?? 0;
  const quantile = quantiles([...buckets].map(([le, rate]) => ({ le, count: rate })));
  if (quantile === undefined) return undefined;
  return { ...(sum > 0 && { avg: sum / count }), p50: quantile(0.5), p95: quantile(0.95), p99: quantile(0.99) };
}
