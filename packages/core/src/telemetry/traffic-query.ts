import type { Matcher, RateQuery } from '../ports/metric-store.js';
import { endpointLabels, label } from './labels.js';
import { oneOf } from './promql.js';
import { countsWaypoints, countsZtunnels, type TrafficScope } from './scope.js';

export interface TrafficMetric {
  readonly metric: string;
  /** Labels to keep beside those that say who called whom. */
  readonly by: readonly string[];
  readonly tcp: boolean;
}

/**
 * One query for all namespaces of the scope, whatever their number. Its selectors are those of
 * Kiali's four per-namespace queries (graph/telemetry/istio/istio.go), widened to sets of namespaces:
 * the labels they tell series apart by are all kept, so no group falls into two selectors.
 */
export function trafficQuery({ metric, by, tcp }: TrafficMetric, scope: TrafficScope): RateQuery {
  const inside = oneOf(scope.namespaces);
  const waypoint = countsWaypoints(scope) ? '|waypoint' : '';
  const source: Matcher = { label: label.reporter, operator: '=~', value: `source${waypoint}` };
  const destination: Matcher = { label: label.reporter, operator: '=~', value: `destination${waypoint}` };
  const from = (operator: '=~' | '!~'): Matcher => ({ label: label.sourceNamespace, operator, value: inside });

  const reachedNoWorkload: Matcher[] = [
    source,
    from('!~'),
    { label: label.destNamespace, operator: '=', value: 'unknown' },
    { label: label.destWorkload, operator: '=', value: 'unknown' },
    { label: label.destHost, operator: '=~', value: serviceHostsIn(scope.namespaces) },
  ];
  const intoAmbient: Matcher[] = [
    { label: label.reporter, operator: '=', value: 'source' },
    from('!~'),
    { label: label.destNamespace, operator: '=~', value: oneOf(scope.ambientNamespaces) },
  ];
  const incoming: Matcher[] = [destination, { label: label.destNamespace, operator: '=~', value: inside }];
  const outgoing: Matcher[] = [source, from('=~')];

  const asked = [reachedNoWorkload, ...(scope.ambientNamespaces.length > 0 && !tcp ? [intoAmbient] : []), incoming, outgoing];
  const withoutZtunnel: Matcher[] = tcp && !countsZtunnels(scope) ? [{ label: label.app, operator: '!=', value: 'ztunnel' }] : [];
  return {
    metric,
    anyOf: asked.map((matchers) => [...withoutZtunnel, ...matchers]),
    by: [...endpointLabels, ...by],
    windowSeconds: scope.windowSeconds,
    keepZero: scope.idle,
  };
}

/** Hosts of the mesh's own services in these namespaces: `name.namespace.svc.…`, and `name.namespace.global` of older meshes. */
export function serviceHostsIn(namespaces: readonly string[]): string {
  return `[^.]+\\.(${oneOf(namespaces)})\\.(svc\\..+|svc|global)`;
}
