import type { GraphEdge, GraphNode, MeshGraph } from '../../model/graph.js';
import { nodeName } from './names.js';

type Cell = string | number | boolean | undefined;

/** One node as a flat row: the columns of tables and the attributes of graph files. Rates per second, times in milliseconds. */
export function nodeRow(node: GraphNode): Readonly<Record<string, Cell>> {
  const traffic = (protocol: string, side: 'in' | 'inErrors' | 'out'): number | undefined =>
    node.traffic.find((each) => each.protocol === protocol)?.[side];
  return {
    id: node.id,
    name: nodeName(node),
    type: node.type,
    cluster: node.cluster,
    namespace: node.namespace,
    app: node.app,
    version: node.version,
    workload: node.workload,
    service: node.service,
    health: node.health?.status,
    httpIn: traffic('http', 'in'),
    httpInErrors: traffic('http', 'inErrors'),
    httpOut: traffic('http', 'out'),
    grpcIn: traffic('grpc', 'in'),
    grpcInErrors: traffic('grpc', 'inErrors'),
    grpcOut: traffic('grpc', 'out'),
    tcpIn: traffic('tcp', 'in'),
    tcpOut: traffic('tcp', 'out'),
    marks: Object.keys(node.marks).sort().join(' ') || undefined,
  };
}

export function edgeRow(edge: GraphEdge): Readonly<Record<string, Cell>> {
  return {
    id: edge.id,
    source: edge.source,
    target: edge.target,
    protocol: edge.protocol,
    rate: edge.traffic.rate,
    unit: edge.traffic.unit,
    errors: edge.traffic.errors,
    share: edge.traffic.share,
    health: edge.health?.status,
    avgMilliseconds: edge.responseTime?.avg,
    p50Milliseconds: edge.responseTime?.p50,
    p95Milliseconds: edge.responseTime?.p95,
    p99Milliseconds: edge.responseTime?.p99,
    mtls: edge.mtls,
    sourcePrincipal: edge.sourcePrincipal,
    destPrincipal: edge.destPrincipal,
  };
}

export interface GraphRows {
  readonly nodes: readonly Readonly<Record<string, Cell>>[];
  readonly edges: readonly Readonly<Record<string, Cell>>[];
}

export function graphRows(graph: MeshGraph): GraphRows {
  return { nodes: graph.nodes.map(nodeRow), edges: graph.edges.map(edgeRow) };
}
