/** One cumulative bucket of a histogram: how much fell at or below `le`. */
export interface Bucket {
  readonly le: number;
  readonly count: number;
}

/**
 * The q-quantile (0 to 1) of a cumulative histogram, linear within a bucket. Undefined where nothing was counted
 * or the histogram has no +Inf bucket. A quantile in the +Inf bucket is answered with the highest finite bound.
 * Source: Prometheus promql/quantile.go bucketQuantile.
 */
export function quantile(q: number, buckets: readonly Bucket[]): number | undefined {
  return quantiles(buckets)?.(q);
}

/** The quantiles of one histogram, prepared for asking for several; undefined where `quantile` is. */
export function quantiles(buckets: readonly Bucket[]): ((q: number) => number) | undefined {
  const sorted = [...buckets].sort((a, b) => a.le - b.le);
  const last = sorted.at(-1);
  if (last === undefined || last.le !== Infinity || sorted.length < 2) return undefined;
  const counts: number[] = [];
  for (const { count } of sorted) counts.push(Math.max(count, counts.at(-1) ?? 0));
  const total = counts.at(-1) ?? 0;
  if (!(total > 0)) return undefined;
  return (q) => {
    const rank = q * total;
    const at = counts.findIndex((count) => count >= rank);
    const end = sorted[at]?.le ?? Infinity;
    const start = at === 0 ? 0 : (sorted[at - 1]?.le ?? 0);
    if (end === Infinity) return start;
    if (at === 0 && end <= 0) return end;
    const below = at === 0 ? 0 : (counts[at - 1] ?? 0);
    const inside = (counts[at] ?? 0) - below;
    return inside > 0 ? start + (end - start) * ((rank - below) / inside) : end;
  };
}
