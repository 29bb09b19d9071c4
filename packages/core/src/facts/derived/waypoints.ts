import type { InputName } from '../facts.js';
import { PlaceMap } from './place-map.js';
import { defineDerived, type DerivedUnit } from './unit.js';

/** Which workloads are waypoint proxies. */
export interface WaypointIndex {
  /** A cluster that telemetry left `unknown` matches any. */
  has(cluster: string, namespace: string, workload: string): boolean;
}

/**
 * A waypoint is what Istio's mesh controller deploys, whatever the class is called, or what its Gateway label names as one unless
 * Istio's gateway controller deployed it.
 * Source: kiali config/config.go, the waypoint selectors.
 */
export const waypoints: DerivedUnit<Extract<InputName, 'derived:workloads'>, WaypointIndex> = defineDerived({
  inputs: ['derived:workloads'],
  build(facts): WaypointIndex {
    const known = new PlaceMap<true>();
    for (const { cluster, namespace, name, labels } of facts.derived('workloads').all) {
      if (!isWaypoint(labels)) continue;
      for (const at of [cluster, 'unknown']) known.set(at, namespace, name, true);
    }
    return { has: (cluster, namespace, workload) => known.get(cluster, namespace, workload) === true };
  },
});

export function isWaypoint(labels: Readonly<Record<string, string>>): boolean {
  const controller = labels['gateway.istio.io/managed'];
  if (controller === 'istio.io-mesh-controller') return true;
  return controller !== 'istio.io-gateway-controller' && labels['gateway.networking.k8s.io/gateway-name']?.includes('waypoint') === true;
}
