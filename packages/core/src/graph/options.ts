import { defaultHealthRules, type HealthRules } from '../health/health-rules.js';
import type { BoxType, GraphType } from '../model/graph.js';
import type { AmbientTraffic, GraphFeature, GraphFocus, GraphQuery, GrpcRates, HttpRates, TcpRates } from '../source/mesh-data-source.js';
import { defaultGraphFeatures } from './default-features.js';

/** A graph query with every choice made. */
export interface GraphOptions {
  readonly graphType: GraphType;
  readonly windowSeconds: number;
  readonly injectServiceNodes: boolean;
  readonly idleEdges: boolean;
  readonly boxBy: readonly BoxType[];
  readonly httpRates: HttpRates;
  readonly grpcRates: GrpcRates;
  readonly tcpRates: TcpRates;
  readonly ambientTraffic: AmbientTraffic;
  readonly features: ReadonlySet<GraphFeature>;
  readonly waypoints: boolean;
  readonly operationLabel: string;
  readonly focus: GraphFocus | undefined;
  /** Whose errors are put up with, and how many. */
  readonly healthRules: HealthRules;
}

/**
 * Fills in the defaults, which are those of Kiali's graph page. The graph of an operation is made of requests, since
 * nothing else is classified by operation.
 */
export function graphOptions(query: Omit<GraphQuery, 'namespaces' | 'at'>, healthRules: HealthRules = defaultHealthRules): GraphOptions {
  const graphType = query.graphType ?? 'versionedApp';
  const ofOperation = query.focus?.type === 'operation';
  const boxBy = new Set<BoxType>(query.boxBy ?? ['namespace', 'cluster']);
  if (graphType === 'app' || graphType === 'versionedApp') boxBy.add('app');
  return {
    graphType,
    windowSeconds: query.windowSeconds ?? 60,
    injectServiceNodes: graphType === 'service' || (query.injectServiceNodes ?? true),
    idleEdges: query.idleEdges ?? false,
    boxBy: [...boxBy],
    httpRates: query.httpRates ?? 'requests',
    grpcRates: ofOperation && query.grpcRates !== 'none' ? 'requests' : (query.grpcRates ?? 'requests'),
    tcpRates: ofOperation ? 'none' : (query.tcpRates ?? 'sent'),
    ambientTraffic: query.ambientTraffic ?? 'total',
    features: new Set([...(query.features ?? defaultGraphFeatures), ...(ofOperation ? (['operations'] as const) : [])]),
    waypoints: query.waypoints ?? false,
    operationLabel: query.operationLabel ?? 'request_operation',
    focus: query.focus,
    healthRules,
  };
}
