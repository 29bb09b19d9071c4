import type { StoreSeries } from '../ports/metric-store.js';
import { label } from './labels.js';

/**
 * The series of the best reporter there is: for what is received, the receiving end or its waypoint; for what is sent,
 * the sending end. The other end's report counts where the best one is silent, as with workloads that have no proxy.
 */
export function bestReports(series: readonly StoreSeries[], direction: 'inbound' | 'outbound'): readonly StoreSeries[] {
  const own = direction === 'inbound' ? 'destination' : 'source';
  const of = (...reporters: readonly string[]): readonly StoreSeries[] =>
    series.filter((each) => reporters.includes(each.labels[label.reporter] ?? '') && each.values.some((value) => value !== null));
  const best = of(own);
  const waypoint = of('waypoint');
  if (best.length > 0 || waypoint.length > 0) return best.length > 0 ? best : waypoint;
  return of(own === 'source' ? 'destination' : 'source');
}

/** A series' bucket bound; NaN for a series that is no bucket. */
export function bucketBound(series: StoreSeries): number {
  const text = series.labels[label.bucket] ?? '';
  return text === '+Inf' ? Infinity : text === '' ? NaN : Number(text);
}
