import type { Labels, Matcher, NewestQuery, RateQuery } from '../ports/metric-store.js';
import { type FocusMatchers, focusMatchers } from './focus.js';
import { buildMetric, label, metric } from './labels.js';
import { oneOf } from './promql.js';
import { reportedOnlyBy } from './reporters.js';
import type { TrafficScope } from './scope.js';

/** By protocol too, so that requests and TCP never share a group. */
const groups: readonly string[] = [label.reporter, label.sourceCluster, label.destCluster, label.protocol];

/** When the newest report of the scope's traffic was taken, cluster by cluster: what each end reports of itself. */
export function freshnessQuery(scope: TrafficScope): NewestQuery {
  const { to, from } = endsOf(scope);
  return newestOf([calledEnd(to), ...(from === undefined ? [] : [[reportedOnlyBy('source'), ...from]])]);
}

/** The same of what called ends report, which tells as much of how late a store is, and costs half. */
export function calledEndFreshnessQuery(scope: TrafficScope): NewestQuery {
  return newestOf([calledEnd(endsOf(scope).to)]);
}

/**
 * What called workloads answer well: all of it, or only what cannot be counted exactly. It stands for the rest, which is told
 * in many more series, of which those of seldom codes come and go without anything being amiss.
 */
export function calledEndRates(scope: TrafficScope, unsteady?: RateQuery['unsteady']): RateQuery {
  return {
    metric: metric.requests,
    anyOf: [[...calledEnd(endsOf(scope).to), { label: label.code, operator: '=', value: '200' }]],
    by: [label.destCluster, label.destNamespace, label.destWorkload],
    windowSeconds: scope.windowSeconds,
    keepZero: false,
    ...(unsteady && { unsteady }),
  };
}

/** The called workload that a group of `calledEndRates` is about. */
export function calledWorkload(labels: Labels): { readonly key: string; readonly namespace: string } {
  const namespace = labels[label.destNamespace] ?? '';
  return { key: JSON.stringify([labels[label.destCluster], namespace, labels[label.destWorkload]]), namespace };
}

function newestOf(anyOf: NewestQuery['series'][number]['anyOf']): NewestQuery {
  return { series: [metric.requests, metric.tcpSent].map((name) => ({ metric: name, anyOf })), by: groups };
}

function calledEnd(to: readonly Matcher[]): readonly Matcher[] {
  return [{ label: label.reporter, operator: '=~', value: 'destination|waypoint' }, ...to];
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

function endsOf(scope: TrafficScope): FocusMatchers {
  if (scope.focus !== undefined) return focusMatchers(scope.focus, scope);
  const among = (name: string): readonly Matcher[] => [{ label: name, operator: '=~', value: oneOf(scope.namespaces) }];
  return { to: among(label.destNamespace), from: among(label.sourceNamespace) };
}
