import type { ResponseTimes } from '../model/traffic.js';
import { type Histogram, quantileOf } from '../metrics/quantile.js';

/** How long calls took, while it is being added up. Histograms can be added where percentiles cannot. */
export interface DraftLatency {
  /** Upper bounds in milliseconds, ascending. */
  bounds: readonly number[];
  /** Cumulative rate of calls per second. */
  counts: readonly number[];
  /** Whether `counts` may be written to; as long as they are those of one sample they belong to it. */
  owned: boolean;
  /** Milliseconds of duration per second. */
  sum: number;
}

const none: readonly number[] = [];

export function noLatency(): DraftLatency {
  return { bounds: none, counts: none, owned: false, sum: 0 };
}

export function addLatency(into: DraftLatency, { bounds, counts, sum }: Histogram & { readonly sum: number }): void {
  into.sum += sum;
  if (bounds.length === 0) return;
  if (into.bounds.length === 0) {
    into.bounds = bounds;
    into.counts = counts;
  } else if (sameBounds(into.bounds, bounds)) {
    addCounts(into, counts);
  } else {
    const united = [...new Set([...into.bounds, ...bounds])].sort((a, b) => a - b);
    const mine = spread(into, united);
    const theirs = spread({ bounds, counts }, united);
    into.bounds = united;
    into.counts = united.map((_, i) => (mine[i] ?? 0) + (theirs[i] ?? 0));
    into.owned = true;
  }
}

function addCounts(into: DraftLatency, more: readonly number[]): void {
  const counts = into.owned ? (into.counts as number[]) : [...into.counts];
  for (let i = 0; i < counts.length; i++) counts[i] = (counts[i] ?? 0) + (more[i] ?? 0);
  into.counts = counts;
  into.owned = true;
}

/** In milliseconds; undefined where there were no calls. */
export function responseTimes(latency: Omit<DraftLatency, 'owned'>): ResponseTimes | undefined {
  const [p50, p95, p99] = [quantileOf(0.5, latency), quantileOf(0.95, latency), quantileOf(0.99, latency)];
  if (p50 === undefined || p95 === undefined || p99 === undefined) return undefined;
  const count = latency.counts.at(-1) ?? 0;
  return latency.sum > 0 && count > 0 ? { avg: latency.sum / count, p50, p95, p99 } : { p50, p95, p99 };
}

function sameBounds(a: readonly number[], b: readonly number[]): boolean {
  return a === b || (a.length === b.length && a.every((bound, i) => bound === b[i]));
}

/** The counts at other bounds; at one that the histogram has not, what it counted up to the next lower one. */
function spread({ bounds, counts }: Histogram, wanted: readonly number[]): readonly number[] {
  let next = 0;
  let count = 0;
  return wanted.map((bound) => {
    for (; next < bounds.length && (bounds[next] ?? Infinity) <= bound; next++) count = counts[next] ?? 0;
    return count;
  });
}
