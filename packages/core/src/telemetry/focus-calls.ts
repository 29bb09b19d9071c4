import type { Matcher } from '../ports/metric-store.js';
import type { GraphFocus } from '../source/mesh-data-source.js';
import { focusMatchers } from './focus.js';
import { label } from './labels.js';
import { escapeRe2 } from './promql.js';
import { reportedBy } from './reporters.js';
import type { TrafficKind } from './sample.js';
import type { TrafficScope } from './scope.js';
import { serviceHosts } from './service-hosts.js';

/**
 * The calls of one node: what it receives by its own report, what it sends by its own.
 * A workload's TCP is asked for from both ends, since a waypoint does not report its own and ztunnels do it at the other end.
 * Source: kiali graph/telemetry/istio/istio.go buildNodeTrafficMap.
 */
export function focusCalls(focus: GraphFocus, scope: TrafficScope, kind: TrafficKind): readonly (readonly Matcher[])[] {
  const { to, from } = focusMatchers(focus, scope);
  const maybeWaypoint = kind === 'bytes' && focus.type === 'workload' && scope.ambientTraffic !== 'none';
  const ambient = kind === 'requests' && focus.type !== 'service' && focus.type !== 'operation' && scope.ambientNamespaces.length > 0;
  const incoming = maybeWaypoint || ambient ? reportedBy(scope, 'destination', 'source') : reportedBy(scope, 'destination');
  const outgoing = maybeWaypoint ? reportedBy(scope, 'source', 'destination') : reportedBy(scope, 'source');
  return [
    [incoming, ...to],
    ...(from === undefined ? [] : [[outgoing, ...from]]),
    ...(focus.type === 'service' && kind === 'requests' ? reachedNoWorkload(focus, to, scope) : []),
  ];
}

/** Calls to a service that reached none of its workloads: only callers know of them, at times by the host alone. */
function reachedNoWorkload(focus: GraphFocus, to: readonly Matcher[], scope: TrafficScope): readonly (readonly Matcher[])[] {
  const nowhere: readonly Matcher[] = [reportedBy(scope, 'source'), { label: label.destWorkload, operator: '=', value: 'unknown' }];
  const cluster = to.filter((matcher) => matcher.label === label.destCluster);
  const host: Matcher = { label: label.destHost, operator: '=~', value: serviceHosts(escapeRe2(focus.name), [focus.namespace]) };
  return [
    [...nowhere, ...to],
    [...nowhere, ...cluster, host],
  ];
}
