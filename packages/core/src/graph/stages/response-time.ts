import type { Histogram } from '../../metrics/quantile.js';
import { bestReports } from '../../telemetry/best-reports.js';
import { legsOfCall, tell } from '../legs.js';
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
    const { histograms, waits, uncounted } = draft.columns;
    const legsOf = legsOfCall(draft, placement(draft, facts, options));
    const durations = facts.samples('durations');
    for (const row of bestReports(durations, durations.pairs)) {
      const { protocol } = durations.outcomeAt(row);
      if (!countsRequests(protocol, options)) continue;
      tell(legsOf(durations, row, protocol), histograms, durations.values[row] as Histogram);
    }
    const sums = facts.samples('durationSums');
    for (const row of bestReports(sums, sums.pairs)) {
      const { protocol } = sums.outcomeAt(row);
      if (!countsRequests(protocol, options)) continue;
      tell(legsOf(sums, row, protocol), waits, sums.values[row] as number);
    }
    for (const { number, rate } of draft.edges) if (waits.of(number) > 0 && histograms.first(number) === 0) uncounted.add(number, rate);
  },
});
