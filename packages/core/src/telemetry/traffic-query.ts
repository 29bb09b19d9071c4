import type { Matcher, RateQuery } from '../ports/metric-store.js';
import { endpointLabels, label } from './labels.js';
import { focusCalls } from './focus-calls.js';
import { oneOf } from './promql.js';
import { reportedBy, reportedOnlyBy } from './reporters.js';
import type { TrafficKind } from './sample.js';
import { countsZtunnels, type TrafficScope } from './scope.js';
import { serviceHosts } from './service-hosts.js';

export interface TrafficMetric {
  readonly metric: string;
  /** Labels to keep beside those that say who called whom. */
  readonly by: readonly string[];
  readonly kind: TrafficKind;
}

/** One query for all namespaces of the scope, or for the one node that it is about. */
export function trafficQuery({ metric, by, kind }: TrafficMetric, scope: TrafficScope): RateQuery {
  const calls = scope.focus === undefined ? namespaceCalls(scope, kind) : focusCalls(scope.focus, scope, kind);
  return {
    metric,
    anyOf: calls.map((matchers) => [...(kind === 'bytes' ? withoutZtunnel(scope) : []), ...matchers]),
    by: [...endpointLabels, ...by],
    windowSeconds: scope.windowSeconds,
    keepZero: scope.idle,
  };
}

/**
 * The selectors of Kiali's four per-namespace queries (graph/telemetry/istio/istio.go), widened to sets of namespaces:
 * the labels they tell series apart by are all kept, so no group falls into two selectors.
 */
function namespaceCalls(scope: TrafficScope, kind: TrafficKind): readonly (readonly Matcher[])[] {
  const inside = oneOf(scope.namespaces);
  const fromOutside: Matcher = { label: label.sourceNamespace, operator: '!~', value: inside };
  const reachedNoWorkload: Matcher[] = [
    reportedBy(scope, 'source'),
    fromOutside,
    { label: label.destNamespace, operator: '=', value: 'unknown' },
    { label: label.destWorkload, operator: '=', value: 'unknown' },
    { label: label.destHost, operator: '=~', value: serviceHosts('[^.]+', scope.namespaces) },
  ];
  const intoAmbient: Matcher[] = [
    reportedOnlyBy('source'),
    fromOutside,
    { label: label.destNamespace, operator: '=~', value: oneOf(scope.ambientNamespaces) },
  ];
  return [
    reachedNoWorkload,
    ...(scope.ambientNamespaces.length > 0 && kind !== 'bytes' ? [intoAmbient] : []),
    [reportedBy(scope, 'destination'), { label: label.destNamespace, operator: '=~', value: inside }],
    [reportedBy(scope, 'source'), { label: label.sourceNamespace, operator: '=~', value: inside }],
  ];
}

/** The condition on TCP series that leaves ztunnels out where their word does not count. */
export function withoutZtunnel(scope: TrafficScope): readonly Matcher[] {
  return countsZtunnels(scope) ? [] : [{ label: label.app, operator: '!=', value: 'ztunnel' }];
}
