import type { Instant } from '../../model/time.js';
import type { CounterSeries, CounterSource, Increase } from '../../source/snapshot/rate-evaluator.js';
import type { MetricTable } from './metric-table.js';
import { riseOf, type SeriesRow } from './rows.js';

/** When the counters began, and how far they may be read. */
export interface Lifetime {
  readonly start: Instant;
  /** Nothing after it is known yet. */
  now(): Instant;
}

/** The counters of a table. Each metric's are made when first asked for. */
export function demoCounters(table: MetricTable, lifetime: Lifetime): CounterSource {
  const made = new Map<string, readonly CounterSeries[]>();
  return {
    has: (metric) => table.names.includes(metric),
    counters(metric) {
      const series = made.get(metric) ?? table.rows(metric).map((row) => demoCounter(metric, row, lifetime));
      if (table.names.includes(metric)) made.set(metric, series);
      return series;
    },
  };
}

function demoCounter(metric: string, row: SeriesRow, lifetime: Lifetime): CounterSeries {
  return {
    labels: { __name__: metric, ...row.labels },
    increase(from, to): Increase | undefined {
      const begin = Math.max(from, lifetime.start);
      const end = Math.min(to, lifetime.now());
      return end > begin ? { increase: riseOf(row, begin, end), coveredSeconds: (end - begin) / 1000 } : undefined;
    },
  };
}
