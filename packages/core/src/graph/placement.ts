import type { Facts } from '../facts/facts.js';
import type { ServiceName } from '../model/graph.js';
import { type Call, type Destination, type Endpoint, isKnown, PASSTHROUGH } from '../telemetry/sample.js';
import type { DraftNode, GraphDraft } from './draft.js';
import type { Called, NodeIdentity } from './identity.js';
import type { GraphOptions } from './options.js';
import { sites } from './sites.js';

/** Where a node is or will be. */
export interface Site {
  readonly identity: NodeIdentity;
  /** Once it is drawn. */
  node: DraftNode | undefined;
}

/** A node that calls run through. What all calls that meet there have in common is worked out once. */
export interface Stop {
  readonly site: Site;
  readonly isWaypoint: boolean;
  /** Whether it stands between a caller and what it calls. */
  readonly isInjected: boolean;
  /** The service that is called there. */
  readonly calledAs: ServiceName | undefined;
  /** Whether its node is drawn, and says all this. */
  isDrawn: boolean;
}

/** Which nodes a call runs through. With a service, the call is two edges: to the service and on from it. */
export interface Placement {
  readonly source: Stop;
  readonly service: Stop | undefined;
  readonly destination: Stop;
}

/** One end of a call, with the service to be drawn before it. */
export interface PlacedEnd {
  readonly stop: Stop;
  readonly service: Stop | undefined;
}

/**
 * Says for every call which nodes it runs through; undefined for one that names too little.
 * All stages place calls with it, so that what they know lands on the same nodes.
 */
export function placement(
  draft: GraphDraft,
  facts: Facts<'derived:waypoints'>,
  options: GraphOptions,
): (call: Call) => Placement | undefined {
  const waypoints = options.ambientTraffic === 'none' ? undefined : facts.derived('waypoints');
  const siteOf = sites(options.graphType === 'service' ? 'workload' : options.graphType);

  const place = (end: Endpoint, called: Called, calledAs?: ServiceName): PlacedEnd | null => {
    const isWaypoint = waypoints?.has(end.cluster, end.namespace, end.workload) ?? false;
    const site = siteOf.end(isWaypoint ? { ...end, app: '' } : end, called);
    if (site === undefined) return null;
    const { service } = called;
    const passesService =
      options.injectServiceNodes && isKnown(service) && service !== PASSTHROUGH && site.identity.type !== 'service' && !isWaypoint;
    return {
      stop: { site, isWaypoint, isInjected: false, calledAs, isDrawn: false },
      service: passesService
        ? { site: siteOf.service(end.cluster, called), isWaypoint: false, isInjected: true, calledAs, isDrawn: false }
        : undefined,
    };
  };
  return ({ from, to, source, destination }) => {
    let caller = draft.callers.get(from);
    if (caller === undefined) caller = draft.callers.set(from, place(source, { serviceNamespace: source.namespace, service: '' }));
    let called = draft.called.get(to);
    if (called === undefined) called = draft.called.set(to, place(destination, destination, serviceOf(destination)));
    if (caller === null || called === null) return undefined;
    return { source: caller.stop, service: caller.stop.isWaypoint ? undefined : called.service, destination: called.stop };
  };
}

function serviceOf({ cluster, serviceNamespace: namespace, service: name }: Destination): ServiceName | undefined {
  return isKnown(cluster) && isKnown(namespace) && isKnown(name) ? { cluster, namespace, name } : undefined;
}
