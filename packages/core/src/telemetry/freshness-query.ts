import type { Labels, Matcher, NewestQuery } from '../ports/metric-store.js';
import { focusMatchers } from './focus.js';
import { buildMetric, label, metric } from './labels.js';
import { oneOf } from './promql.js';
import type { TrafficScope } from './scope.js';

const groups: readonly string[] = [label.reporter, label.sourceCluster, label.destCluster];

/** When the newest report of the scope's traffic was taken, cluster by cluster. */
export function freshnessQuery(scope: TrafficScope): NewestQuery {
  const anyOf = anyEnd(scope);
  return { series: [metric.requests, metric.tcpSent].map((name) => ({ metric: name, anyOf })), by: groups };
}

/** Asked one after the other until one is answered: the newest report of anything at all of Istio in the last hour. */
export const heartbeatQueries: readonly NewestQuery[] = [buildMetric, metric.requests, metric.tcpSent].map((name) => ({
  series: [{ metric: name, anyOf: [[]] }],
  by: [],
  withinSeconds: 3600,
}));

/** The cluster whose proxy reported; undefined where telemetry does not say. */
export function reportingCluster(labels: Labels): string | undefined {
  const cluster = labels[labels[label.reporter] === 'source' ? label.sourceCluster : label.destCluster];
  return cluster === undefined || cluster === '' || cluster === 'unknown' ? undefined : cluster;
}

/** The conditions for either end being in the scope. */
function anyEnd(scope: TrafficScope): readonly (readonly Matcher[])[] {
  if (scope.focus !== undefined) {
    const { to, from } = focusMatchers(scope.focus, scope);
    return from === undefined ? [to] : [to, from];
  }
  const value = oneOf(scope.namespaces);
  return [label.destNamespace, label.sourceNamespace].map((name) => [{ label: name, operator: '=~', value }]);
}
