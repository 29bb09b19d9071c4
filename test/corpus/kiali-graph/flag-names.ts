import type { NodeMarks } from '@meshlens/core';

/** Kiali's names of the marks that are only there or not there. */
export const flagNames = {
  waypoint: 'isWaypoint',
  idle: 'isIdle',
  dead: 'isDead',
  outside: 'isOutside',
  inaccessible: 'isInaccessible',
  injected: 'isInjected',
  egressCluster: 'isEgressCluster',
  outOfMesh: 'isOutOfMesh',
  ambient: 'isAmbient',
  root: 'isRoot',
  circuitBreaker: 'hasCB',
  faultInjection: 'hasFaultInjection',
  mirroring: 'hasMirroring',
  requestRouting: 'hasRequestRouting',
  requestTimeout: 'hasRequestTimeout',
  trafficShifting: 'hasTrafficShifting',
  tcpTrafficShifting: 'hasTCPTrafficShifting',
} as const satisfies Partial<Record<keyof NodeMarks, string>>;

type Mark = keyof typeof flagNames;

/** Those of the marks that are set, by Kiali's names. */
export function flagsOfMarks(marks: NodeMarks): Readonly<Record<string, true>> {
  return Object.fromEntries((Object.keys(flagNames) as Mark[]).flatMap((mark) => (marks[mark] === true ? [[flagNames[mark], true]] : [])));
}

/** Those of Kiali's flags that are set on a node of its own. */
export function flagsOfKiali(node: object): Readonly<Record<string, true>> {
  const known = new Set<string>(Object.values(flagNames));
  return Object.fromEntries(Object.entries(node).flatMap(([name, value]) => (known.has(name) && value === true ? [[name, true]] : [])));
}
