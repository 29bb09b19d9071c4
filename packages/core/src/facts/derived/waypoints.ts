import { defineDerived, type DerivedUnit } from './unit.js';

/** Which workloads are waypoint proxies. */
export interface WaypointIndex {
  /** A cluster that telemetry left `unknown` matches any. */
  has(cluster: string, namespace: string, workload: string): boolean;
}

/**
 * A waypoint is what Istio's mesh controller deploys, or what is named as one by its Gateway label.
 * Source: kiali config/config.go, the waypoint selectors.
 */
export const waypoints: DerivedUnit<'Deployment', WaypointIndex> = defineDerived({
  inputs: ['Deployment'],
  build(facts): WaypointIndex {
    const known = new Set<string>();
    for (const cluster of facts.clusters) {
      for (const { metadata, spec } of facts.list('Deployment', cluster)) {
        const labels = { ...metadata.labels, ...spec?.template?.metadata?.labels };
        const managed = labels['gateway.istio.io/managed'] === 'istio.io-mesh-controller';
        if (!managed && !labels['gateway.networking.k8s.io/gateway-name']?.includes('waypoint')) continue;
        for (const at of [cluster, 'unknown']) known.add(`${at}\n${metadata.namespace ?? ''}\n${metadata.name}`);
      }
    }
    return { has: (cluster, namespace, workload) => known.has(`${cluster}\n${namespace}\n${workload}`) };
  },
});
