import type { GraphType, NodeType } from '../model/graph.js';
import { hiddenSide } from '../telemetry/hidden-end.js';
import { type Destination, type Endpoint, isKnown } from '../telemetry/sample.js';

/** The service that an end of a call was called under; '' for a caller. */
export type Called = Pick<Destination, 'service' | 'serviceNamespace'>;

/** Which node that is. Fields that do not belong to the node's type are absent. */
export interface NodeIdentity {
  readonly id: string;
  readonly type: NodeType;
  readonly cluster: string;
  readonly namespace: string;
  readonly app?: string;
  readonly version?: string;
  readonly workload?: string;
  readonly service?: string;
  readonly aggregate?: { readonly label: string; readonly value: string };
}

/**
 * The node that an end of a call belongs to, or undefined where it says too little. First match wins.
 * Source: kiali graph/types.go Id; the ids are ours, since Kiali's join with `_`, which names may contain.
 */
export function identify(end: Endpoint, { service, serviceNamespace }: Called, graphType: GraphType): NodeIdentity | undefined {
  const hidden = hiddenNode(end.namespace);
  if (hidden !== undefined) return hidden;
  const namespace = isKnown(end.namespace) ? end.namespace : serviceNamespace;
  const at = { cluster: end.cluster, namespace };
  const isUnnamed = end.workload === 'unknown' && end.app === 'unknown';
  if (isUnnamed && namespace === 'unknown' && service === '') {
    return { id: idOf('unknown', end.cluster), type: 'unknown', cluster: end.cluster, namespace: 'unknown' };
  }
  if (isUnnamed && service === 'unknown') return serviceNode(at, 'unknown');
  if (!isKnown(end.workload) && !isKnown(end.app) && !isKnown(service)) return undefined;

  if (graphType === 'workload' || graphType === 'service') {
    if (isKnown(end.workload)) return workloadNode(at, end);
    return serviceNode(at, isKnown(service) ? service : 'unknown');
  }
  if (isKnown(end.app)) return graphType === 'versionedApp' ? versionedAppNode(at, end) : appNode(at, end.app);
  return isKnown(end.workload) ? workloadNode(at, end) : serviceNode(at, service);
}

const hiddenIds = { caller: idOf('hidden', 'callers'), called: idOf('hidden', 'called') } as const;

/** The one node for all that a viewer may not see in one direction, where a namespace stands for some of it; undefined for a real namespace. */
export function hiddenNode(namespace: string): NodeIdentity | undefined {
  const side = hiddenSide(namespace);
  return side && { id: hiddenIds[side], type: 'unknown', cluster: 'unknown', namespace: 'unknown' };
}

/** Whether a node stands for what the viewer may not see. */
export function isHiddenNode({ id }: NodeIdentity): boolean {
  return id === hiddenIds.caller || id === hiddenIds.called;
}

interface Place {
  readonly cluster: string;
  readonly namespace: string;
}

export function serviceNode({ cluster, namespace }: Place, service: string): NodeIdentity {
  return { id: idOf('service', cluster, namespace, service), type: 'service', cluster, namespace, service };
}

function workloadNode({ cluster, namespace }: Place, { workload, app, version }: Endpoint): NodeIdentity {
  const node: Growing = { id: idOf('workload', cluster, namespace, workload), type: 'workload', cluster, namespace, workload };
  if (isKnown(app)) node.app = app;
  if (isKnown(version)) node.version = version;
  return node;
}

function appNode({ cluster, namespace }: Place, app: string): NodeIdentity {
  return { id: idOf('app', cluster, namespace, app), type: 'app', cluster, namespace, app };
}

function versionedAppNode(at: Place, { app, version, workload }: Endpoint): NodeIdentity {
  const { cluster, namespace } = at;
  if (isKnown(workload)) {
    const node: Growing = { id: idOf('vapp', cluster, namespace, workload), type: 'app', cluster, namespace, app, workload };
    if (version !== '') node.version = version;
    return node;
  }
  if (!isKnown(version) || version === 'latest') return appNode(at, app);
  return { id: idOf('vapp', cluster, namespace, app, version), type: 'app', cluster, namespace, app, version };
}

/** Fields that are not known are absent, which is why they are set one by one. */
type Growing = { -readonly [K in keyof NodeIdentity]: NodeIdentity[K] };

/** Whether an identity is the one to keep of two that are said of one node: what is known counts, and of two names the later in the alphabet. */
export function isBetterNamed(one: NodeIdentity, other: NodeIdentity): boolean {
  if (one.app !== other.app) return isBetterName(one.app, other.app);
  return one.version !== other.version && isBetterName(one.version, other.version);
}

function isBetterName(one = '', other = ''): boolean {
  return isKnown(one) === isKnown(other) ? one > other : isKnown(one);
}

/** Unique for its parts: a `/` inside a part, which only a forged label can hold, is escaped. */
export function idOf(type: string, ...parts: readonly string[]): string {
  return `${type}:${parts.map(escaped).join('/')}`;
}

function escaped(part: string): string {
  return part.includes('/') || part.includes('%') ? part.replace(/[%/]/g, encodeURIComponent) : part;
}
