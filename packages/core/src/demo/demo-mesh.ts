import type { Instant } from '../model/time.js';
import type { MeshPorts } from '../ports/mesh-ports.js';
import { counterMetricStore } from '../source/snapshot/counter-metric-store.js';
import { objectReader } from '../source/snapshot/object-reader.js';
import type { KindObjects } from '../source/snapshot/snapshot.js';
import { absentKinds, clusterObjects } from './objects/cluster-objects.js';
import type { DemoClusterName } from './spec.js';
import { demoCounters } from './telemetry/counters.js';
import { exposition } from './telemetry/exposition.js';
import { metricTable } from './telemetry/metric-table.js';
import { variantsOf } from './telemetry/variants.js';
import { calls, clusterNames } from './world.js';

export interface DemoMeshOptions {
  /** Equal seeds give equal meshes. */
  readonly seed: string;
  /** When the mesh began: all objects were made and all counters stood at 0. Nothing is known before it. */
  readonly start: Instant;
}

/** A simulated mesh: Inkwell, a bookshop. It depends on nothing but its options and the instants it is asked about. */
export interface DemoMesh {
  readonly clusters: readonly DemoClusterName[];
  /** Reads the mesh; nothing is known past what the clock says. */
  ports(clock: () => Instant): MeshPorts;
  /** Every object of a cluster, as the API server would give them. */
  objects(cluster: DemoClusterName): KindObjects;
  /** A cluster's counters in Prometheus' text format. */
  exposition(cluster: DemoClusterName, at: Instant): string;
}

export function createDemoMesh({ seed, start }: DemoMeshOptions): DemoMesh {
  const variants = calls.flatMap((call) => variantsOf(call, seed));
  const table = metricTable(variants);
  const objects = new Map(clusterNames.map((cluster) => [cluster, clusterObjects(cluster, start)]));
  const objectsIn = (cluster: DemoClusterName): KindObjects => objects.get(cluster) ?? {};
  return {
    clusters: clusterNames,
    ports: (clock) => ({
      clusters: clusterNames.map((name) => objectReader({ name, objects: objectsIn(name), absent: absentKinds })),
      metrics: [counterMetricStore('demo', demoCounters(table, { start, now: clock }))],
    }),
    objects: objectsIn,
    exposition: (cluster, at) => exposition(table, cluster, { start, at }),
  };
}
