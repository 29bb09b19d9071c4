import type { Protocol } from '../../model/traffic.js';
import { bestOfEachProtocol } from '../best-reports.js';
import { edgesOfCall } from '../edges-of-call.js';
import type { GraphOptions } from '../options.js';
import { placement } from '../placement.js';
import { countsRequests, type TrafficMetricName, trafficMetrics } from '../rates.js';
import { addPolicy, addPrincipals, noSecurity } from '../security.js';
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
    const edgesOf = edgesOfCall(draft, placement(draft, facts, options));
    const isCounted = (protocol: Protocol, inRequests: boolean): boolean => !inRequests || countsRequests(protocol, options);
    for (const { name, inRequests } of metricsFor(options)) {
      for (const sample of bestOfEachProtocol(facts.samples(name))) {
        if (!isCounted(sample.protocol, inRequests)) continue;
        for (const edge of edgesOf(sample.call, sample.protocol)) {
          const found = (edge.security ??= noSecurity());
          addPolicy(found, sample.policy, sample.rate);
          addPrincipals(found, sample);
        }
      }
    }
    for (const edge of draft.edges) {
      if (edge.security !== undefined || (edge.source.marks.waypoint !== true && edge.target.marks.waypoint !== true)) continue;
      edge.security = noSecurity();
      if (edge.rate > 0) addPolicy(edge.security, 'mutual_tls', edge.rate);
    }
  },
});
