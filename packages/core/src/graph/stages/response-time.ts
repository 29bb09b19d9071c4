import type { Histogram } from '../../metrics/quantile.js';
import type { Call } from '../../telemetry/sample.js';
import { bestReports, pairOf } from '../best-reports.js';
import { edgesOfCall } from '../edges-of-call.js';
import { Latency } from '../latency.js';
import { placement } from '../placement.js';
import { countsRequests, wantsRequests } from '../rates.js';
import { defineStage, type GraphStage } from './stage.js';

/**
 * Response times of edges, and so of the nodes they lead to. Histograms are added up over all calls of an edge, whatever
 * number of series they come in: percentiles of several series cannot be put together later. Where a store keeps no buckets,
 * averages are told all the same: how many calls there were, the traffic says.
 */
export const responseTime: GraphStage<'metric:durations' | 'metric:durationSums' | 'derived:waypoints'> = defineStage({
  name: 'response-time',
  feature: 'responseTime',
  inputs: (options) => {
    if (!wantsRequests(options)) return [];
    return ['metric:durations', 'metric:durationSums', ...(options.ambientTraffic === 'none' ? [] : (['derived:waypoints'] as const))];
  },
  apply(draft, facts, options) {
    const edgesOf = edgesOfCall(draft, placement(draft, facts, options));
    const durations = facts.samples('durations');
    for (const row of bestReports(durations, pairOf)) {
      const { protocol } = durations.outcomeAt(row);
      if (!countsRequests(protocol, options)) continue;
      const histogram = durations.values[row] as Histogram;
      for (const edge of edgesOf(durations.calls[row] as Call, protocol)) (edge.latency ??= new Latency()).addHistogram(histogram);
    }
    const sums = facts.samples('durationSums');
    for (const row of bestReports(sums, pairOf)) {
      const { protocol } = sums.outcomeAt(row);
      if (!countsRequests(protocol, options)) continue;
      for (const edge of edgesOf(sums.calls[row] as Call, protocol)) (edge.latency ??= new Latency()).sum += sums.values[row] as number;
    }
    for (const { latency, rate } of draft.edges) if (latency?.bounds.length === 0) latency.uncounted = rate;
  },
});
