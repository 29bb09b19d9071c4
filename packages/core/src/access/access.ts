import type { Kind } from '../model/kinds.js';

/**
 * What a viewer may see: everything, or what is named here and nothing else. It is plain data, so that a host can make it
 * out of whatever it knows of its users.
 */
export type Access = 'everything' | RestrictedAccess;

export interface RestrictedAccess {
  /** By the cluster's name in Istio's telemetry. */
  readonly clusters: Readonly<Record<string, ClusterAccess>>;
  /** For all clusters that `clusters` does not name; default nothing. */
  readonly otherClusters?: ClusterAccess;
}

export interface ClusterAccess {
  /** Each namespace with what may be seen in it. Its name, its metrics and its traces may always be. */
  readonly namespaces: Readonly<Record<string, NamespaceAccess>>;
  /** Kinds that have no namespace; Namespaces themselves are ruled by `namespaces`. Default none. */
  readonly clusterKinds?: readonly Kind[];
}

/** Objects of which kinds; `logs` are those of pods. */
export type NamespaceAccess = 'everything' | readonly (Kind | 'logs')[];

/** Access to some namespaces, the same in every cluster, with all that is in them. */
export function accessTo(namespaces: readonly string[]): RestrictedAccess {
  return { clusters: {}, otherClusters: { namespaces: Object.fromEntries(namespaces.map((name) => [name, 'everything'])) } };
}

/** Equal for equal access, in whatever order it is written. */
export function accessKey(access: Access): string {
  if (access === 'everything') return access;
  const clusters = Object.entries(access.clusters)
    .sort(byName)
    .map(([name, cluster]) => [name, clusterKey(cluster)]);
  return JSON.stringify([clusters, access.otherClusters && clusterKey(access.otherClusters)]);
}

function clusterKey({ namespaces, clusterKinds = [] }: ClusterAccess): readonly unknown[] {
  const kinds = Object.entries(namespaces)
    .sort(byName)
    .map(([name, kindsIn]) => [name, kindsIn === 'everything' ? kindsIn : [...kindsIn].sort()]);
  return [kinds, [...clusterKinds].sort()];
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
