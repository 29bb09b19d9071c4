import type { Instant } from '../model/time.js';
import type { MeshPorts } from '../ports/mesh-ports.js';
import type { MeshDataSource } from './mesh-data-source.js';
import { answerGraph } from './answers/graph.js';
import { answerLogs } from './answers/logs.js';
import { answerMetrics } from './answers/metrics.js';
import { answerNamespaces } from './answers/namespaces.js';
import { answerTraces } from './answers/traces.js';
import { checked } from './query/queries.js';
import { graphQuery, logsQuery, metricsQuery, tracesQuery } from './query/queries.js';

export interface MeshSourceOptions {
  /** Says what time it is. The source reads it once per call. */
  readonly clock: () => Instant;
  /** Set for the simulated mesh. */
  readonly demo?: boolean;
}

/** The instants that answers without an explicit `at` are aligned to, so that viewers and replicas share them. */
const ALIGNMENT = 15_000;

/** A MeshDataSource that works in this process, on the given ports. */
export function createMeshSource(ports: MeshPorts, { clock, demo = false }: MeshSourceOptions): MeshDataSource {
  const now = (): Instant => Math.floor(clock() / ALIGNMENT) * ALIGNMENT;
  return {
    async capabilities() {
      const value = {
        clusters: ports.clusters.map((reader) => reader.cluster).sort(),
        metrics: ports.metrics.length > 0,
        traces: ports.traces !== undefined,
        logs: ports.logs !== undefined,
        demo,
      };
      return { value, at: now(), problems: [] };
    },
    namespaces: async (options = {}) => answerNamespaces(ports, now(), options),
    graph: async (query, options = {}) => answerGraph(ports, { now: now(), query: checked(graphQuery, query) }, options),
    metrics: async (query, options = {}) => answerMetrics(ports, { now: now(), query: checked(metricsQuery, query) }, options),
    traces: async (query, options = {}) => answerTraces(ports, { now: now(), query: checked(tracesQuery, query) }, options),
    logs: async (query, options = {}) => answerLogs(ports, { now: now(), query: checked(logsQuery, query) }, options),
  };
}
