import type { Instant } from '../model/time.js';
import type { MeshPorts } from '../ports/mesh-ports.js';
import { counterMetricStore } from '../source/snapshot/counter-metric-store.js';
import { objectReader } from '../source/snapshot/object-reader.js';
import type { KindObjects, Snapshot } from '../source/snapshot/snapshot.js';
import { type SnapshotRequest, demoSnapshot } from './demo-snapshot.js';
import { absentKinds, clusterObjects } from './objects/cluster-objects.js';
import { clusterProxies } from './objects/proxies.js';
import { demoLogs } from './observed/log-store.js';
import { demoTraces } from './observed/trace-store.js';
import { trafficPlan } from './observed/traffic-plan.js';
import type { DemoClusterName } from './spec.js';
import { demoCounters, type Lifetime } from './telemetry/counters.js';
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
  /** The mesh held still. Throws RangeError for a span of too many steps. */
  snapshot(request: SnapshotRequest): Snapshot;
}

export function createDemoMesh({ seed, start }: DemoMeshOptions): DemoMesh {
  const variants = calls.flatMap((call) => variantsOf(call, seed));
  const table = metricTable(variants);
  const plan = trafficPlan(variants);
  const clusters = clusterNames.map((name) => ({
    name,
    objects: clusterObjects(name, start),
    absent: absentKinds,
    proxies: clusterProxies(name, start),
  }));
  const living = (now: () => Instant) => {
    const lifetime: Lifetime = { start, now };
    return { counters: demoCounters(table, lifetime), traces: demoTraces(plan, seed, lifetime), logs: demoLogs(plan, seed, lifetime) };
  };
  return {
    clusters: clusterNames,
    ports(clock) {
      const { counters, traces, logs } = living(clock);
      return {
        clusters: clusters.map((cluster) => ({ ...objectReader(cluster), version: async () => 'v1.33.2' })),
        metrics: [counterMetricStore('demo', counters, { engine: 'simulated' })],
        traces: {
          name: 'demo',
          async search(search, { signal }) {
            signal?.throwIfAborted();
            return traces.search(search);
          },
          async get(traceId, { signal }) {
            signal?.throwIfAborted();
            return traces.get(traceId);
          },
        },
        logs: {
          name: 'demo',
          async search(search, { signal }) {
            signal?.throwIfAborted();
            return logs.search(search);
          },
        },
      };
    },
    objects: (cluster) => clusters.find(({ name }) => name === cluster)?.objects ?? {},
    exposition: (cluster, at) => exposition(table, cluster, { start, at }),
    snapshot: (request) => demoSnapshot(request, { clusters, metrics: table.names, ...living(() => request.at) }),
  };
}
