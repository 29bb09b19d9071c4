import type { GraphNode, NodeMarks } from '@meshlens/core';

/** In the order in which they are listed: what is wrong or missing first. */
export type MarkName = Exclude<keyof NodeMarks, 'extension' | 'ingressWaypoint' | 'injected' | 'ownTolerances'>;

const markNames: readonly MarkName[] = [
  'dead',
  'outOfMesh',
  'hidden',
  'inaccessible',
  'egressCluster',
  'faultInjection',
  'circuitBreaker',
  'gateway',
  'waypoint',
  'serviceEntry',
  'workloadEntries',
  'routes',
  'requestRouting',
  'trafficShifting',
  'tcpTrafficShifting',
  'mirroring',
  'requestTimeout',
  'ambient',
  'outside',
  'root',
  'idle',
];

/** A mark with the names that belong to it. */
export interface ShownMark {
  readonly name: MarkName;
  readonly items: readonly { readonly name: string; readonly hosts: readonly string[] }[];
}

export function marksOf({ marks }: GraphNode): readonly ShownMark[] {
  return markNames.flatMap((name) => (marks[name] === undefined ? [] : [{ name, items: itemsOf(name, marks) }]));
}

function itemsOf(name: MarkName, { gateway, routes, serviceEntry, workloadEntries }: NodeMarks): ShownMark['items'] {
  switch (name) {
    case 'gateway':
      return Object.entries(gateway?.hosts ?? {}).map(([served, hosts]) => ({ name: served, hosts }));
    case 'routes':
      return (routes ?? []).map(({ kind, namespace, name: route, hosts }) => ({
        name: `${kind.replace(/^K8s/, '')} ${namespace}/${route}`,
        hosts,
      }));
    case 'serviceEntry':
      return serviceEntry ? [{ name: `${serviceEntry.namespace}/${serviceEntry.name}`, hosts: serviceEntry.hosts }] : [];
    case 'workloadEntries':
      return (workloadEntries ?? []).map((entry) => ({ name: entry, hosts: [] }));
    default:
      return [];
  }
}
