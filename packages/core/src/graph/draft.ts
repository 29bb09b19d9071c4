import type { Health } from '../model/health.js';
import type { NodeMarks, ServiceName } from '../model/graph.js';
import type { Protocol, RateUnit } from '../model/traffic.js';
import type { Call } from '../telemetry/sample.js';
import { mergeFlows } from './add-traffic.js';
import { DraftCodes } from './draft-codes.js';
import type { NodeIdentity } from './identity.js';
import type { DraftLatency } from './latency.js';
import type { Placement } from './placement.js';
import type { DraftSecurity } from './security.js';
import type { Tally } from './tally.js';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Traffic of a node in one protocol while it is being added up. */
export interface DraftNodeTraffic {
  readonly protocol: Protocol;
  unit: RateUnit;
  in: number;
  readonly inCodes: Tally;
  out: number;
}

export interface DraftNode {
  readonly identity: NodeIdentity;
  /** The app it belongs to: its own, or for a service the one its labels name. */
  app: string | undefined;
  destServices: Map<string, ServiceName> | undefined;
  /** One for each protocol at most. */
  traffic: readonly DraftNodeTraffic[];
  readonly marks: Mutable<NodeMarks>;
  health: Health | undefined;
  /** Of calls to it that no edge to it tells the latency of. */
  latency: DraftLatency | undefined;
  labels: Readonly<Record<string, string>> | undefined;
}

export interface DraftEdge {
  readonly source: DraftNode;
  readonly target: DraftNode;
  readonly protocol: Protocol;
  unit: RateUnit;
  rate: number;
  readonly codes: DraftCodes;
  health: Health | undefined;
  latency: DraftLatency | undefined;
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

type ByProtocol<T> = Readonly<Record<Protocol, T>>;

const byProtocol = <T>(make: () => T): ByProtocol<T> => ({ grpc: make(), http: make(), tcp: make() });

/** The graph while stages work on it. Its fields are the only thing stages share. */
export class GraphDraft {
  /** By id. */
  readonly nodes: Map<string, DraftNode> = new Map();
  /** Where calls were found to lead; every metric tells of the same calls. */
  readonly placements: Map<Call, Placement | undefined> = new Map();
  readonly #edges = new Set<DraftEdge>();
  readonly #legs = byProtocol(() => new Map<Call, readonly DraftEdge[]>());
  readonly #byEnds = byProtocol(() => new Map<DraftNode, Map<DraftNode, DraftEdge>>());

  get edges(): ReadonlySet<DraftEdge> {
    return this.#edges;
  }

  /** The node of that identity, made if need be. The first identity given for an id stays. */
  node(identity: NodeIdentity): DraftNode {
    let node = this.nodes.get(identity.id);
    if (node === undefined) {
      node = {
        identity,
        app: identity.app,
        destServices: undefined,
        traffic: [],
        marks: {},
        health: undefined,
        latency: undefined,
        labels: undefined,
      };
      this.nodes.set(identity.id, node);
    }
    return node;
  }

  /** The one edge between two nodes in a protocol, made if need be. */
  edge(source: DraftNode, target: DraftNode, protocol: Protocol): DraftEdge {
    let byTarget = this.#byEnds[protocol].get(source);
    if (byTarget === undefined) this.#byEnds[protocol].set(source, (byTarget = new Map<DraftNode, DraftEdge>()));
    let edge = byTarget.get(target);
    if (edge === undefined) {
      edge = {
        source,
        target,
        protocol,
        unit: 'requests',
        rate: 0,
        codes: new DraftCodes(),
        health: undefined,
        latency: undefined,
        throughput: undefined,
        security: undefined,
        waypoint: undefined,
      };
      byTarget.set(target, edge);
      this.#edges.add(edge);
    }
    return edge;
  }

  /** The edge between two nodes in a protocol; undefined where there is none. */
  findEdge(source: DraftNode, target: DraftNode, protocol: Protocol): DraftEdge | undefined {
    return this.#byEnds[protocol].get(source)?.get(target);
  }

  /** The edges that a call runs over in a protocol, as far as there are any: found by `find` at first, and kept while no edge goes. */
  legsOf(call: Call, protocol: Protocol, find: () => readonly DraftEdge[]): readonly DraftEdge[] {
    let legs = this.#legs[protocol].get(call);
    if (legs === undefined) this.#legs[protocol].set(call, (legs = find()));
    return legs;
  }

  /** Takes an edge out; totals of nodes stay. */
  deleteEdge(edge: DraftEdge): void {
    this.#edges.delete(edge);
    this.#legs[edge.protocol].clear();
    this.#byEnds[edge.protocol].get(edge.source)?.delete(edge.target);
  }

  /** Gives an edge another target. All that flows is added to the edge that is there, the old one is gone. Totals of nodes stay. */
  retarget(edge: DraftEdge, target: DraftNode): DraftEdge {
    this.deleteEdge(edge);
    const moved = this.edge(edge.source, target, edge.protocol);
    mergeFlows(moved, edge);
    return moved;
  }

  /** Removes nodes with their edges; the other ends keep their totals. */
  removeNodes(nodes: ReadonlySet<DraftNode>): void {
    if (nodes.size === 0) return;
    for (const node of nodes) this.nodes.delete(node.identity.id);
    for (const edge of this.#edges) if (nodes.has(edge.source) || nodes.has(edge.target)) this.deleteEdge(edge);
  }
}
