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
  return quantileOf(q, { bounds: sorted.map(({ le }) => le), counts: sorted.map(({ count }) => count) });
}

/** The same of a histogram that is in order. Counts that fall are mended. */
export function quantileOf(q: number, { bounds, counts }: Histogram): number | undefined {
  if (bounds.length < 2 || bounds.at(-1) !== Infinity) return undefined;
  let total = 0;
  for (const count of counts) if (count > total) total = count;
  if (!(total > 0)) return undefined;
  const rank = q * total;
  let below = 0;
  for (let i = 0; i < bounds.length; i++) {
    const upTo = Math.max(below, counts[i] ?? 0);
    if (upTo >= rank) {
      const end = bounds[i] ?? Infinity;
      const start = i === 0 ? 0 : (bounds[i - 1] ?? 0);
      if (end === Infinity) return start;
      if (i === 0 && end <= 0) return end;
      return upTo > below ? start + (end - start) * ((rank - below) / (upTo - below)) : end;
    }
    below = upTo;
  }
  return undefined;
}
