import type { GraphEdge, GraphNode, ServiceName } from '../model/graph.js';
import type { CodeTraffic, EdgeTraffic, NamedRate, NodeTraffic, Protocol } from '../model/traffic.js';
import { destServicesOf } from './dest-services.js';
import type { DraftEdge, DraftNode, DraftNodeTraffic, DraftWaypoint, GraphDraft } from './draft.js';
import { addLatency, type DraftLatency, noLatency, responseTimes } from './latency.js';
import { findTraffic } from './node-traffic.js';
import { type DraftSecurity, mainPrincipal, mtlsShare } from './security.js';

/**
 * Publishes the draft's nodes and edges: plain values in a stable order, edges by the nodes they lead from and to.
 * The draft's marks become the nodes', so nothing more is to be done to the draft.
 */
export function finish(draft: GraphDraft): { readonly nodes: readonly GraphNode[]; readonly edges: readonly GraphEdge[] } {
  const latencies = latenciesOf(draft);
  const nodes = [...draft.nodes.values()].sort(byPlace);
  const places = new Map(nodes.map((node, i) => [node, i]));
  const placeOf = (node: DraftNode): number => places.get(node) ?? -1;
  const edges = Array.from(draft.edges, (edge) => ({ edge, source: placeOf(edge.source), target: placeOf(edge.target) }));
  edges.sort((a, b) => a.source - b.source || a.target - b.target || compare(a.edge.protocol, b.edge.protocol));
  return { nodes: nodes.map((node) => nodeOf(node, latencies.get(node))), edges: edges.map(({ edge }) => edgeOf(edge)) };
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
  for (const { target, latency } of draft.edges) if (latency !== undefined) add(target, latency);
  return latencies;
}

/** Fields that are not known are absent, which is why they are set one by one. */
type Growing<T> = { -readonly [K in keyof T]: T[K] };

function nodeOf(draft: DraftNode, latency: DraftLatency | undefined): GraphNode {
  const { id, type, cluster, namespace, version, workload, service, aggregate } = draft.identity;
  const node: Growing<GraphNode> = {
    id,
    type,
    cluster,
    namespace,
    destServices: sorted(destServicesOf(draft), byName),
    traffic: sorted(draft.traffic.map(nodeTraffic), (a, b) => compare(a.protocol, b.protocol)),
    marks: draft.marks,
  };
  const responseTime = latency && responseTimes(latency);
  if (draft.app !== undefined) node.app = draft.app;
  if (version !== undefined) node.version = version;
  if (workload !== undefined) node.workload = workload;
  if (service !== undefined) node.service = service;
  if (aggregate !== undefined) node.aggregate = aggregate;
  if (responseTime !== undefined) node.responseTime = responseTime;
  if (draft.health !== undefined) node.health = draft.health;
  if (draft.labels !== undefined) node.labels = draft.labels;
  return node;
}

function nodeTraffic({ protocol, unit, in: incoming, inCodes, out }: DraftNodeTraffic): NodeTraffic {
  const codes = inCodes.published();
  return { protocol, unit, in: incoming, inErrors: errorRate(protocol, codes), inCodes: codes, out };
}

function edgeOf(draft: DraftEdge): GraphEdge {
  const edge: Growing<GraphEdge> = {
    id: `${draft.source.identity.id}>${draft.target.identity.id}>${draft.protocol}`,
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
  const sent = findTraffic(source, protocol)?.out ?? 0;
  const published = codes.all.map(({ name, rate: part, flags, hosts }): CodeTraffic => ({
    code: name,
    rate: part,
    flags: flags.published(),
    hosts: hosts.published(),
  }));
  const errors = errorRate(protocol, codes.all);
  return { rate, unit, errors, share: sent > 0 ? rate / sent : 0, codes: sorted(published, (a, b) => compare(a.code, b.code)) };
}

function errorRate(protocol: Protocol, rates: readonly NamedRate[]): number {
  let sum = 0;
  for (const { name, rate } of rates) if (isErrorCode(protocol, name)) sum += rate;
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

/** Most lists hold one thing. */
function sorted<T>(list: readonly T[], order: (a: T, b: T) => number): readonly T[] {
  return list.length < 2 ? list : [...list].sort(order);
}

function byName(a: ServiceName, b: ServiceName): number {
  return compare(a.cluster, b.cluster) || compare(a.namespace, b.namespace) || compare(a.name, b.name);
}

function byPlace({ identity: a, app: appOfA = '' }: DraftNode, { identity: b, app: appOfB = '' }: DraftNode): number {
  return compare(a.cluster, b.cluster) || compare(a.namespace, b.namespace) || compare(appOfA, appOfB) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
