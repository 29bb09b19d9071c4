import type { Facts } from '../facts/facts.js';
import { type Call, type Endpoint, isKnown } from '../telemetry/sample.js';
import { type Described, identify, type NodeIdentity, serviceNode } from './identity.js';
import type { GraphOptions } from './options.js';

/** Which nodes a call runs through. With a service, the call is two edges: to the service and on from it. */
export interface Placement {
  readonly source: NodeIdentity;
  readonly service: NodeIdentity | undefined;
  readonly destination: NodeIdentity;
  readonly fromWaypoint: boolean;
  readonly toWaypoint: boolean;
}

/**
 * Says for every call which nodes it runs through; undefined for one that names too little.
 * All stages place calls with it, so that what they know lands on the same nodes.
 */
export function placement(facts: Facts<'derived:waypoints'>, options: GraphOptions): (call: Call) => Placement | undefined {
  const waypoints = options.ambientTraffic === 'none' ? undefined : facts.derived('waypoints');
  const isWaypoint = ({ cluster, namespace, workload }: Endpoint): boolean => waypoints?.has(cluster, namespace, workload) ?? false;
  const graphType = options.graphType === 'service' ? 'workload' : options.graphType;

  return ({ source, destination }) => {
    const fromWaypoint = isWaypoint(source);
    const toWaypoint = isWaypoint(destination);
    const caller: Described = { ...source, serviceNamespace: source.namespace, service: '' };
    const sourceNode = identify(fromWaypoint ? { ...caller, app: '' } : caller, graphType);
    const destNode = identify(toWaypoint ? { ...destination, app: '' } : destination, graphType);
    if (sourceNode === undefined || destNode === undefined) return undefined;
    const inject =
      options.injectServiceNodes &&
      isKnown(destination.service) &&
      destination.service !== 'PassthroughCluster' &&
      destNode.type !== 'service' &&
      !fromWaypoint &&
      !toWaypoint;
    const at = { cluster: destination.cluster, namespace: destination.serviceNamespace };
    return {
      source: sourceNode,
      service: inject ? serviceNode(at, destination.service) : undefined,
      destination: destNode,
      fromWaypoint,
      toWaypoint,
    };
  };
}
