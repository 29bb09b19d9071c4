import type { AmbientTraffic, GraphFocus } from '../source/mesh-data-source.js';

/** Which traffic is asked for: all that enters, leaves or stays in the namespaces, over one window. */
export interface TrafficScope {
  /** Sorted, without repetition. */
  readonly namespaces: readonly string[];
  /** Those of `namespaces` whose workloads are in ambient mode. */
  readonly ambientNamespaces: readonly string[];
  readonly windowSeconds: number;
  /** Age in seconds at the end of the window, of those of `namespaces` that are younger than it. */
  readonly young?: ReadonlyMap<string, number>;
  readonly ambientTraffic: AmbientTraffic;
  /** Also series whose rate is 0. */
  readonly idle: boolean;
  /** Only the traffic of this one node. */
  readonly focus?: GraphFocus;
  /** The label that operations are told apart by. */
  readonly operationLabel: string;
}

/** Whether waypoints' own reports count. Source: kiali graph/util.go GetReporter. */
export function countsWaypoints(scope: TrafficScope): boolean {
  return scope.ambientTraffic === 'total' || scope.ambientTraffic === 'waypoint';
}

/** Whether ztunnels' reports count. Source: kiali graph/util.go GetApp. */
export function countsZtunnels(scope: TrafficScope): boolean {
  return scope.ambientTraffic === 'total' || scope.ambientTraffic === 'ztunnel';
}
