import type { GraphEdge, GraphNode, MeshGraph } from '../model/graph.js';
import type { EdgeTraffic } from '../model/traffic.js';
import { addDestService } from './dest-services.js';
import type { DraftEdge } from './draft-edge.js';
import { GraphDraft } from './draft.js';
import type { NodeIdentity } from './identity.js';

/**
 * A draft that says what a graph says, for stages to go on with. What is made of more than a graph holds, response times
 * and security, is left to the graph. Edges to nodes that are not there are left out.
 */
export function redraft(graph: MeshGraph): GraphDraft {
  const draft = new GraphDraft();
  for (const node of graph.nodes) addNode(draft, node);
  for (const edge of graph.edges) addEdge(draft, edge);
  return draft;
}

function addNode(draft: GraphDraft, node: GraphNode): void {
  const { id, type, cluster, namespace, app, version, workload, service, aggregate } = node;
  const identity: NodeIdentity = {
    id,
    type,
    cluster,
    namespace,
    ...(app !== undefined && type !== 'service' && { app }),
    ...(version !== undefined && { version }),
    ...(workload !== undefined && { workload }),
    ...(service !== undefined && { service }),
    ...(aggregate !== undefined && { aggregate }),
  };
  const { totals } = draft.columns;
  const drafted = draft.node(identity);
  drafted.app = app;
  drafted.health = node.health;
  drafted.labels = node.labels;
  Object.assign(drafted.marks, node.marks);
  for (const name of node.destServices) addDestService(drafted, name);
  for (const traffic of node.traffic) {
    for (const code of traffic.inCodes) totals.addReceived(drafted.number, traffic, code);
    totals.addSent(drafted.number, traffic, traffic.out);
  }
}

function addEdge(draft: GraphDraft, edge: GraphEdge): void {
  const source = draft.find(edge.source);
  const target = draft.find(edge.target);
  if (source === undefined || target === undefined) return;
  const { protocol = 'http', waypoint } = edge;
  const drafted = draft.edge(source, target, protocol);
  setTraffic(drafted, edge.traffic);
  drafted.health = edge.health;
  drafted.throughput = edge.throughput;
  if (waypoint === undefined) return;
  drafted.waypoint = { direction: waypoint.direction, back: waypoint.returnTraffic && wayBack(draft, drafted, waypoint.returnTraffic) };
}

/** The edge in the other direction that an edge stands for; it is part of no draft. */
function wayBack(draft: GraphDraft, { source, target, protocol }: DraftEdge, traffic: EdgeTraffic): DraftEdge {
  const back = draft.looseEdge(target, source, protocol);
  setTraffic(back, traffic);
  return back;
}

function setTraffic(edge: DraftEdge, { unit, rate, codes }: EdgeTraffic): void {
  const { rates, flows } = edge.columns;
  edge.unit = unit;
  rates.add(edge.number, rate);
  for (const code of codes) flows.add(edge.number, flows.noteWhole(code));
}
