import {
  applyStages,
  type GraphFocus,
  graphOptions,
  type GraphOptions,
  type GraphQuery,
  type GraphType,
  type GrpcRates,
  type HttpRates,
  loadFacts,
  type MeshGraph,
  stageInputs,
  type TcpRates,
} from '@meshlens/core';
import { constantRates } from '../../../fixtures/synthetic/mesh-ports.js';
import { objectsReader } from '../../../support/mesh.js';
import type { AppenderCase, AppenderRun } from './appender-case.js';
import { caseClusters } from './case-clusters.js';
import { caseSeries } from './case-series.js';
import { fromTrafficMap } from './from-traffic-map.js';

/** Which of our stages do what an appender of Kiali does. */
const stagesOf: Readonly<Record<string, readonly string[]>> = {
  AggregateNodeAppender: ['operations'],
  AmbientAppender: ['ambient'],
  DeadNodeAppender: ['dead-nodes'],
  ExtensionsAppender: ['extensions'],
  HealthAppender: ['health'],
  IdleNodeAppender: ['idle-nodes'],
  IstioAppender: ['circuit-breakers', 'routes', 'gateways', 'service-apps'],
  LabelerAppender: ['node-labels'],
  MeshCheckAppender: ['out-of-mesh'],
  OutsiderAppender: ['outside-nodes'],
  ResponseTimeAppender: ['response-time'],
  SecurityPolicyAppender: ['security'],
  ServiceEntryAppender: ['service-entries'],
  ThroughputAppender: ['throughput'],
  TrafficGeneratorAppender: ['traffic-sources'],
  WorkloadEntryAppender: ['workload-entries'],
};

export interface AppenderResult {
  readonly before: MeshGraph;
  readonly after: MeshGraph;
}

/** Does with our stages what a run does with an appender. Throws for an appender that no stage stands for. */
export async function runAppender(each: AppenderCase, run: AppenderRun): Promise<AppenderResult> {
  const names = stagesOf[run.appender];
  if (names === undefined) throw new Error(`No stage does what ${run.appender} does`);
  const options = optionsOf(run);
  const clusters = Object.entries(caseClusters(each, run)).map(([cluster, objects]) => objectsReader(cluster, objects));
  const scope = {
    namespaces: run.namespace === null ? undefined : [run.namespace],
    windowSeconds: options.windowSeconds,
    ambientTraffic: options.ambientTraffic,
    idle: options.idleEdges,
    operationLabel: options.operationLabel,
    ...(options.focus && { focus: options.focus }),
  };
  const ports = { clusters, metrics: [constantRates(caseSeries(each.queries))] };
  const { facts } = await loadFacts(ports, { inputs: ['Namespace', ...stageInputs(names, options)], at: 60_000, scope }, {});
  const before = fromTrafficMap(run.before, options.graphType);
  return { before, after: applyStages(before, names, { facts, options }) };
}

function optionsOf({ options, method, namespace }: AppenderRun): GraphOptions {
  const { rates = {}, aggregate, aggregateValue, service } = options;
  const focus: GraphFocus | undefined =
    method === 'appendNodeGraph' && aggregateValue !== undefined
      ? { type: 'operation', namespace: namespace ?? '', name: aggregateValue, ...(service !== undefined && { service }) }
      : undefined;
  return graphOptions({
    graphType: (options.graphType ?? 'versionedApp') as GraphType,
    injectServiceNodes: options.injectServiceNodes ?? false,
    windowSeconds: 60,
    boxBy: [],
    httpRates: (rates.http ?? 'none') as HttpRates,
    grpcRates: (rates.grpc ?? 'none') as GrpcRates,
    tcpRates: (rates.tcp ?? 'none') as TcpRates,
    ambientTraffic: (rates.ambient ?? 'none') as NonNullable<GraphQuery['ambientTraffic']>,
    waypoints: options.showWaypoints ?? true,
    ...(aggregate !== undefined && { operationLabel: aggregate }),
    ...(focus && { focus }),
  });
}
