import type { Kind } from '../model/kinds.js';
import { isKnown } from '../telemetry/sample.js';
import type { ClusterAccess, NamespaceAccess, RestrictedAccess } from './access.js';

/** Where something of telemetry says that it is. The cluster may be `unknown`. */
export interface SeenPlace {
  readonly cluster: string;
  readonly namespace: string;
}

/** Answers what a restricted viewer sees. What is not known to be allowed is not. */
export interface Sight {
  /** Names of the namespaces that may be seen in a cluster. */
  namespacesIn(cluster: string): ReadonlySet<string>;
  /** Whether any of its namespaces may be seen. */
  seesCluster(cluster: string): boolean;
  /** Where telemetry does not say which cluster: whether the namespace may be seen in all of them. */
  seesPlace(place: SeenPlace): boolean;
  /** Whether objects of a kind, or logs, may be seen in a namespace. */
  sees(what: Kind | 'logs', place: SeenPlace): boolean;
  seesClusterKind(kind: Kind, cluster: string): boolean;
}

export function sightOf({ clusters, otherClusters }: RestrictedAccess): Sight {
  const known = new Map(Object.entries(clusters).map(([name, cluster]) => [name, compiled(cluster)]));
  const other = compiled(otherClusters ?? { namespaces: {} });
  const all = [...known.values(), ...(known.size === 0 || otherClusters !== undefined ? [other] : [])];
  const of = (cluster: string): CompiledCluster => known.get(cluster) ?? other;
  return {
    namespacesIn: (cluster) => of(cluster).names,
    seesCluster: (cluster) => of(cluster).names.size > 0,
    seesPlace: ({ cluster, namespace }) =>
      isKnown(cluster) ? of(cluster).names.has(namespace) : all.every(({ names }) => names.has(namespace)),
    sees(what, { cluster, namespace }) {
      const access = of(cluster).access.get(namespace);
      return access === 'everything' || access?.has(what) === true;
    },
    seesClusterKind: (kind, cluster) => of(cluster).kinds.has(kind),
  };
}

interface CompiledCluster {
  readonly names: ReadonlySet<string>;
  readonly access: ReadonlyMap<string, 'everything' | ReadonlySet<Kind | 'logs'>>;
  readonly kinds: ReadonlySet<Kind>;
}

function compiled({ namespaces, clusterKinds = [] }: ClusterAccess): CompiledCluster {
  const access = new Map(Object.entries(namespaces).map(([name, allowed]) => [name, setOf(allowed)]));
  return { names: new Set(access.keys()), access, kinds: new Set(clusterKinds) };
}

function setOf(allowed: NamespaceAccess): 'everything' | ReadonlySet<Kind | 'logs'> {
  return allowed === 'everything' ? allowed : new Set(allowed);
}
