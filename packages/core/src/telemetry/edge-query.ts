import type { Matcher, RateQuery } from '../ports/metric-store.js';
import { focusMatchers } from './focus.js';
import { endpointLabels, label } from './labels.js';
import { oneOf } from './promql.js';
import { reportedBy, reportedOnlyBy } from './reporters.js';
import { countsZtunnels, type TrafficScope } from './scope.js';
import { withoutZtunnel } from './traffic-query.js';

export interface EdgeMetric {
  readonly metric: string;
  /** Labels to keep beside those that say who called whom. */
  readonly by: readonly string[];
  /** Conditions on every series. */
  readonly where?: readonly Matcher[];
  /** Also groups at 0. */
  readonly keepZero?: boolean;
}

/** One query for what both ends report of the calls into and out of the scope. */
export function edgeQuery(edge: EdgeMetric, scope: TrafficScope): RateQuery {
  return query(edge, scope, withReporter(reportedBy(scope, 'source', 'destination'), [...callsInto(scope), ...callsOutOf(scope)]));
}

/** One query for what only the called end knows. */
export function calledEndQuery(edge: EdgeMetric, scope: TrafficScope): RateQuery {
  return query(edge, scope, withReporter(reportedBy(scope, 'destination'), [...callsInto(scope), ...callsOutOf(scope)]));
}

/** The same for TCP: ztunnels know at the caller's end too how a connection is secured. */
export function calledEndTcpQuery(edge: EdgeMetric, scope: TrafficScope): RateQuery {
  const called = calledEndQuery({ ...edge, by: [label.app, ...edge.by], where: withoutZtunnel(scope) }, scope);
  if (!countsZtunnels(scope)) return called;
  const ztunnel: Matcher = { label: label.app, operator: '=', value: 'ztunnel' };
  const sent = withReporter(reportedOnlyBy('source'), callsOutOf(scope)).map((matchers) => [ztunnel, ...matchers]);
  return { ...called, anyOf: [...called.anyOf, ...sent] };
}

function query({ metric, by, where = [], keepZero = false }: EdgeMetric, scope: TrafficScope, calls: Alternatives): RateQuery {
  return {
    metric,
    anyOf: calls.map((matchers) => [...matchers, ...where]),
    by: [...new Set([...endpointLabels, ...by])],
    windowSeconds: scope.windowSeconds,
    keepZero,
  };
}

type Alternatives = readonly (readonly Matcher[])[];

function withReporter(reporter: Matcher, calls: Alternatives): Alternatives {
  return calls.map((matchers) => [reporter, ...matchers]);
}

/** A service's workloads may be in another namespace than the service. */
function callsInto(scope: TrafficScope): Alternatives {
  if (scope.focus !== undefined) return [focusMatchers(scope.focus, scope).to];
  const value = oneOf(scope.namespaces);
  return [label.destNamespace, label.destServiceNamespace].map((name) => [{ label: name, operator: '=~', value }]);
}

function callsOutOf(scope: TrafficScope): Alternatives {
  if (scope.focus === undefined) return [[{ label: label.sourceNamespace, operator: '=~', value: oneOf(scope.namespaces) }]];
  const { from } = focusMatchers(scope.focus, scope);
  return from === undefined ? [] : [from];
}
