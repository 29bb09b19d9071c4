import type { Namespace } from '../../model/kubernetes.js';
import { defineDerived, type DerivedUnit } from './unit.js';

/** Which namespaces exist and may be read. */
export interface NamespaceIndex {
  /** By cluster and name. */
  get(cluster: string, namespace: string): Namespace | undefined;
  /** Whether any cluster has it. */
  has(namespace: string): boolean;
}

export const namespaces: DerivedUnit<'Namespace', NamespaceIndex> = defineDerived({
  inputs: ['Namespace'],
  build(facts): NamespaceIndex {
    const byCluster = new Map<string, Map<string, Namespace>>();
    const names = new Set<string>();
    for (const cluster of facts.clusters) {
      const mine = new Map<string, Namespace>();
      byCluster.set(cluster, mine);
      for (const namespace of facts.list('Namespace', cluster)) {
        mine.set(namespace.metadata.name, namespace);
        names.add(namespace.metadata.name);
      }
    }
    return { get: (cluster, namespace) => byCluster.get(cluster)?.get(namespace), has: (namespace) => names.has(namespace) };
  },
});
