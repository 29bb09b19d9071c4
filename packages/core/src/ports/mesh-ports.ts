import type { ClusterReader } from './cluster-reader.js';
import type { LogStore } from './log-store.js';
import type { MetricStore } from './metric-store.js';
import type { TraceStore } from './trace-store.js';

/** Everything a mesh is read through: the lower seam. Several clusters and several metric stores make one mesh. */
export interface MeshPorts {
  readonly clusters: readonly ClusterReader[];
  readonly metrics: readonly MetricStore[];
  readonly traces?: TraceStore;
  readonly logs?: LogStore;
}
