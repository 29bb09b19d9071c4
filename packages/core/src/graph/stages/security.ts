import type { Protocol } from '../../model/traffic.js';
import { bestReports } from '../../telemetry/best-reports.js';
import { legsOfCall, tell } from '../legs.js';
import type { GraphOptions } from '../options.js';
import { placement } from '../placement.js';
import { countsRequests, type TrafficMetricName, trafficMetrics } from '../rates.js';
import { isTold, mtlsShare, secureBy } from '../security.js';
import { defineStage, type GraphStage } from './stage.js';

type SecurityMetricName = 'securedRequests' | 'securedGrpcSent' | 'securedGrpcReceived' | 'securedTcpSent' | 'securedTcpReceived';

const securityMetrics: Readonly<Record<TrafficMetricName, SecurityMetricName>> = {
  requests: 'securedRequests',
  grpcSent: 'securedGrpcSent',
  grpcReceived: 'securedGrpcReceived',
  tcpSent: 'securedTcpSent',
  tcpReceived: 'securedTcpReceived',
};

function metricsFor(options: GraphOptions): readonly { readonly name: SecurityMetricName; readonly inRequests: boolean }[] {
  return trafficMetrics(options).map(({ name, unit }) => ({ name: securityMetrics[name], inRequests: unit === 'requests' }));
}

/**
 * How much of an edge's traffic is mutual TLS, and who its ends proved to be. Only the receiving proxy knows, and a ztunnel
 * at either end. A ztunnel tells of connections alone: what it says of them holds for the requests that go over them.
 * Where nobody knows about traffic from or to a waypoint, it is known all the same: there is no other way to reach one.
 */
export const security: GraphStage<`metric:${SecurityMetricName}` | 'derived:waypoints'> = defineStage({
  name: 'security',
  feature: 'security',
  inputs: (options) => [
    ...metricsFor(options).map(({ name }) => `metric:${name}` as const),
    ...(options.ambientTraffic === 'none' ? [] : (['derived:waypoints'] as const)),
  ],
  apply(draft, facts, options) {
    const legsOf = legsOfCall(draft, placement(draft, facts, options));
    const isCounted = (protocol: Protocol, inRequests: boolean): boolean => !inRequests || countsRequests(protocol, options);
    for (const { name, inRequests } of metricsFor(options)) {
      const reports = facts.samples(name);
      const column = draft.columns.security.reading(reports);
      for (const row of bestReports(reports, reports.pairs)) {
        const { protocol } = reports.outcomeAt(row);
        if (!isCounted(protocol, inRequests)) continue;
        tell(legsOf(reports, row, protocol), column, row);
      }
    }
    for (const edge of draft.edges) {
      if (edge.rate <= 0 || isTold(edge)) continue;
      const connections = edge.protocol === 'tcp' ? undefined : draft.findEdge(edge.source, edge.target, 'tcp');
      const share = connections && mtlsShare(connections);
      if (share !== undefined) secureBy(share, edge, connections);
      else if (edge.source.marks.waypoint === true || edge.target.marks.waypoint === true) secureBy(1, edge, undefined);
    }
  },
});
