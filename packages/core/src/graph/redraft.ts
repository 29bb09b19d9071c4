import type { GraphEdge, GraphNode, MeshGraph } from '../model/graph.js';
import type { EdgeTraffic } from '../model/traffic.js';
import { addDestService } from './dest-services.js';
import { type DraftEdge, GraphDraft, newEdge } from './draft.js';
import type { NodeIdentity } from './identity.js';
import { addCodes } from './codes.js';
import { addRates, noRates } from './named-rates.js';

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
  const drafted = draft.node(identity);
  drafted.app = app;
  drafted.health = node.health;
  drafted.labels = node.labels;
  Object.assign(drafted.marks, node.marks);
  for (const name of node.destServices) addDestService(drafted, name);
  drafted.traffic = node.traffic.map((traffic) => ({ ...traffic, inCodes: addRates(noRates, traffic.inCodes) }));
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
  drafted.waypoint = { direction: waypoint.direction, back: waypoint.returnTraffic && wayBack(drafted, waypoint.returnTraffic) };
}

/** The edge in the other direction that an edge stands for; it is part of no draft. */
function wayBack({ source, target, protocol }: DraftEdge, traffic: EdgeTraffic): DraftEdge {
  const back = newEdge(target, source, protocol);
  setTraffic(back, traffic);
  return back;
}

function setTraffic(edge: DraftEdge, { unit, rate, codes }: EdgeTraffic): void {
  edge.unit = unit;
  edge.rate = rate;
  addCodes(edge, codes);
}
