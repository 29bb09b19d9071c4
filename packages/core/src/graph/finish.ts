import type { GraphEdge, GraphNode, ServiceName } from '../model/graph.js';
import type { CodeTraffic, EdgeTraffic, NodeTraffic, Protocol } from '../model/traffic.js';
import type { DraftEdge, DraftNode, DraftNodeTraffic, DraftWaypoint, GraphDraft } from './draft.js';
import { addLatency, type DraftLatency, noLatency, responseTimes } from './latency.js';
import { mainPrincipal, mtlsShare } from './security.js';

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
    const known = latencies.get(node) ?? noLatency();
    latencies.set(node, known);
    addLatency(known, latency);
  };
  for (const node of draft.nodes.values()) if (node.latency !== undefined) add(node, node.latency);
  for (const { target, latency } of draft.edges.values()) if (latency !== undefined) add(target, latency);
  return latencies;
}

function nodeOf({ identity, app, ...node }: DraftNode, latency: DraftLatency | undefined): GraphNode {
  const responseTime = latency && responseTimes(latency);
  return {
    ...identity,
    ...(app !== undefined && { app }),
    destServices: [...node.destServices.values()].sort(byName),
    traffic: [...node.traffic].map(([protocol, traffic]) => nodeTraffic(protocol, traffic)).sort((a, b) => compare(a.protocol, b.protocol)),
    ...(responseTime && { responseTime }),
    ...(node.health && { health: node.health }),
    ...(node.labels && { labels: node.labels }),
    marks: { ...node.marks },
  };
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

function edgeOf(edge: DraftEdge): GraphEdge {
  const responseTime = edge.latency && responseTimes(edge.latency);
  const mtls = edge.security && mtlsShare(edge.security);
  const sourcePrincipal = edge.security && mainPrincipal(edge.security.sourcePrincipals);
  const destPrincipal = edge.security && mainPrincipal(edge.security.destPrincipals);
  return {
    id: edge.id,
    source: edge.source.identity.id,
    target: edge.target.identity.id,
    protocol: edge.protocol,
    traffic: edgeTraffic(edge),
    ...(responseTime && { responseTime }),
    ...(edge.throughput && { throughput: edge.throughput }),
    ...(mtls !== undefined && { mtls }),
    ...(sourcePrincipal !== undefined && { sourcePrincipal }),
    ...(destPrincipal !== undefined && { destPrincipal }),
    ...(edge.health && { health: edge.health }),
    ...(edge.waypoint && { waypoint: waypointOf(edge.waypoint) }),
  };
}

function waypointOf({ direction, back }: DraftWaypoint): NonNullable<GraphEdge['waypoint']> {
  return { direction, ...(back && { returnTraffic: edgeTraffic(back) }) };
}

function edgeTraffic({ protocol, unit, rate, codes, source }: DraftEdge): EdgeTraffic {
  const sent = source.traffic.get(protocol)?.out ?? 0;
  const rates = new Map([...codes].map(([code, traffic]) => [code, traffic.rate]));
  const published = [...codes].map(([code, traffic]): CodeTraffic => ({
    code,
    rate: traffic.rate,
    flags: sortedRecord(traffic.flags),
    hosts: sortedRecord(traffic.hosts),
  }));
  return {
    rate,
    unit,
    errors: errorRate(protocol, rates),
    share: sent > 0 ? rate / sent : 0,
    codes: published.sort((a, b) => compare(a.code, b.code)),
  };
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
  return Object.fromEntries([...map].sort(([a], [b]) => compare(a, b)));
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
