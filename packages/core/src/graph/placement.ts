import type { Facts } from '../facts/facts.js';
import { type Call, type Destination, type Endpoint, isKnown, PASSTHROUGH } from '../telemetry/sample.js';
import type { GraphDraft } from './draft.js';
import { type Called, identify, type NodeIdentity, serviceNode } from './identity.js';
import type { GraphOptions } from './options.js';

/** Which nodes a call runs through. With a service, the call is two edges: to the service and on from it. */
export interface Placement {
  readonly source: NodeIdentity;
  readonly service: NodeIdentity | undefined;
  readonly destination: NodeIdentity;
  readonly fromWaypoint: boolean;
  readonly toWaypoint: boolean;
}

/** One end's node; undefined for an end that names too little. */
interface Placed {
  readonly node: NodeIdentity;
  readonly isWaypoint: boolean;
  /** The service to be drawn before it. */
  readonly service: NodeIdentity | undefined;
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
  const graphType = options.graphType === 'service' ? 'workload' : options.graphType;

  const place = (end: Endpoint, called: Called): Placed | undefined => {
    const isWaypoint = waypoints?.has(end.cluster, end.namespace, end.workload) ?? false;
    const node = identify(isWaypoint ? { ...end, app: '' } : end, called, graphType);
    const { service, serviceNamespace: namespace } = called;
    const passesService =
      options.injectServiceNodes && isKnown(service) && service !== PASSTHROUGH && node?.type !== 'service' && !isWaypoint;
    return node && { node, isWaypoint, service: passesService ? serviceNode({ cluster: end.cluster, namespace }, service) : undefined };
  };
  const sources = remembered((source: Endpoint) => place(source, { serviceNamespace: source.namespace, service: '' }));
  const destinations = remembered((destination: Destination) => place(destination, destination));

  const placeCall = ({ source, destination }: Call): Placement | null => {
    const from = sources(source);
    const to = destinations(destination);
    if (from === undefined || to === undefined) return null;
    return {
      source: from.node,
      service: from.isWaypoint ? undefined : to.service,
      destination: to.node,
      fromWaypoint: from.isWaypoint,
      toWaypoint: to.isWaypoint,
    };
  };
  return (call) => draft.placements.get(call.id) ?? draft.placements.set(call.id, placeCall(call)) ?? undefined;
}

/** Answers for a thing that comes again as the same object without working it out again. */
function remembered<T extends object, R>(work: (thing: T) => R): (thing: T) => R {
  const known = new Map<T, R>();
  return (thing) => {
    let result = known.get(thing);
    if (result === undefined && !known.has(thing)) known.set(thing, (result = work(thing)));
    return result as R;
  };
}
