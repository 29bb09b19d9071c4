import type { BoxType, GraphEdge, GraphNode, HealthStatus, Severity } from '@meshlens/core';
import type { TokenName } from '../tokens/tokens.js';

/** Outlines in a square from -1 to 1; the canvas and the legend draw the same ones. */
export type Outline =
  { readonly kind: 'ellipse' } | { readonly kind: 'roundRectangle' } | { readonly kind: 'polygon'; readonly points: readonly number[] };

export type NodeFaceName =
  | 'aggregate'
  | 'clusterGroup'
  | 'namespaceGroup'
  | 'appGroup'
  | 'app'
  | 'gateway'
  | 'service'
  | 'serviceEntry'
  | 'unknown'
  | 'waypoint'
  | 'workload';

export interface NodeFace {
  readonly outline: Outline;
  /** In pixels at zoom 1. */
  readonly width: number;
  readonly height: number;
  /** Path data in a box of 16 by 16, drawn as a line in the middle of the node. */
  readonly glyph: string;
  /** Pixels per unit of the glyph, 1.2 where absent, and how far it stands below the middle. */
  readonly glyphScale?: number;
  readonly glyphShift?: number;
}

export type LineStyle = 'dashed' | 'dotted' | 'double' | 'solid';
export type Mark = 'alert' | 'cross' | 'wait';

/** A badge with a number, upper left of the node. */
export interface FindingFace {
  readonly token: TokenName;
  /** Path data around the badge's middle. */
  readonly path: string;
  /** How far below the middle the number stands. */
  readonly shift: number;
}

export interface HealthFace {
  readonly token: TokenName;
  readonly line: LineStyle;
  readonly width: number;
  /** Upper right of the node: colour is never the only sign. */
  readonly mark?: Mark;
}

export type EdgeFaceName = 'degraded' | 'failure' | 'grpc' | 'http' | 'idle' | 'tcp' | 'unjudged';
export type Arrow = 'diamond' | 'triangle' | 'vee';

export interface EdgeFace {
  readonly token: TokenName;
  /** Lengths of line and gap in pixels; absent for an unbroken line. */
  readonly dashes?: readonly [number, number];
  readonly arrow: Arrow;
  /** Added to the width that the rate gives. */
  readonly thicker: number;
  /** A soft band of the same colour behind the line. */
  readonly halo?: true;
}

export interface BoxFace {
  readonly tag: string;
  readonly fill: TokenName;
}

const polygon = (...points: readonly number[]): Outline => ({ kind: 'polygon', points });

/** Everything that can be seen in a graph, once: the style sheet of the canvas and the legend are made from these tables. */
export const nodeFaces: Readonly<Record<NodeFaceName, NodeFace>> = {
  workload: { outline: { kind: 'ellipse' }, width: 42, height: 42, glyph: 'M8 2.2 13 5v6L8 13.8 3 11V5zM3 5l5 2.9L13 5M8 7.9v5.9' },
  app: { outline: { kind: 'roundRectangle' }, width: 42, height: 42, glyph: 'M3 3h4v4H3zM9.5 3h4v4h-4zM3 9.5h4v4H3zM9.5 9.5h4v4h-4z' },
  service: { outline: polygon(0, -0.95, 1, 0.85, -1, 0.85), width: 48, height: 44, glyph: 'M4 8h8M8.5 4.5 12 8l-3.5 3.5', glyphShift: 5 },
  serviceEntry: {
    outline: polygon(-0.62, -0.85, 0.62, -0.85, 1, 0.85, -1, 0.85),
    width: 50,
    height: 40,
    glyph: 'M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11zM2.5 8h11M8 2.5c-4 3.5-4 7.5 0 11 4-3.5 4-7.5 0-11z',
  },
  gateway: {
    outline: polygon(-1, -0.85, 0.45, -0.85, 1, 0, 0.45, 0.85, -1, 0.85),
    width: 50,
    height: 42,
    glyph: 'M2.5 2.5v11M5 8h8M9.5 4.5 13 8l-3.5 3.5',
  },
  waypoint: {
    outline: polygon(0, -1, 1, 0, 0, 1, -1, 0),
    width: 50,
    height: 50,
    glyph: 'M8 2v12M8 3.5h4l1.5 1.5L12 6.5H8M8 8H4L2.5 9.5 4 11h4',
  },
  aggregate: {
    outline: polygon(-0.55, -0.9, 0.55, -0.9, 1, 0, 0.55, 0.9, -0.55, 0.9, -1, 0),
    width: 48,
    height: 42,
    glyph: 'M6 3 3 8l3 5M10 3l3 5-3 5',
  },
  clusterGroup: {
    outline: { kind: 'roundRectangle' },
    width: 54,
    height: 46,
    glyph: 'M8 2 14 5 8 8 2 5zM2 8l6 3 6-3M2 11l6 3 6-3',
  },
  namespaceGroup: {
    outline: { kind: 'roundRectangle' },
    width: 54,
    height: 46,
    glyph: 'M2.5 4.5h4l1.5 1.5h5.5v7h-11zM2.5 6V3h3l1 1.5',
  },
  appGroup: {
    outline: { kind: 'roundRectangle' },
    width: 50,
    height: 42,
    glyph: 'M3 3h4v4H3zM9.5 3h4v4h-4zM3 9.5h4v4H3zM9.5 9.5h4v4h-4z',
  },
  unknown: {
    outline: polygon(-0.42, -1, 0.42, -1, 1, -0.42, 1, 0.42, 0.42, 1, -0.42, 1, -1, 0.42, -1, -0.42),
    width: 42,
    height: 42,
    glyph: 'M5.5 6a2.5 2.5 0 1 1 3.700 2.200c-.9.5-1.200 1-1.200 1.800M8 12.700v.3',
  },
};

