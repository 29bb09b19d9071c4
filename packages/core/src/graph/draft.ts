import type { Health } from '../model/health.js';
import type { GraphEdge, NodeMarks, ServiceName } from '../model/graph.js';
import type { Protocol, RateUnit, ResponseTimes } from '../model/traffic.js';
import type { NodeIdentity } from './identity.js';

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
  responseTime: ResponseTimes | undefined;
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
  responseTime: ResponseTimes | undefined;
  /** Bytes per second. */
  throughput: GraphEdge['throughput'];
  /** Share of mutual TLS, 0 to 1. */
  mtls: number | undefined;
  sourcePrincipal: string | undefined;
  destPrincipal: string | undefined;
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
  readonly edges: Map<string, DraftEdge> = new Map();

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
        responseTime: undefined,
        labels: undefined,
      };
      this.nodes.set(identity.id, node);
    }
    return node;
  }

  /** The one edge between two nodes in a protocol, made if need be. */
  edge(source: DraftNode, target: DraftNode, protocol: Protocol): DraftEdge {
    const id = `${source.identity.id}>${target.identity.id}>${protocol}`;
    let edge = this.edges.get(id);
    if (edge === undefined) {
      edge = {
        id,
        source,
        target,
        protocol,
        unit: 'requests',
        rate: 0,
        codes: new Map(),
        health: undefined,
        responseTime: undefined,
        throughput: undefined,
        mtls: undefined,
        sourcePrincipal: undefined,
        destPrincipal: undefined,
        waypoint: undefined,
      };
      this.edges.set(id, edge);
    }
    return edge;
  }

  /** Removes a node with its edges; the other ends keep their totals. */
  removeNode(node: DraftNode): void {
    this.nodes.delete(node.identity.id);
    for (const edge of this.edges.values()) if (edge.source === node || edge.target === node) this.edges.delete(edge.id);
  }
}
