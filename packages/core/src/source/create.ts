import { compileHealthRules } from '../health/health-rules.js';
import type { HealthRule } from '../health/tolerance.js';
import type { Instant } from '../model/time.js';
import type { MeshPorts } from '../ports/mesh-ports.js';
import type { IgnoreRule } from '../validation/ignore.js';
import type { MeshDataSource } from './mesh-data-source.js';
import { answerCapabilities } from './answers/capabilities.js';
import { answerConfig } from './answers/config.js';
import { findingsAnswerer } from './answers/findings.js';
import { answerGraph } from './answers/graph.js';
import { answerHealth } from './answers/health.js';
import { answerLogs } from './answers/logs.js';
import { answerMetrics } from './answers/metrics.js';
import { answerNamespaces } from './answers/namespaces.js';
import { answerTraces } from './answers/traces.js';
import { checked, configQuery, findingsQuery, graphQuery, healthQuery, logsQuery, metricsQuery, tracesQuery } from './query/queries.js';

export interface MeshSourceOptions {
  /** Says what time it is. The source reads it once per call. */
  readonly clock: () => Instant;
  /** Set for the simulated mesh. */
  readonly demo?: boolean;
  /** Whose errors are put up with, and how many; before Kiali's defaults. A rule that cannot be read throws RangeError. */
  readonly healthRules?: readonly HealthRule[];
  /** Findings that are not wanted; default KIA1301, as in Kiali. A list given replaces the default. */
  readonly ignoreFindings?: readonly IgnoreRule[] | undefined;
}

/** The instants that answers without an explicit `at` are aligned to, so that viewers and replicas share them. */
const ALIGNMENT = 15_000;

/** A MeshDataSource that works in this process, on the given ports. */
export function createMeshSource(ports: MeshPorts, options: MeshSourceOptions): MeshDataSource {
  const { clock, demo = false, healthRules, ignoreFindings } = options;
  const rules = compileHealthRules(healthRules);
  const answerFindings = findingsAnswerer(ports, ignoreFindings);
  const now = (): Instant => Math.floor(clock() / ALIGNMENT) * ALIGNMENT;
  return {
    capabilities: async (options = {}) => answerCapabilities(ports, { at: now(), demo }, options),
    namespaces: async (options = {}) => answerNamespaces(ports, now(), options),
    graph: async (query, options = {}) => answerGraph(ports, { now: now(), query: checked(graphQuery, query), rules }, options),
    metrics: async (query, options = {}) => answerMetrics(ports, { now: now(), query: checked(metricsQuery, query) }, options),
    health: async (query, options = {}) => answerHealth(ports, { now: now(), query: checked(healthQuery, query), rules }, options),
    findings: async (query, options = {}) => answerFindings({ now: now(), query: checked(findingsQuery, query) }, options),
    config: async (ref, options = {}) => answerConfig(ports, { now: now(), query: checked(configQuery, ref) }, options),
    traces: async (query, options = {}) => answerTraces(ports, { now: now(), query: checked(tracesQuery, query) }, options),
    logs: async (query, options = {}) => answerLogs(ports, { now: now(), query: checked(logsQuery, query) }, options),
  };
}