export const healthFaces: Readonly<Record<HealthStatus, HealthFace>> = {
  healthy: { token: 'health-healthy', line: 'solid', width: 2.5 },
  degraded: { token: 'health-degraded', line: 'dashed', width: 3, mark: 'alert' },
  failure: { token: 'health-failure', line: 'double', width: 5, mark: 'cross' },
  'not-ready': { token: 'health-not-ready', line: 'dotted', width: 3, mark: 'wait' },
  na: { token: 'health-na', line: 'solid', width: 1.5 },
};

/** Three shapes, the same as in the list of findings. */
export const findingFaces: Readonly<Record<Severity, FindingFace>> = {
  error: { token: 'health-failure', path: 'M-4-9.5H4L9.5-4V4L4 9.5H-4L-9.5 4V-4z', shift: 0 },
  warning: { token: 'health-degraded', path: 'M0-11 12 9.5H-12z', shift: 3 },
  info: { token: 'protocol-tcp', path: 'M0-9.5A9.5 9.5 0 1 1 0 9.5A9.5 9.5 0 1 1 0-9.5z', shift: 0 },
};

export const edgeFaces: Readonly<Record<EdgeFaceName, EdgeFace>> = {
  http: { token: 'protocol-http', arrow: 'triangle', thicker: 0 },
  grpc: { token: 'protocol-grpc', arrow: 'vee', thicker: 0 },
  tcp: { token: 'protocol-tcp', arrow: 'diamond', thicker: 0 },
  degraded: { token: 'health-degraded', dashes: [9, 4], arrow: 'triangle', thicker: 0.5 },
  failure: { token: 'health-failure', arrow: 'triangle', thicker: 1, halo: true },
  idle: { token: 'health-na', dashes: [2, 4], arrow: 'triangle', thicker: 0 },
  unjudged: { token: 'color-border-strong', arrow: 'triangle', thicker: 0 },
};

export const boxFaces: Readonly<Record<BoxType, BoxFace>> = {
  cluster: { tag: 'C', fill: 'color-surface' },
  namespace: { tag: 'NS', fill: 'color-surface-sunken' },
  app: { tag: 'A', fill: 'color-surface-raised' },
};

/** How a collapsed box is drawn. */
export function groupFaceOf(type: BoxType): NodeFaceName {
  return `${type}Group`;
}

export function nodeFaceOf({ type, marks }: GraphNode): NodeFaceName {
  if (marks.waypoint) return 'waypoint';
  if (marks.gateway) return 'gateway';
  if (marks.serviceEntry) return 'serviceEntry';
  return marks.egressCluster ? 'unknown' : type;
}

/** What was not judged looks like what nothing is known of. */
export function healthOf({ health, marks }: { readonly health?: GraphNode['health']; readonly marks?: GraphNode['marks'] }): HealthStatus {
  return marks?.idle ? 'na' : (health?.status ?? 'na');
}

/** Failing first, then the protocol; HTTP and gRPC that nobody judged stay neutral, since their colours would say that all is well. */
export function edgeFaceOf({ health, protocol, traffic }: GraphEdge): EdgeFaceName {
  if (health?.status === 'failure' || health?.status === 'degraded') return health.status;
  if (traffic.rate <= 0 || protocol === undefined) return 'idle';
  return health === undefined && protocol !== 'tcp' ? 'unjudged' : protocol;
}
