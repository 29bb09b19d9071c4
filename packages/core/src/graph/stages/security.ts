import type { Protocol } from '../../model/traffic.js';
import { bestReports } from '../best-reports.js';
import { edgesOfCall } from '../edges-of-call.js';
import type { GraphOptions } from '../options.js';
import { placement } from '../placement.js';
import { countsRequests, type TrafficMetricName, trafficMetrics } from '../rates.js';
import { addRate, noSecurity } from '../security.js';
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
 * How much of an edge's traffic is mutual TLS, and who its ends proved to be. Only the receiving proxy knows.
 * Where nobody reported on traffic from or to a waypoint, it is known all the same: there is no other way to reach one.
 */
export const security: GraphStage<`metric:${SecurityMetricName}` | 'derived:waypoints'> = defineStage({
  name: 'security',
  feature: 'security',
  inputs: (options) => [
    ...metricsFor(options).map(({ name }) => `metric:${name}` as const),
    ...(options.ambientTraffic === 'none' ? [] : (['derived:waypoints'] as const)),
  ],
  apply(draft, facts, options) {
    const place = placement(facts, options);
    const isCounted = (protocol: Protocol, inRequests: boolean): boolean => !inRequests || countsRequests(protocol, options);
    for (const { name, inRequests } of metricsFor(options)) {
      for (const sample of bestReports(facts.samples(name), ({ protocol }) => protocol)) {
        const placed = isCounted(sample.protocol, inRequests) ? place(sample) : undefined;
        if (placed === undefined) continue;
        for (const edge of edgesOfCall(draft, placed, sample.protocol)) {
          const found = (edge.security ??= noSecurity());
          addRate(found.policies, sample.policy, sample.rate);
          if (sample.sourcePrincipal !== '') addRate(found.sourcePrincipals, sample.sourcePrincipal, sample.rate);
          if (sample.destPrincipal !== '') addRate(found.destPrincipals, sample.destPrincipal, sample.rate);
        }
      }
    }
    for (const edge of draft.edges.values()) {
      if (edge.security !== undefined || (edge.source.marks.waypoint !== true && edge.target.marks.waypoint !== true)) continue;
      edge.security = noSecurity();
      if (edge.rate > 0) addRate(edge.security.policies, 'mutual_tls', edge.rate);
    }
  },
});
