import type { Protocol } from '../../model/traffic.js';
import type { SecuritySample } from '../../telemetry/edge-sample.js';
import type { Call } from '../../telemetry/sample.js';
import { bestReports, pairOf } from '../best-reports.js';
import type { DraftEdge } from '../draft.js';
import { edgesOfCall } from '../edges-of-call.js';
import { addRates, noRates } from '../named-rates.js';
import type { GraphOptions } from '../options.js';
import { placement } from '../placement.js';
import { countsRequests, type TrafficMetricName, trafficMetrics } from '../rates.js';
import { addPolicy, addPrincipals, type DraftSecurity, mtlsShare, noSecurity } from '../security.js';
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
    const edgesOf = edgesOfCall(draft, placement(draft, facts, options));
    const isCounted = (protocol: Protocol, inRequests: boolean): boolean => !inRequests || countsRequests(protocol, options);
    for (const { name, inRequests } of metricsFor(options)) {
      const reports = facts.samples(name);
      for (const row of bestReports(reports, pairOf)) {
        const { protocol } = reports.outcomeAt(row);
        if (!isCounted(protocol, inRequests)) continue;
        const sample = reports.values[row] as SecuritySample;
        for (const edge of edgesOf(reports.calls[row] as Call, protocol)) {
          const found = (edge.security ??= noSecurity());
          addPolicy(found, sample.policy, sample.rate);
          addPrincipals(found, sample);
        }
      }
    }
    for (const edge of draft.edges) {
      if (edge.security?.told === true || edge.rate <= 0) continue;
      const connections = edge.protocol === 'tcp' ? undefined : draft.findEdge(edge.source, edge.target, 'tcp')?.security;
      if (connections?.told === true) edge.security = asSecureAs(connections, edge);
      else if (edge.source.marks.waypoint === true || edge.target.marks.waypoint === true) secureByWay(edge);
    }
  },
});

function secureByWay(edge: DraftEdge): void {
  const { sourcePrincipals, destPrincipals } = edge.security ?? noSecurity();
  edge.security = { total: edge.rate, mutual: edge.rate, told: true, sourcePrincipals, destPrincipals };
}

function asSecureAs(connections: DraftSecurity, { rate, security: own }: DraftEdge): DraftSecurity {
  const known = own?.sourcePrincipals.length || own?.destPrincipals.length ? own : connections;
  return {
    total: rate,
    mutual: rate * (mtlsShare(connections) ?? 0),
    told: true,
    sourcePrincipals: addRates(noRates, known.sourcePrincipals),
    destPrincipals: addRates(noRates, known.destPrincipals),
  };
}
