import type { Health } from '../model/health.js';
import type { NodeMarks, ServiceName } from '../model/graph.js';
import type { Protocol, RateUnit } from '../model/traffic.js';
import { mergeFlows } from './add-traffic.js';
import type { NodeIdentity } from './identity.js';
import type { DraftLatency } from './latency.js';
import type { DraftSecurity } from './security.js';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Rates of one response code while they are being added up. */
export interface DraftCode {
  rate: number;
  readonly flags: Map<string, number>;
  readonly hosts: Map<string, number>;
}

/** Traffic of a node in one protocol while it is being added up. */
export interface DraftNodeTraffic {
  unit: RateUnit;
  in: number;
  readonly inCodes: Map<string, number>;
  out: number;
}

export interface DraftNode {
  readonly identity: NodeIdentity;
  /** The app it belongs to: its own, or for a service the one its labels name. */
  app: string | undefined;
  readonly destServices: Map<string, ServiceName>;
  readonly traffic: Map<Protocol, DraftNodeTraffic>;
  readonly marks: Mutable<NodeMarks>;
  health: Health | undefined;
  /** Of calls to it that no edge to it tells the latency of. */
  latency: DraftLatency | undefined;
  labels: Readonly<Record<string, string>> | undefined;
}

export interface DraftEdge {
  readonly id: string;
  readonly source: DraftNode;
  readonly target: DraftNode;
  readonly protocol: Protocol;
  unit: RateUnit;
  rate: number;
  readonly codes: Map<string, DraftCode>;
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

/** The graph while stages work on it. Its fields are the only thing stages share. */
export class GraphDraft {
  readonly nodes: Map<string, DraftNode> = new Map();
  /** By id. Stages may delete from it. */
  readonly edges: Map<string, DraftEdge> = new Map();
  /** Every edge that ever was, by the ids of its ends: putting their ids together takes longer than finding them. */
  readonly #byEnds: Readonly<Record<Protocol, Map<string, Map<string, DraftEdge>>>> = { grpc: new Map(), http: new Map(), tcp: new Map() };

  /** The node of that identity, made if need be. The first identity given for an id stays. */
  node(identity: NodeIdentity): DraftNode {
    let node = this.nodes.get(identity.id);
    if (node === undefined) {
      node = {
        identity,
        app: identity.app,
        destServices: new Map(),
        traffic: new Map(),
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
    let edge = this.findEdge(source.identity, target.identity, protocol);
    if (edge === undefined) {
      edge = {
        id: `${source.identity.id}>${target.identity.id}>${protocol}`,
        source,
        target,
        protocol,
        unit: 'requests',
        rate: 0,
        codes: new Map(),
        health: undefined,
        latency: undefined,
        throughput: undefined,
        security: undefined,
        waypoint: undefined,
      };
      this.edges.set(edge.id, edge);
      this.#index(edge);
    }
    return edge;
  }

  /** The edge between two nodes in a protocol; undefined where there is none. */
  findEdge(source: NodeIdentity, target: NodeIdentity, protocol: Protocol): DraftEdge | undefined {
    const edge = this.#byEnds[protocol].get(source.id)?.get(target.id);
    return edge !== undefined && this.edges.get(edge.id) === edge ? edge : undefined;
  }

  #index(edge: DraftEdge): void {
    const bySource = this.#byEnds[edge.protocol];
    const byTarget = bySource.get(edge.source.identity.id);
    if (byTarget === undefined) bySource.set(edge.source.identity.id, new Map([[edge.target.identity.id, edge]]));
    else byTarget.set(edge.target.identity.id, edge);
  }

  /** Gives an edge another target. All that flows is added to the edge that is there, the old one is gone. Totals of nodes stay. */
  retarget(edge: DraftEdge, target: DraftNode): DraftEdge {
    this.edges.delete(edge.id);
    const moved = this.edge(edge.source, target, edge.protocol);
    mergeFlows(moved, edge);
    return moved;
  }

  /** Removes nodes with their edges; the other ends keep their totals. */
  removeNodes(nodes: ReadonlySet<DraftNode>): void {
    for (const node of nodes) this.nodes.delete(node.identity.id);
    for (const edge of this.edges.values()) if (nodes.has(edge.source) || nodes.has(edge.target)) this.edges.delete(edge.id);
  }
}
