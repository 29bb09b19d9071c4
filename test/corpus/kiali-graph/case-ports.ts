import type { MeshPorts, MetricStore } from '@meshlens/core';
import { constantRates } from '../../fixtures/synthetic/mesh-ports.js';
import { objectsReader } from '../../support/mesh.js';
import type { GraphCase } from './graph-case.js';

/** A mesh made of a case's objects and of counters that rise at its rates; or of its objects and a store of your own. */
export function casePorts({ clusters, series }: GraphCase, store: MetricStore = constantRates(series)): MeshPorts {
  return { clusters: Object.entries(clusters).map(([cluster, objects]) => objectsReader(cluster, objects)), metrics: [store] };
}
