import type { BoxType, GraphType } from '../model/graph.js';
import type { AmbientTraffic, GraphQuery, GrpcRates, HttpRates, TcpRates } from '../source/mesh-data-source.js';

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
}

/** Fills in the defaults, which are those of Kiali's graph page. */
export function graphOptions(query: Omit<GraphQuery, 'namespaces' | 'at'>): GraphOptions {
  const graphType = query.graphType ?? 'versionedApp';
  const boxBy = new Set<BoxType>(query.boxBy ?? ['namespace', 'cluster']);
  if (graphType === 'app' || graphType === 'versionedApp') boxBy.add('app');
  return {
    graphType,
    windowSeconds: query.windowSeconds ?? 60,
    injectServiceNodes: graphType === 'service' || (query.injectServiceNodes ?? true),
    idleEdges: query.idleEdges ?? false,
    boxBy: [...boxBy],
    httpRates: query.httpRates ?? 'requests',
    grpcRates: query.grpcRates ?? 'requests',
    tcpRates: query.tcpRates ?? 'sent',
    ambientTraffic: query.ambientTraffic ?? 'total',
  };
}
