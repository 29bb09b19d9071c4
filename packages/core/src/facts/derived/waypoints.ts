import type { InputName } from '../facts.js';
import { defineDerived, type DerivedUnit } from './unit.js';

/** Which workloads are waypoint proxies. */
export interface WaypointIndex {
  /** A cluster that telemetry left `unknown` matches any. */
  has(cluster: string, namespace: string, workload: string): boolean;
}

/**
 * A waypoint is what Istio's mesh controller deploys, or what its Gateway label names as one.
 * Source: kiali config/config.go, the waypoint selectors.
 */
export const waypoints: DerivedUnit<Extract<InputName, 'derived:workloads'>, WaypointIndex> = defineDerived({
  inputs: ['derived:workloads'],
  build(facts): WaypointIndex {
    const known = new Set<string>();
    for (const { cluster, namespace, name, labels } of facts.derived('workloads').all) {
      if (!isWaypoint(labels)) continue;
      for (const at of [cluster, 'unknown']) known.add(`${at}\n${namespace}\n${name}`);
    }
    return { has: (cluster, namespace, workload) => known.has(`${cluster}\n${namespace}\n${workload}`) };
  },
});

export function isWaypoint(labels: Readonly<Record<string, string>>): boolean {
  const managed = labels['gateway.istio.io/managed'] === 'istio.io-mesh-controller';
  return managed || labels['gateway.networking.k8s.io/gateway-name']?.includes('waypoint') === true;
}
