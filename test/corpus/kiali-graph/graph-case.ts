import type {
  AmbientTraffic,
  BoxType,
  GraphFeature,
  GraphFocus,
  GraphQuery,
  GraphType,
  GrpcRates,
  HttpRates,
  KubernetesObject,
  TcpRates,
} from '@meshlens/core';
import type { RatedSeries } from '../../fixtures/synthetic/rated-series.js';
import { corpusFolder, jsonFiles, readIfThere, readJson } from '../corpus-folder.js';
import type { KialiGraph } from './kiali-graph-json.js';
import type { Told } from './statements-of-ours.js';

interface CaseFile {
  readonly request: {
    readonly route: string;
    readonly params: Readonly<Record<string, string>>;
    readonly pathVars: Readonly<Record<string, string>>;
    readonly effective: {
      readonly graphType: GraphType;
      readonly durationSeconds: number;
      readonly queryTime: number;
      readonly namespaces: readonly string[];
      readonly injectServiceNodes: boolean;
      readonly includeIdleEdges: boolean;
      readonly rates: { readonly ambient: AmbientTraffic; readonly grpc: GrpcRates; readonly http: HttpRates; readonly tcp: TcpRates };
      readonly appenders: readonly string[];
      readonly boxBy: string;
      readonly cluster: string;
    };
  };
  readonly k8s: { readonly clusters: Readonly<Record<string, readonly KubernetesObject[]>> };
  readonly expected: KialiGraph;
}

export interface GraphCase {
  readonly name: string;
  readonly route: string;
  readonly pathVars: Readonly<Record<string, string>>;
  readonly query: GraphQuery & { readonly windowSeconds: number; readonly at: number };
  readonly cluster: string | undefined;
  readonly appenders: readonly string[];
  readonly clusters: Readonly<Record<string, readonly KubernetesObject[]>>;
  readonly series: readonly RatedSeries[];
  readonly expected: KialiGraph;
  readonly told: Told;
}

/** Kiali's names of what a graph may tell. */
const featureOf: Readonly<Record<string, GraphFeature>> = {
  aggregateNode: 'operations',
  ambient: 'ambient',
  deadNode: 'deadNodes',
  health: 'health',
  idleNode: 'idleNodes',
  istio: 'istio',
  labeler: 'labels',
  meshCheck: 'outOfMesh',
  responseTime: 'responseTime',
  securityPolicy: 'security',
  serviceEntry: 'serviceEntries',
  sidecarsCheck: 'outOfMesh',
  throughput: 'throughput',
  workloadEntry: 'workloadEntries',
};

/** The node that a node graph's route is about. */
function focusOf({ pathVars }: CaseFile['request'], cluster: string): { readonly focus?: GraphFocus } {
  const { namespace, app, version, workload, service, aggregateValue } = pathVars;
  if (namespace === undefined) return {};
  const at = { namespace, ...(cluster !== 'unknown' && { cluster }) };
  if (aggregateValue !== undefined) {
    return { focus: { type: 'operation', name: aggregateValue, ...at, ...(service !== undefined && { service }) } };
  }
  if (app !== undefined) return { focus: { type: 'app', name: app, ...at, ...(version !== undefined && { version }) } };
  if (workload !== undefined) return { focus: { type: 'workload', name: workload, ...at } };
  return service === undefined ? {} : { focus: { type: 'service', name: service, ...at } };
}

function toldOf({ responseTime = '95', throughputType = 'response' }: Readonly<Record<string, string>>): Told {
  const time = (['p50', 'p95', 'p99'] as const).find((each) => each === `p${responseTime}`) ?? 'avg';
  return { time, bytes: throughputType === 'request' ? 'request' : 'response' };
}

/** The cases of Kiali's graph API, as far as the corpus holds them. */
export function graphCases(): readonly GraphCase[] {
  const folder = corpusFolder('kiali-graph');
  if (folder === undefined) return [];
  return jsonFiles(folder, (name) => !/\.series(\.meta)?\.json$/.test(name)).map((name) => {
    const file = readJson<CaseFile>(folder, name);
    const stem = name.replace(/\.json$/, '');
    const meta = readIfThere<{ readonly expected?: KialiGraph }>(folder, `${stem}.series.meta.json`);
    const { effective, route, pathVars } = file.request;
    return {
      name: stem,
      route,
      pathVars,
      cluster: effective.cluster === 'unknown' ? undefined : effective.cluster,
      appenders: effective.appenders,
      clusters: file.k8s.clusters,
      series: readJson<readonly RatedSeries[]>(folder, `${stem}.series.json`),
      expected: meta?.expected ?? file.expected,
      told: toldOf(file.request.params),
      query: {
        namespaces: effective.namespaces,
        graphType: effective.graphType,
        windowSeconds: effective.durationSeconds,
        at: effective.queryTime * 1000,
        injectServiceNodes: effective.injectServiceNodes,
        idleEdges: effective.includeIdleEdges,
        boxBy: effective.boxBy.split(',').filter((box): box is BoxType => box !== 'none' && box !== ''),
        httpRates: effective.rates.http,
        grpcRates: effective.rates.grpc,
        tcpRates: effective.rates.tcp,
        ambientTraffic: effective.rates.ambient,
        features: effective.appenders.flatMap((appender) => featureOf[appender] ?? []),
        waypoints: file.request.params.waypoints !== 'false',
        ...focusOf(file.request, effective.cluster),
      },
    };
  });
}
