import type { GraphEdge, GraphNode, ServiceName } from '../model/graph.js';
import type { CodeTraffic, EdgeTraffic, NodeTraffic, Protocol } from '../model/traffic.js';
import type { DraftEdge, DraftNode, DraftNodeTraffic, DraftWaypoint, GraphDraft } from './draft.js';
import { addLatency, type DraftLatency, noLatency, responseTimes } from './latency.js';
import { type DraftSecurity, mainPrincipal, mtlsShare } from './security.js';

/** Publishes the draft's nodes and edges: plain values in a stable order. */
export function finish(draft: GraphDraft): { readonly nodes: readonly GraphNode[]; readonly edges: readonly GraphEdge[] } {
  const latencies = latenciesOf(draft);
  return {
    nodes: [...draft.nodes.values()].map((node) => nodeOf(node, latencies.get(node))).sort(byPlace),
    edges: [...draft.edges.values()].map(edgeOf).sort((a, b) => compare(a.id, b.id)),
  };
}

/** How fast nodes answer, over all calls to them. */
function latenciesOf(draft: GraphDraft): ReadonlyMap<DraftNode, DraftLatency> {
  const latencies = new Map<DraftNode, DraftLatency>();
  const add = (node: DraftNode, latency: DraftLatency): void => {
    let known = latencies.get(node);
    if (known === undefined) latencies.set(node, (known = noLatency()));
    addLatency(known, latency);
  };
  for (const node of draft.nodes.values()) if (node.latency !== undefined) add(node, node.latency);
  for (const { target, latency } of draft.edges.values()) if (latency !== undefined) add(target, latency);
  return latencies;
}

/** Fields that are not known are absent, which is why they are set one by one. */
type Growing<T> = { -readonly [K in keyof T]: T[K] };

function nodeOf(draft: DraftNode, latency: DraftLatency | undefined): GraphNode {
  const node: Growing<GraphNode> = {
    ...draft.identity,
    destServices: [...draft.destServices.values()].sort(byName),
    traffic: [...draft.traffic]
      .map(([protocol, traffic]) => nodeTraffic(protocol, traffic))
      .sort((a, b) => compare(a.protocol, b.protocol)),
    marks: { ...draft.marks },
  };
  const responseTime = latency && responseTimes(latency);
  if (draft.app !== undefined) node.app = draft.app;
  if (responseTime !== undefined) node.responseTime = responseTime;
  if (draft.health !== undefined) node.health = draft.health;
  if (draft.labels !== undefined) node.labels = draft.labels;
  return node;
}

function nodeTraffic(protocol: Protocol, traffic: DraftNodeTraffic): NodeTraffic {
  return {
    protocol,
    unit: traffic.unit,
    in: traffic.in,
    inErrors: errorRate(protocol, traffic.inCodes),
    inCodes: sortedRecord(traffic.inCodes),
    out: traffic.out,
  };
}

function edgeOf(draft: DraftEdge): GraphEdge {
  const edge: Growing<GraphEdge> = {
    id: draft.id,
    source: draft.source.identity.id,
    target: draft.target.identity.id,
    protocol: draft.protocol,
    traffic: edgeTraffic(draft),
  };
  const responseTime = draft.latency && responseTimes(draft.latency);
  if (responseTime !== undefined) edge.responseTime = responseTime;
  if (draft.throughput !== undefined) edge.throughput = draft.throughput;
  if (draft.security !== undefined) secure(edge, draft.security);
  if (draft.health !== undefined) edge.health = draft.health;
  if (draft.waypoint !== undefined) edge.waypoint = waypointOf(draft.waypoint);
  return edge;
}

function secure(edge: Growing<GraphEdge>, security: DraftSecurity): void {
  const mtls = mtlsShare(security);
  const sourcePrincipal = mainPrincipal(security.sourcePrincipals);
  const destPrincipal = mainPrincipal(security.destPrincipals);
  if (mtls !== undefined) edge.mtls = mtls;
  if (sourcePrincipal !== undefined) edge.sourcePrincipal = sourcePrincipal;
  if (destPrincipal !== undefined) edge.destPrincipal = destPrincipal;
}

function waypointOf({ direction, back }: DraftWaypoint): NonNullable<GraphEdge['waypoint']> {
  return { direction, ...(back && { returnTraffic: edgeTraffic(back) }) };
}

function edgeTraffic({
  protocol,
  unit,
  rate,
  codes,
  source,
}: Pick<DraftEdge, 'protocol' | 'unit' | 'rate' | 'codes' | 'source'>): EdgeTraffic {
  const sent = source.traffic.get(protocol)?.out ?? 0;
  const published: CodeTraffic[] = [];
  let errors = 0;
  for (const [code, traffic] of codes) {
    published.push({ code, rate: traffic.rate, flags: sortedRecord(traffic.flags), hosts: sortedRecord(traffic.hosts) });
    if (isErrorCode(protocol, code)) errors += traffic.rate;
  }
  return { rate, unit, errors, share: sent > 0 ? rate / sent : 0, codes: published.sort((a, b) => compare(a.code, b.code)) };
}

function errorRate(protocol: Protocol, rates: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [code, rate] of rates) if (isErrorCode(protocol, code)) sum += rate;
  return sum;
}

/**
 * What counts as an error: no response; 4xx and 5xx; for gRPC any status but 0. TCP has none.
 * Source: kiali graph/protocol.go.
 */
export function isErrorCode(protocol: Protocol, code: string): boolean {
  if (protocol === 'tcp') return false;
  if (code === '-') return true;
  if (protocol === 'http' || code.length === 3) return /^[45]/.test(code);
  return code !== '0' && code !== '';
}

function sortedRecord(map: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries(map.size < 2 ? map : [...map].sort(([a], [b]) => compare(a, b)));
}

function byName(a: ServiceName, b: ServiceName): number {
  return compare(a.cluster, b.cluster) || compare(a.namespace, b.namespace) || compare(a.name, b.name);
}

function byPlace(a: GraphNode, b: GraphNode): number {
  return compare(a.cluster, b.cluster) || compare(a.namespace, b.namespace) || compare(a.app ?? '', b.app ?? '') || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
