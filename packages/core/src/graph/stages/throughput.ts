import type { Call } from '../../telemetry/sample.js';
import { addBytes } from '../add-traffic.js';
import { bestReports, pairOf } from '../best-reports.js';
import { edgesOfCall } from '../edges-of-call.js';
import { placement } from '../placement.js';
import { countsRequests, wantsRequests } from '../rates.js';
import { defineStage, type GraphStage } from './stage.js';

const parts = [
  { part: 'request', metric: 'requestBytes' },
  { part: 'response', metric: 'responseBytes' },
] as const;

/** Bytes per second of requests and responses, told of the last leg of a call as Kiali does. */
export const throughput: GraphStage<'metric:requestBytes' | 'metric:responseBytes' | 'derived:waypoints'> = defineStage({
  name: 'throughput',
  feature: 'throughput',
  inputs: (options) => {
    if (!wantsRequests(options)) return [];
    return ['metric:requestBytes', 'metric:responseBytes', ...(options.ambientTraffic === 'none' ? [] : (['derived:waypoints'] as const))];
  },
  apply(draft, facts, options) {
    const edgesOf = edgesOfCall(draft, placement(draft, facts, options));
    for (const { part, metric } of parts) {
      const reports = facts.samples(metric);
      for (const row of bestReports(reports, pairOf)) {
        const { protocol } = reports.outcomeAt(row);
        const lastLeg = countsRequests(protocol, options) ? edgesOf(reports.calls[row] as Call, protocol).at(-1) : undefined;
        if (lastLeg !== undefined) addBytes(lastLeg, part, reports.values[row] as number);
      }
    }
  },
});
