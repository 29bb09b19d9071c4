import type { BoxType, GraphBox, GraphEdge, GraphNode, ServiceName } from '../model/graph.js';
import type { CodeTraffic, EdgeTraffic, ResponseTimes } from '../model/traffic.js';
import type { Columns } from './columns.js';
import type { DraftEdge, DraftWaypoint } from './draft-edge.js';
import type { DraftNode, GraphDraft } from './draft.js';
import { isErrorCode } from '../telemetry/error-code.js';
import { timesOver } from './latency.js';
import { edgesInOrder, nodesInOrder } from './order.js';
import { mainPrincipal, mtlsShare } from './security.js';
import { compare, sorted } from './sorted.js';
import { boxNodes } from './views/boxes.js';

export interface Finished {
  readonly boxes: readonly GraphBox[];
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/**
 * Publishes the draft: plain values in a stable order, edges by the nodes they lead from and to. What was added up is
 * handed over and not copied, so nothing more is to be done to the draft.
 */
export function finish(draft: GraphDraft, boxBy: readonly BoxType[]): Finished {
  const ordered = nodesInOrder(draft);
  const boxes = boxNodes(ordered, boxBy);
  return { boxes, nodes: ordered.map((node) => nodeOf(node, draft.columns)), edges: edgesInOrder(ordered).map(edgeOf) };
}

/** Fields that are not known are absent, which is why they are set one by one. */
type Growing<T> = { -readonly [K in keyof T]: T[K] };

function nodeOf(draft: DraftNode, { totals }: Columns): GraphNode {
  const { id, type, cluster, namespace, version, workload, service, aggregate } = draft.identity;
  const node: Growing<GraphNode> = {
    id,
    type,
    cluster,
    namespace,
    destServices: sorted(draft.destServices, byName),
    traffic: totals.of(draft.number),
    marks: draft.marks,
  };
  const responseTime = nodeTimes(draft);
  if (draft.app !== undefined) node.app = draft.app;
  if (version !== undefined) node.version = version;
  if (workload !== undefined) node.workload = workload;
  if (service !== undefined) node.service = service;
  if (aggregate !== undefined) node.aggregate = aggregate;
  if (responseTime !== undefined) node.responseTime = responseTime;
  if (draft.health !== undefined) node.health = draft.health;
  if (draft.labels !== undefined) node.labels = draft.labels;
  if (draft.box !== undefined) node.box = draft.box;
  return node;
}

/** How fast a node answers, over all calls to it: where one edge tells of all of them, what that edge tells. */
function nodeTimes({ undrawn, incoming }: DraftNode): ResponseTimes | undefined {
  let only: DraftEdge | undefined;
  let count = 0;
  for (const edges of [incoming, undrawn]) {
    for (const edge of edges) {
      if (!edge.isTimed) continue;
      only = edge;
      count++;
    }
  }
  return count < 2 ? only?.times() : timesOver([...incoming, ...undrawn]);
}

function edgeOf(draft: DraftEdge): GraphEdge {
  const source = draft.source.identity.id;
  const target = draft.target.identity.id;
  const edge: Growing<GraphEdge> = {
    id: `${source}>${target}>${draft.protocol}`,
    source,
    target,
    protocol: draft.protocol,
    traffic: edgeTraffic(draft),
  };
  const responseTime = draft.times();
  if (responseTime !== undefined) edge.responseTime = responseTime;
  if (draft.throughput !== undefined) edge.throughput = draft.throughput;
  secure(edge, draft);
  if (draft.health !== undefined) edge.health = draft.health;
  if (draft.waypoint !== undefined) edge.waypoint = waypointOf(draft.waypoint);
  return edge;
}

function secure(edge: Growing<GraphEdge>, draft: DraftEdge): void {
  const mtls = mtlsShare(draft);
  const sourcePrincipal = mainPrincipal(draft, 'sourcePrincipals');
  const destPrincipal = mainPrincipal(draft, 'destPrincipals');
  if (mtls !== undefined) edge.mtls = mtls;
  if (sourcePrincipal !== undefined) edge.sourcePrincipal = sourcePrincipal;
  if (destPrincipal !== undefined) edge.destPrincipal = destPrincipal;
}

function waypointOf({ direction, back }: DraftWaypoint): NonNullable<GraphEdge['waypoint']> {
  return { direction, ...(back && { returnTraffic: edgeTraffic(back) }) };
}

function edgeTraffic(edge: DraftEdge): EdgeTraffic {
  const { protocol, unit, rate, source } = edge;
  const sent = edge.columns.totals.sent(source.number, protocol);
  const codes = edge.codes();
  let errors = 0;
  for (const code of codes) if (isErrorCode(protocol, code.code)) errors += code.rate;
  return { rate, unit, errors, share: sent > 0 ? Math.min(1, rate / sent) : 0, codes: sorted(codes, byCode) };
}

function byCode(a: CodeTraffic, b: CodeTraffic): number {
  return compare(a.code, b.code);
}

function byName(a: ServiceName, b: ServiceName): number {
  return compare(a.cluster, b.cluster) || compare(a.namespace, b.namespace) || compare(a.name, b.name);
}
