import type { MetricStore, StoreDescription } from '../../ports/metric-store.js';
import { UpstreamError } from '../../ports/call.js';
import { type CounterSource, evaluateRate, evaluateRateRange } from './rate-evaluator.js';

/** As many as Prometheus allows. */
const MAX_STEPS = 11_000;

/** A metric store over counters at hand, all of which are as new and as steady as can be. */
export function counterMetricStore(name: string, source: CounterSource, description: StoreDescription = {}): MetricStore {
  return {
    name,
    async describe(_at, { signal }) {
      signal?.throwIfAborted();
      return description;
    },
    async metricNames(of, _at, { signal }) {
      signal?.throwIfAborted();
      return of.filter((metric) => source.has?.(metric) ?? source.counters(metric).length > 0);
    },
    async labelsOf(metric, _at, { signal }) {
      signal?.throwIfAborted();
      return [...new Set(source.counters(metric).flatMap(({ labels }) => Object.keys(labels)))];
    },
    async query(query, at, { signal }) {
      signal?.throwIfAborted();
      return { value: query.unsteady === undefined ? evaluateRate(source, query, at) : [], warnings: [] };
    },
    async queryRange(query, range, { signal }) {
      signal?.throwIfAborted();
      const steps = (range.end - range.start) / (range.stepSeconds * 1000);
      if (!(steps >= 0 && steps < MAX_STEPS)) throw new UpstreamError('limit', `A range must have 1 to ${MAX_STEPS} steps`);
      return { value: evaluateRateRange(source, query, range), warnings: [] };
    },
  };
}
