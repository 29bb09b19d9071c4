/** One cumulative bucket of a histogram: how much fell at or below `le`. */
export interface Bucket {
  readonly le: number;
  readonly count: number;
}

/** A cumulative histogram: `counts[i]` fell at or below `bounds[i]`. Bounds ascend. */
export interface Histogram {
  readonly bounds: readonly number[];
  readonly counts: readonly number[];
}

/**
 * The q-quantile (0 to 1) of a cumulative histogram, linear within a bucket. Undefined where nothing was counted
 * or the histogram has no +Inf bucket. A quantile in the +Inf bucket is answered with the highest finite bound.
 * Source: Prometheus promql/quantile.go bucketQuantile.
 */
export function quantile(q: number, buckets: readonly Bucket[]): number | undefined {
  const sorted = [...buckets].sort((a, b) => a.le - b.le);
  const histogram = { bounds: sorted.map(({ le }) => le), counts: sorted.map(({ count }) => count) };
  const total = totalOf(histogram);
  return total === undefined ? undefined : atRank(q * total, histogram);
}

/** What a histogram that is in order counted in all; undefined where it counted nothing or has no +Inf bucket. */
export function totalOf({ bounds, counts }: Histogram): number | undefined {
  if (bounds.length < 2 || bounds[bounds.length - 1] !== Infinity) return undefined;
  let total = 0;
  // By index: an iterator would make an object of every number, of which graphs have hundreds of thousands.
  for (let i = 0; i < counts.length; i++) total = Math.max(total, counts[i] as number);
  return total > 0 ? total : undefined;
}

/** The value that this many fell at or below. Counts that fall are mended. */
export function atRank(rank: number, { bounds, counts }: Histogram): number {
  let below = 0;
  let at = 0;
  while (at < counts.length && (counts[at] as number) < rank) below = Math.max(below, counts[at++] as number);
  const start = at === 0 ? 0 : (bounds[at - 1] as number);
  const end = bounds[at] as number;
  if (end === Infinity) return start;
  if (at === 0 && end <= 0) return end;
  return start + (end - start) * ((rank - below) / ((counts[at] as number) - below));
}
