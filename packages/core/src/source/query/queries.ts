import type { FindingCode, ObjectRef } from '../../model/finding.js';
import type {
  FindingsQuery,
  GraphFeature,
  GraphFocus,
  GraphQuery,
  HealthQuery,
  LogsQuery,
  MetricsQuery,
  MetricsTarget,
  TracesQuery,
} from '../mesh-data-source.js';
import {
  anyText,
  choice,
  type Codec,
  findingCode,
  flag,
  group,
  integer,
  kubernetesName,
  labelName,
  list,
  optional,
  text,
} from './codec.js';

const DAY = 86_400;
const instant = integer(0, 8_640_000_000_000_000);

/** Label values of telemetry are looser than Kubernetes names: `unknown`, hosts of the outside, versions. */
const telemetryName = text(253);

export const emptyQuery: Codec<Record<never, never>> = group<Record<never, never>>({});

const graphFeature: Codec<GraphFeature> = choice(
  'ambient',
  'deadNodes',
  'extensions',
  'health',
  'idleNodes',
  'istio',
  'labels',
  'operations',
  'outOfMesh',
  'responseTime',
  'security',
  'serviceEntries',
  'throughput',
  'workloadEntries',
);

const graphFocus: Codec<GraphFocus> = group<GraphFocus>({
  type: choice('app', 'operation', 'service', 'workload'),
  cluster: optional(telemetryName),
  namespace: telemetryName,
  name: telemetryName,
  version: optional(telemetryName),
  service: optional(telemetryName),
});

export const graphQuery: Codec<GraphQuery> = group<GraphQuery>({
  namespaces: list(kubernetesName, 2000),
  graphType: optional(choice('app', 'service', 'versionedApp', 'workload')),
  windowSeconds: optional(integer(1, 30 * DAY)),
  at: optional(instant),
  injectServiceNodes: optional(flag),
  idleEdges: optional(flag),
  boxBy: optional(list(choice('app', 'cluster', 'namespace'), 3)),
  httpRates: optional(choice('none', 'requests')),
  grpcRates: optional(choice('none', 'requests', 'sent', 'received', 'total')),
  tcpRates: optional(choice('none', 'sent', 'received', 'total')),
  ambientTraffic: optional(choice('none', 'total', 'waypoint', 'ztunnel')),
  features: optional(list(graphFeature, 14)),
  waypoints: optional(flag),
  operationLabel: optional(labelName),
  focus: optional(graphFocus),
});

const metricsTarget: Codec<MetricsTarget> = group<MetricsTarget>({
  cluster: telemetryName,
  namespace: telemetryName,
  type: choice('app', 'namespace', 'service', 'workload'),
  name: telemetryName,
  version: optional(telemetryName),
});

export const metricsQuery: Codec<MetricsQuery> = group<MetricsQuery>({
  target: metricsTarget,
  peer: optional(metricsTarget),
  rangeSeconds: optional(integer(60, 30 * DAY)),
  at: optional(instant),
});

export const healthQuery: Codec<HealthQuery> = group<HealthQuery>({
  namespaces: list(kubernetesName, 2000),
  statuses: optional(list(choice('failure', 'degraded', 'not-ready', 'healthy', 'na'), 5)),
  windowSeconds: optional(integer(1, 30 * DAY)),
  at: optional(instant),
});

export const findingsQuery: Codec<FindingsQuery> = group<FindingsQuery>({
  namespaces: optional(list(kubernetesName, 2000)),
  clusters: optional(list(telemetryName, 200)),
  codes: optional(list<FindingCode>(findingCode, 500)),
  severities: optional(list(choice('error', 'warning', 'info'), 3)),
  includeIgnored: optional(flag),
  limit: optional(integer(1, 50_000)),
});

export const configQuery: Codec<ObjectRef> = group<ObjectRef>({
  cluster: telemetryName,
  group: anyText(253),
  kind: text(63),
  namespace: anyText(253),
  name: text(253),
});

export const tracesQuery: Codec<TracesQuery> = group<TracesQuery>({
  cluster: optional(telemetryName),
  namespace: kubernetesName,
  app: telemetryName,
  rangeSeconds: optional(integer(1, 30 * DAY)),
  at: optional(instant),
  limit: optional(integer(1, 200)),
  errorsOnly: optional(flag),
});

export const logsQuery: Codec<LogsQuery> = group<LogsQuery>({
  cluster: telemetryName,
  namespace: kubernetesName,
  workload: kubernetesName,
  container: optional(kubernetesName),
  rangeSeconds: optional(integer(1, 30 * DAY)),
  at: optional(instant),
  limit: optional(integer(1, 5000)),
});

/** The query as the far end of a wire would read it; throws MeshError `bad-query` for one it would refuse. */
export function checked<T>(codec: Codec<T>, query: T): T {
  return codec.read(new Map(codec.write(query, '')), '');
}
