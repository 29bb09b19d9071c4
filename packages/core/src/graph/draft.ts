import type { Workload } from '../facts/derived/workloads.js';
import type { NodeMarks, ServiceName } from '../model/graph.js';
import type { ToleranceSet } from '../health/tolerance.js';
import type { Health } from '../model/health.js';
import type { Service } from '../model/kubernetes.js';
import type { Protocol } from '../model/traffic.js';
import { Columns } from './columns.js';
import { DraftEdge } from './draft-edge.js';
import { IdList } from './id-list.js';
import { isBetterNamed, type NodeIdentity } from './identity.js';
import type { Legs } from './legs.js';
import type { PlacedEnd, Stop } from './placement.js';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export interface DraftNode {
  /** Under which the columns tell of it. */
  readonly number: number;
  /** The best that was told of it; its id never changes. */
  identity: NodeIdentity;
  /** The app it belongs to: its own, or for a service the one its labels name. */
  app: string | undefined;
  /** Services under which it was called. */
  destServices: readonly ServiceName[];
  readonly marks: Mutable<NodeMarks>;
  health: Health | undefined;
  /** Edges to it that are no longer drawn, of whose calls no other edge tells the response times. */
  undrawn: readonly DraftEdge[];
  labels: Readonly<Record<string, string>> | undefined;
  /** The edges that start and end at it. Only the draft changes these. */
  outgoing: readonly DraftEdge[];
  incoming: readonly DraftEdge[];
  /** The objects behind it, once a stage asked for them. */
  workloads: readonly Workload[] | undefined;
  service: Service | null | undefined;
  /** What is put up with of its errors, once it is judged. */
  tolerances: ToleranceSet | undefined;
  /** Its position among the published nodes. */
  position: number;
  /** Id of the innermost box around it. */
  box: string | undefined;
}

/** The graph while stages work on it. Its fields are the only thing stages share. */
export class GraphDraft {
  /** Where the ends of calls, by their numbers, were found to be, null for nowhere; every metric tells of the same ends. */
  readonly callers: IdList<PlacedEnd | null> = new IdList();
  readonly called: IdList<PlacedEnd | null> = new IdList();
  readonly columns: Columns = new Columns();
  /** By number; those that were taken out too. */
  readonly #edges: DraftEdge[] = [];
  readonly #byId = new Map<string, DraftNode>();
  #nodes: readonly DraftNode[] | undefined;
  #made = 0;
  /** Which edges calls run over, by the ids of calls, while no edge goes. */
  readonly legs: Readonly<Record<Protocol, IdList<Legs>>> = { grpc: new IdList(), http: new IdList(), tcp: new IdList() };

  /** All nodes as they are now. */
  get nodes(): readonly DraftNode[] {
    return (this.#nodes ??= [...this.#byId.values()]);
  }

  /** All edges as they are now, by the nodes that they lead from. */
  get edges(): readonly DraftEdge[] {
    const edges: DraftEdge[] = [];
    for (const { outgoing } of this.nodes) for (const edge of outgoing) edges.push(edge);
    return edges;
  }

  /** The node of that identity, made if need be. Of several identities for one id the best stays, whatever their order. */
  node(identity: NodeIdentity): DraftNode {
    const known = this.#byId.get(identity.id);
    if (known !== undefined) {
      if (identity !== known.identity && isBetterNamed(identity, known.identity)) {
        known.identity = identity;
        known.app = identity.app;
      }
      return known;
    }
    const node = newNode(this.#made++, identity);
    this.#byId.set(identity.id, node);
    this.#nodes = undefined;
    return node;
  }

  /** The node of that id; undefined where there is none. */
  find(id: string): DraftNode | undefined {
    return this.#byId.get(id);
  }

  /** The node that is drawn where calls stop; undefined where none is. */
  nodeAt({ site: { node, identity } }: Stop): DraftNode | undefined {
    return node ?? this.find(identity.id);
  }

  /** The one edge between two nodes in a protocol, made if need be. */
  edge(source: DraftNode, target: DraftNode, protocol: Protocol): DraftEdge {
    const known = this.findEdge(source, target, protocol);
    if (known !== undefined) return known;
    const edge = this.looseEdge(source, target, protocol);
    source.outgoing = appended(source.outgoing, edge);
    target.incoming = appended(target.incoming, edge);
    return edge;
  }

  /** An edge that its ends do not know of, and that is not drawn. */
  looseEdge(source: DraftNode, target: DraftNode, protocol: Protocol): DraftEdge {
    const edge = new DraftEdge(this.columns, this.#edges.length, { source, target, protocol });
    this.#edges.push(edge);
    return edge;
  }

  /** The edge of a number, also one that was taken out. */
  edgeOf(number: number): DraftEdge {
    return this.#edges[number] as DraftEdge;
  }

  /** The edge between two nodes in a protocol; undefined where there is none. */
  findEdge(source: DraftNode, target: DraftNode, protocol: Protocol): DraftEdge | undefined {
    // Of a busy node and a quiet one, the quiet one's few edges are looked at.
    const edges = source.outgoing.length <= target.incoming.length ? source.outgoing : target.incoming;
    for (const edge of edges) if (edge.source === source && edge.target === target && edge.protocol === protocol) return edge;
    return undefined;
  }

  /** Takes an edge out; totals of nodes stay. */
  deleteEdge(edge: DraftEdge): void {
    this.legs[edge.protocol].clear();
    takeOut(edge.source.outgoing, edge);
    takeOut(edge.target.incoming, edge);
  }

  /** Gives an edge another target. All that flows is added to the edge that is there, the old one is gone. Totals of nodes stay. */
  retarget(edge: DraftEdge, target: DraftNode): DraftEdge {
    this.deleteEdge(edge);
    const moved = this.edge(edge.source, target, edge.protocol);
    moved.addAll(edge);
    return moved;
  }

  /** Removes nodes with their edges; the other ends keep their totals. */
  removeNodes(nodes: Iterable<DraftNode>): void {
    this.#nodes = undefined;
    for (const node of nodes) {
      this.#byId.delete(node.identity.id);
      for (const edge of [...node.outgoing, ...node.incoming]) this.deleteEdge(edge);
    }
  }
}

function newNode(number: number, identity: NodeIdentity): DraftNode {
  return {
    number,
    identity,
    app: identity.app,
    destServices: noServices,
    marks: {},
    health: undefined,
    undrawn: noEdges,
    labels: undefined,
    outgoing: noEdges,
    incoming: noEdges,
    workloads: undefined,
    service: undefined,
    tolerances: undefined,
    position: -1,
    box: undefined,
  };
}

const noServices: readonly ServiceName[] = [];
const noEdges: readonly DraftEdge[] = [];

/** A pushed array reserves room for 17, and most nodes have one edge or two. */
const FEW = 8;

function appended(edges: readonly DraftEdge[], edge: DraftEdge): readonly DraftEdge[] {
  if (edges.length < FEW) return edges.length === 0 ? [edge] : [...edges, edge];
  (edges as DraftEdge[]).push(edge);
  return edges;
}

function takeOut(edges: readonly DraftEdge[], edge: DraftEdge): void {
  const at = edges.indexOf(edge);
  if (at >= 0) (edges as DraftEdge[]).splice(at, 1);
}
