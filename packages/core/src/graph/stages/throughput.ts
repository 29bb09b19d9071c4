import { bestReports } from '../../telemetry/best-reports.js';
import { legsOfCall, NO_EDGE } from '../legs.js';
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
    const legsOf = legsOfCall(draft, placement(draft, facts, options));
    for (const { part, metric } of parts) {
      const reports = facts.samples(metric);
      for (const row of bestReports(reports, reports.pairs)) {
        const { protocol } = reports.outcomeAt(row);
        if (!countsRequests(protocol, options)) continue;
        const { first, second } = legsOf(reports, row, protocol);
        const last = second === NO_EDGE ? first : second;
        if (last !== NO_EDGE) draft.edgeOf(last).addBytes(part, reports.values[row] as number);
      }
    }
  },
});
