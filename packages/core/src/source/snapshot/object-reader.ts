import { type Kind, type KindMap, kinds } from '../../model/kinds.js';
import type { ClusterReader, Listing } from '../../ports/cluster-reader.js';
import type { SnapshotCluster } from './snapshot.js';

/** Reads a cluster whose objects are all at hand. */
export function objectReader(cluster: SnapshotCluster): ClusterReader {
  const { proxies } = cluster;
  return {
    cluster: cluster.name,
    async list<K extends Kind>(
      kind: K,
      namespaces: readonly string[] | undefined,
      { signal }: { signal?: AbortSignal },
    ): Promise<Listing<K>> {
      signal?.throwIfAborted();
      const all: readonly KindMap[K][] = cluster.objects[kind] ?? [];
      const asked = namespaces && kinds[kind].namespaced ? new Set(namespaces) : undefined;
      const denied = cluster.denied?.[kind] ?? [];
      return {
        items: asked ? all.filter(({ metadata }) => asked.has(metadata.namespace ?? '')) : all,
        denied: asked ? denied.filter((namespace) => asked.has(namespace)) : denied,
        absent: cluster.absent?.includes(kind) ?? false,
        ...(kind === 'Namespace' && cluster.limited === true && { limited: true }),
      };
    },
    ...(proxies && {
      async proxies({ signal }) {
        signal?.throwIfAborted();
        return { items: proxies, silent: [] };
      },
    }),
  };
}
