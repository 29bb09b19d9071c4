import { bestOfEachProtocol } from '../best-reports.js';
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
    for (const sample of bestOfEachProtocol(facts.samples('durations'))) {
      if (!countsRequests(sample.protocol, options)) continue;
      for (const edge of edgesOf(sample.call, sample.protocol)) (edge.latency ??= new Latency()).addHistogram(sample);
    }
    for (const { call, protocol, amount } of bestOfEachProtocol(facts.samples('durationSums'))) {
      if (!countsRequests(protocol, options)) continue;
      for (const edge of edgesOf(call, protocol)) (edge.latency ??= new Latency()).sum += amount;
    }
    for (const { latency, rate } of draft.edges) if (latency?.bounds.length === 0) latency.uncounted = rate;
  },
});
