import type { Histogram } from '../../metrics/quantile.js';
import type { AmountSample, LatencySample } from '../../telemetry/edge-sample.js';
import { bestOfEachProtocol } from '../best-reports.js';
import { edgesOfCall } from '../edges-of-call.js';
import { addLatency, noLatency } from '../latency.js';
import { placement } from '../placement.js';
import { countsRequests, wantsRequests } from '../rates.js';
import { defineStage, type GraphStage } from './stage.js';

/**
 * Response times of edges, and so of the nodes they lead to. Histograms are added up over all calls of an edge, whatever
 * number of series they come in: percentiles of several series cannot be put together later.
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
    const add = ({ call, protocol }: LatencySample | AmountSample, latency: Histogram & { readonly sum: number }): void => {
      if (!countsRequests(protocol, options)) return;
      for (const edge of edgesOf(call, protocol)) addLatency((edge.latency ??= noLatency()), latency);
    };
    for (const sample of bestOfEachProtocol(facts.samples('durations'))) {
      add(sample, { bounds: sample.bounds, counts: sample.counts, sum: 0 });
    }
    for (const sample of bestOfEachProtocol(facts.samples('durationSums'))) {
      add(sample, { bounds: [], counts: [], sum: sample.amount });
    }
  },
});
