import type { Workload } from '../facts/derived/workloads.js';
import type { NodeMarks, ServiceName } from '../model/graph.js';
import type { ToleranceSet } from '../health/tolerance.js';
import type { Health } from '../model/health.js';
import type { Service } from '../model/kubernetes.js';
import type { NodeTraffic, Protocol, RateUnit } from '../model/traffic.js';
import type { Call } from '../telemetry/sample.js';
import { mergeFlows } from './add-traffic.js';
import { type DraftCode, noCodes } from './codes.js';
import { IdList } from './id-list.js';
import { isBetterNamed, type NodeIdentity } from './identity.js';
import type { Latency } from './latency.js';
import type { PlacedEnd, Stop } from './placement.js';
import type { DraftSecurity } from './security.js';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Traffic of a node in one protocol while it is being added up. What of it failed is said in the end. */
export type DraftNodeTraffic = Mutable<NodeTraffic>;

export interface DraftNode {
  /** The best that was told of it; its id never changes. */
  identity: NodeIdentity;
  /** The app it belongs to: its own, or for a service the one its labels name. */
  app: string | undefined;
  /** Services under which it was called. */
  destServices: readonly ServiceName[];
  /** One for each protocol at most. */
  traffic: readonly DraftNodeTraffic[];
  readonly marks: Mutable<NodeMarks>;
  health: Health | undefined;
  /** Of calls to it that no edge to it tells the latency of. */
  latency: Latency | undefined;
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

export interface DraftEdge {
  readonly source: DraftNode;
  readonly target: DraftNode;
  readonly protocol: Protocol;
  unit: RateUnit;
  rate: number;
  codes: readonly DraftCode[];
  health: Health | undefined;
  latency: Latency | undefined;
  /** Bytes per second. */
  throughput: { readonly request?: number; readonly response?: number } | undefined;
  security: DraftSecurity | undefined;
  waypoint: DraftWaypoint | undefined;
}

/** Which way an edge at a waypoint goes, and the edge back that it stands for as well. */
export interface DraftWaypoint {
  readonly direction: 'to' | 'from';
  readonly back: DraftEdge | undefined;
}

/** The graph while stages work on it. Its fields are the only thing stages share. */
export class GraphDraft {
  /** Where the ends of calls, by their numbers, were found to be, null for nowhere; every metric tells of the same ends. */
  readonly callers: IdList<PlacedEnd | null> = new IdList();
  readonly called: IdList<PlacedEnd | null> = new IdList();
  readonly #byId = new Map<string, DraftNode>();
  #nodes: readonly DraftNode[] | undefined;
  /** By the id of the call. */
  readonly #legs: Readonly<Record<Protocol, IdList<readonly DraftEdge[]>>> = { grpc: new IdList(), http: new IdList(), tcp: new IdList() };

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
    const node = newNode(identity);
    this.#byId.set(identity.id, node);
    this.#nodes = undefined;
    return node;
  }

  /** The node of that id; undefined where there is none. */
  find(id: string): DraftNode | undefined {
    return this.#byId.get(id);
  }

  /** The node that is drawn where calls stop; undefined where none is. */
  nodeAt({ node, identity }: Stop): DraftNode | undefined {
    return node ?? this.find(identity.id);
  }

  /** The one edge between two nodes in a protocol, made if need be. */
  edge(source: DraftNode, target: DraftNode, protocol: Protocol): DraftEdge {
    const known = this.findEdge(source, target, protocol);
    if (known !== undefined) return known;
    const edge = newEdge(source, target, protocol);
    source.outgoing = appended(source.outgoing, edge);
    target.incoming = appended(target.incoming, edge);
    return edge;
  }

  /** The edge between two nodes in a protocol; undefined where there is none. */
  findEdge(source: DraftNode, target: DraftNode, protocol: Protocol): DraftEdge | undefined {
    // Of a busy node and a quiet one, the quiet one's few edges are looked at.
    const edges = source.outgoing.length <= target.incoming.length ? source.outgoing : target.incoming;
    for (const edge of edges) if (edge.source === source && edge.target === target && edge.protocol === protocol) return edge;
    return undefined;
  }

  /** The edges that a call runs over in a protocol, as far as there are any: found by `find` at first, and kept while no edge goes. */
  legsOf(call: Call, protocol: Protocol, find: (call: Call, protocol: Protocol) => readonly DraftEdge[]): readonly DraftEdge[] {
    return this.#legs[protocol].get(call.id) ?? this.#legs[protocol].set(call.id, find(call, protocol));
  }

  /** Takes an edge out; totals of nodes stay. */
  deleteEdge(edge: DraftEdge): void {
    this.#legs[edge.protocol].clear();
    takeOut(edge.source.outgoing, edge);
    takeOut(edge.target.incoming, edge);
  }

  /** Gives an edge another target. All that flows is added to the edge that is there, the old one is gone. Totals of nodes stay. */
  retarget(edge: DraftEdge, target: DraftNode): DraftEdge {
    this.deleteEdge(edge);
    const moved = this.edge(edge.source, target, edge.protocol);
    mergeFlows(moved, edge);
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

function newNode(identity: NodeIdentity): DraftNode {
  return {
    identity,
    app: identity.app,
    destServices: noServices,
    traffic: noTraffic,
    marks: {},
    health: undefined,
    latency: undefined,
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
const noTraffic: readonly DraftNodeTraffic[] = [];
const noEdges: readonly DraftEdge[] = [];

/** An edge that is part of no draft yet, and that its ends do not know of. */
export function newEdge(source: DraftNode, target: DraftNode, protocol: Protocol): DraftEdge {
  return {
    source,
    target,
    protocol,
    unit: 'requests',
    rate: 0,
    codes: noCodes,
    health: undefined,
    latency: undefined,
    throughput: undefined,
    security: undefined,
    waypoint: undefined,
  };
}

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
