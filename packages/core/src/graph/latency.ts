import type { ResponseTimes } from '../model/traffic.js';
import { atRank, type Histogram, totalOf } from '../metrics/quantile.js';
import type { DraftEdge } from './draft-edge.js';

const none: readonly number[] = [];

/** How long calls took, while it is being added up. Histograms can be added where percentiles cannot. */
export class Latency {
  /** Upper bounds in milliseconds, ascending. */
  bounds: readonly number[] = none;
  /** Cumulative rate of calls per second. */
  counts: readonly number[] = none;
  /** Milliseconds of duration per second. */
  sum = 0;
  /** Calls per second that are in the sum and in no histogram. */
  uncounted = 0;
  /** Whether `counts` may be written to; as long as they are those of one sample they belong to it. */
  #owned = false;

  addHistogram({ bounds, counts }: Histogram): void {
    if (bounds.length === 0) return;
    if (this.bounds.length === 0) {
      this.bounds = bounds;
      this.counts = counts;
    } else if (sameBounds(this.bounds, bounds)) {
      this.#addCounts(counts);
    } else {
      const united = [...new Set([...this.bounds, ...bounds])].sort((a, b) => a - b);
      const mine = spread(this, united);
      const theirs = spread({ bounds, counts }, united);
      this.bounds = united;
      this.counts = united.map((_, i) => (mine[i] ?? 0) + (theirs[i] ?? 0));
      this.#owned = true;
    }
  }

  /** In milliseconds; undefined where there were no calls. */
  times(): ResponseTimes | undefined {
    return timesOf(this);
  }

  #addCounts(more: readonly number[]): void {
    const counts = this.#owned ? (this.counts as number[]) : this.counts.slice();
    for (let i = 0; i < counts.length; i++) counts[i] = (counts[i] as number) + (more[i] as number);
    this.counts = counts;
    this.#owned = true;
  }
}

/** How fast calls over some edges were answered, all together. */
export function timesOver(edges: readonly DraftEdge[]): ResponseTimes | undefined {
  const latency = new Latency();
  for (const { number, columns } of edges) {
    const { histograms, waits, uncounted } = columns;
    for (let place = histograms.first(number); place !== 0; place = histograms.next(place)) latency.addHistogram(histograms.at(place));
    latency.sum += waits.of(number);
    latency.uncounted += uncounted.of(number);
  }
  return latency.times();
}

/** How fast calls over one edge were answered. */
export function timesOfEdge(edge: DraftEdge): ResponseTimes | undefined {
  const { number, columns } = edge;
  const { histograms, waits, uncounted } = columns;
  const first = histograms.first(number);
  if (first !== 0 && histograms.next(first) !== 0) return timesOver([edge]);
  const { bounds, counts } = first === 0 ? noHistogram : histograms.at(first);
  return timesOf({ bounds, counts, sum: waits.of(number), uncounted: uncounted.of(number) });
}

const noHistogram: Histogram = { bounds: none, counts: none };

interface Told extends Histogram {
  readonly sum: number;
  readonly uncounted: number;
}

function timesOf(latency: Told): ResponseTimes | undefined {
  const { sum, uncounted } = latency;
  const total = totalOf(latency);
  if (total === undefined) return sum > 0 && uncounted > 0 ? { avg: sum / uncounted } : undefined;
  const p50 = atRank(0.5 * total, latency);
  const p95 = atRank(0.95 * total, latency);
  const p99 = atRank(0.99 * total, latency);
  const count = (latency.counts[latency.counts.length - 1] ?? 0) + uncounted;
  return sum > 0 && count > 0 ? { avg: sum / count, p50, p95, p99 } : { p50, p95, p99 };
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
