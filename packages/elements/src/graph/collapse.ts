import {
  type BoxType,
  type GraphBox,
  type GraphEdge,
  type GraphNode,
  type Health,
  type MeshGraph,
  type NodeMarks,
  worstHealth,
} from '@meshlens/core';
import { KeptByParts } from './kept-by-parts.js';
import { sumEdges } from './sum-edges.js';
import { sumTraffic } from './sum-traffic.js';

/** A collapsed box, drawn as a node of the box's id. */
export interface Group {
  readonly box: GraphBox;
  /** How many nodes it stands for. */
  readonly members: number;
}

export interface Collapsed {
  readonly graph: MeshGraph;
  /** By id. */
  readonly groups: ReadonlyMap<string, Group>;
  /** What stands for a node now: the group that it is in. Nodes that are drawn themselves are absent. */
  readonly groupOf: ReadonlyMap<string, string>;
}

/**
 * The graph with each box of `closed` drawn as one node: what flows into and out of it is added up by other end and protocol, its
 * health is the worst within it, and what flows within it is left out. Of nested boxes the outermost closed one counts. What is made of the
 * same nodes and edges as the last time is the same by identity.
 */
export function collapseGraph(graph: MeshGraph, closed: ReadonlySet<string>): Collapsed {
  const boxes = new Map(graph.boxes.map((box) => [box.id, box]));
  const outermost = outermostClosed(boxes, closed);
  if (outermost.size === 0) return { graph, groups: new Map(), groupOf: new Map() };

  const members = new Map<string, GraphNode[]>();
  const groupOf = new Map<string, string>();
  const nodes: GraphNode[] = [];
  for (const node of graph.nodes) {
    const group = outermost.get(node.box ?? '');
    if (group === undefined) nodes.push(node);
    else {
      groupOf.set(node.id, group);
      const known = members.get(group);
      if (known) known.push(node);
      else members.set(group, [node]);
    }
  }
  const groups = new Map<string, Group>();
  for (const [id, inside] of members) {
    const box = boxes.get(id);
    if (!box) continue;
    groups.set(id, { box, members: inside.length });
    nodes.push(grouped.get(id, [box, ...inside], () => groupNode(box, inside)));
  }
  return {
    graph: { ...graph, nodes, edges: edgesBetween(graph.edges, groupOf), boxes: graph.boxes.filter(({ id }) => !outermost.has(id)) },
    groups,
    groupOf,
  };
}

/** For every box in or at a closed one: the outermost closed box around it. */
function outermostClosed(boxes: ReadonlyMap<string, GraphBox>, closed: ReadonlySet<string>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const id of boxes.keys()) {
    let outermost: string | undefined;
    const seen = new Set<string>();
    for (let at: string | undefined = id; at !== undefined && !seen.has(at); at = boxes.get(at)?.box) {
      seen.add(at);
      if (closed.has(at)) outermost = at;
    }
    if (outermost !== undefined) found.set(id, outermost);
  }
  return found;
}

const grouped = new KeptByParts<GraphBox | GraphNode, GraphNode>();

const typeOf: Readonly<Record<BoxType, GraphNode['type']>> = { app: 'app', namespace: 'unknown', cluster: 'unknown' };

function groupNode(box: GraphBox, inside: readonly GraphNode[]): GraphNode {
  const { id, type, cluster, namespace = '', app } = box;
  return {
    id,
    type: typeOf[type],
    cluster,
    namespace,
    ...(app !== undefined && { app }),
    ...(box.box !== undefined && { box: box.box }),
    destServices: [],
    traffic: sumTraffic(inside.map(({ traffic }) => traffic)),
    health: worstOf([box, ...inside]),
    marks: type === 'app' ? marksOf(inside) : {},
  };
}

/** What is said of one of them: an app drawn as one node is out of the mesh, or routed to, where a part of it is. */
function marksOf(inside: readonly GraphNode[]): NodeMarks {
  const routes = inside.flatMap(({ marks }) => marks.routes ?? []);
  const said = flags.filter((flag) => inside.some(({ marks }) => marks[flag]));
  return { ...Object.fromEntries(said.map((flag) => [flag, true])), ...(routes.length > 0 && { routes }) };
}

const flags = [
  'ambient',
  'circuitBreaker',
  'faultInjection',
  'mirroring',
  'outOfMesh',
  'requestRouting',
  'requestTimeout',
  'tcpTrafficShifting',
  'trafficShifting',
] as const satisfies readonly (keyof NodeMarks)[];

function worstOf(parts: readonly { readonly health?: Health }[]): Health {
  const status = worstHealth(parts.flatMap(({ health }) => health?.status ?? []));
  return { status, reasons: parts.flatMap(({ health }) => (health?.status === status ? health.reasons : [])).slice(0, 20) };
}

interface Bundle {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly edges: GraphEdge[];
}

function edgesBetween(edges: readonly GraphEdge[], groupOf: ReadonlyMap<string, string>): readonly GraphEdge[] {
  const kept: GraphEdge[] = [];
  const bundles = new Map<string, Bundle>();
  for (const edge of edges) {
    const [source, target] = [groupOf.get(edge.source) ?? edge.source, groupOf.get(edge.target) ?? edge.target];
    if (source === edge.source && target === edge.target) kept.push(edge);
    else if (source !== target) {
      const id = `${source} > ${target} (${edge.protocol ?? ''})`;
      const known = bundles.get(id);
      if (known) known.edges.push(edge);
      else bundles.set(id, { id, source, target, edges: [edge] });
    }
  }
  return [...kept, ...[...bundles.values()].map(bundleAsEdge)];
}

const summed = new KeptByParts<GraphEdge, GraphEdge>();

function bundleAsEdge({ id, source, target, edges }: Bundle): GraphEdge {
  return summed.get(id, edges, () => ({ ...sumEdges(edges), id, source, target }));
}
