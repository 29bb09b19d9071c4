import type { GraphEdge, GraphNode } from '@meshlens/core';
import type { TokenName } from '../tokens/tokens.js';

export type BadgeName =
  | 'ambient'
  | 'circuitBreaker'
  | 'dead'
  | 'extension'
  | 'faultInjection'
  | 'inaccessible'
  | 'mirroring'
  | 'outOfMesh'
  | 'outside'
  | 'requestRouting'
  | 'requestTimeout'
  | 'root'
  | 'trafficShifting'
  | 'virtualService'
  | 'workloadEntry';

/** What a reader can switch off; badges of no group are always shown. */
export type BadgeGroup = 'outOfMesh' | 'routing' | 'security';

export interface BadgeFace {
  /** Path data drawn as a line, in a circle of radius 8 around the middle. */
  readonly path: string;
  readonly token: TokenName;
  readonly group?: BadgeGroup;
}

/** Marks below a node, in the order in which they stand; the canvas and the legend draw the same ones. */
export const badgeFaces: Readonly<Record<BadgeName, BadgeFace>> = {
  outOfMesh: {
    path: 'M-3.6-3.6V.8C-3.6 3-1.6 4.3 0 5 1.6 4.3 3.6 3 3.6.8V-3.6L0-5zM-5.2-5.2 5.2 5.2',
    token: 'health-degraded',
    group: 'outOfMesh',
  },
  circuitBreaker: { path: 'M1.2-5-2.8.8H.2L-1.2 5 2.8-.8H-.2z', token: 'health-not-ready', group: 'routing' },
  faultInjection: { path: 'M-4.6 4H4.6L0-4.600zM0-1.400V1.400M0 2.800V3', token: 'health-failure', group: 'routing' },
  virtualService: { path: 'M-4.8 0H-1.500M-1.5 0 1.5-3.500H4.500M-1.5 0 1.5 3.500H4.5', token: 'protocol-tcp', group: 'routing' },
  requestRouting: { path: 'M-4.6 2.500C0 2.5 0-2.5 4.2-2.500M2-4.6 4.4-2.5 2-.4', token: 'protocol-tcp', group: 'routing' },
  trafficShifting: { path: 'M-4.5-3H1.500L4.5 3M4.5 3V-.2M4.5 3H1.400M-4.5 3H-1.500L-.3.8', token: 'protocol-tcp', group: 'routing' },
  requestTimeout: {
    path: 'M0-4.600A4.6 4.6 0 1 1 0 4.600A4.6 4.6 0 1 1 0-4.600M0-2.600V.2L2 1.5',
    token: 'protocol-tcp',
    group: 'routing',
  },
  mirroring: { path: 'M0-5V5M-1.8-3V3L-4.8 3zM1.8-3V3L4.8 3z', token: 'protocol-tcp', group: 'routing' },
  workloadEntry: { path: 'M-4.5-3.500H4.500V2H-4.500zM-2 4.500H2M0 2V4.5', token: 'color-text-muted' },
  ambient: {
    path: 'M-4.8 1.500C-3-1.5-1.5-1.5 0 0S3 2.5 4.8-1.500M-4.8 4.200C-3 1.2-1.5 1.2 0 2.700S3 5.2 4.8 1.2',
    token: 'protocol-grpc',
  },
  root: { path: 'M-5 0H3M.5-3 3.5 0 .5 3M5-4.500V4.5', token: 'color-text-muted' },
  dead: { path: 'M-3.5-3.5 3.5 3.500M3.5-3.5-3.5 3.5', token: 'health-na' },
  inaccessible: { path: 'M-1.8-1.800A2.2 2.2 0 1 1-1.8-1.700M-.4-.4 4.6 4.600M2.8 2.8 4.4 1.2', token: 'health-na' },
  outside: { path: 'M-4.5-1V-4.500H-1M1-4.500H4.500V-1M4.5 1V4.500H1M-1 4.500H-4.500V1', token: 'color-text-muted' },
  extension: { path: 'M-4 0H4M0-4V4', token: 'color-text-muted' },
};

export type EdgeBadgeName = 'circuitOpen' | 'mtls' | 'mtlsPartly';

/** Marks on edges. Locks stand near the source, what keeps calls from arriving near the target. */
export const edgeBadgeFaces: Readonly<Record<EdgeBadgeName, BadgeFace & { readonly at: number }>> = {
  mtls: { path: 'M-3.5-.5H3.500V4.500H-3.500zM-2-.5V-2.500A2 2 0 0 1 2-2.500V-.5', token: 'color-text-muted', group: 'security', at: 0.28 },
  mtlsPartly: { path: 'M-3.5-.5H3.500V4.500H-3.500zM-2-.5V-2.500A2 2 0 0 1 2-3.5', token: 'health-degraded', group: 'security', at: 0.28 },
  circuitOpen: { path: 'M1.2-5-2.8.8H.2L-1.2 5 2.8-.8H-.2z', token: 'health-failure', group: 'routing', at: 0.72 },
};

export function badgesOf({ marks }: GraphNode, groups: readonly BadgeGroup[]): readonly BadgeName[] {
  const is: Readonly<Record<BadgeName, unknown>> = {
    ...marks,
    virtualService: (marks.routes?.length ?? 0) > 0,
    trafficShifting: marks.trafficShifting ?? marks.tcpTrafficShifting,
    workloadEntry: (marks.workloadEntries?.length ?? 0) > 0,
    outOfMesh: marks.outOfMesh,
    ambient: marks.ambient === true && marks.waypoint !== true,
    circuitBreaker: marks.circuitBreaker,
    faultInjection: marks.faultInjection,
    requestRouting: marks.requestRouting,
    requestTimeout: marks.requestTimeout,
    mirroring: marks.mirroring,
    root: marks.root,
    dead: marks.dead,
    inaccessible: marks.inaccessible === true && marks.egressCluster !== true,
    outside: marks.outside === true && marks.inaccessible !== true,
    extension: marks.extension,
  };
  return badgeNames.filter((name) => Boolean(is[name]) && shown(badgeFaces[name], groups));
}

/** Envoy's flags of calls that a circuit breaker, or too many failures, kept from being sent. */
const openFlags = new Set(['UO', 'UH']);

export function edgeBadgesOf({ mtls, traffic }: GraphEdge, groups: readonly BadgeGroup[], targetBreaks: boolean): readonly EdgeBadgeName[] {
  const open = targetBreaks && traffic.codes.some(({ flags }) => flags.some(({ name, rate }) => openFlags.has(name) && rate > 0));
  const found: EdgeBadgeName[] = [];
  if (mtls !== undefined && mtls > 0) found.push(mtls > 0.999 ? 'mtls' : 'mtlsPartly');
  if (open) found.push('circuitOpen');
  return found.filter((name) => shown(edgeBadgeFaces[name], groups));
}

const badgeNames: readonly BadgeName[] = Object.keys(badgeFaces) as BadgeName[];

function shown({ group }: BadgeFace, groups: readonly BadgeGroup[]): boolean {
  return group === undefined || groups.includes(group);
}
