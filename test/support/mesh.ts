import {
  type ClusterReader,
  type Kind,
  type KindMap,
  kindOf,
  type KubernetesObject,
  type MeshPorts,
  type MetricStore,
  type RateQuery,
  type StoreSample,
  UpstreamError,
} from '@meshlens/core';

/** The least that makes an object. */
export function namespaceObject(name: string, labels: Readonly<Record<string, string>> = {}): KubernetesObject {
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels } };
}

/**
 * A cluster that holds these objects, and has each list ready once it was asked for, as one that is watched has. Objects of
 * namespaces in `denied` are refused when their namespace is asked for.
 */
export function objectsReader(cluster: string, objects: readonly KubernetesObject[], denied: readonly string[] = []): ClusterReader {
  const lists = new Map<Kind, readonly KindMap[Kind][]>();
  const listed = <K extends Kind>(kind: K): readonly KindMap[K][] => {
    const is = (object: KubernetesObject): object is KindMap[K] => kindOf(object.apiVersion, object.kind) === kind;
    const isAllowed = ({ metadata }: KubernetesObject): boolean => !denied.includes(metadata.namespace ?? metadata.name);
    const items = (lists.get(kind) as readonly KindMap[K][] | undefined) ?? objects.filter(is).filter(isAllowed);
    lists.set(kind, items);
    return items;
  };
  return {
    cluster,
    async list<K extends Kind>(kind: K, namespaces: readonly string[] | undefined) {
      return {
        items: listed(kind),
        denied: (namespaces ?? []).filter((name) => denied.includes(name)),
        absent: false,
      };
    },
  };
}

/** A store that answers every query for a metric with the given samples, and remembers what it was asked. */
export function cannedStore(
  samples: Readonly<Record<string, readonly StoreSample[]>>,
  warnings: readonly string[] = [],
): MetricStore & { readonly asked: RateQuery[] } {
  const asked: RateQuery[] = [];
  return {
    name: 'canned',
    asked,
    async query(query) {
      asked.push(query);
      return { value: samples[query.metric] ?? [], warnings };
    },
    async queryRange() {
      return { value: [], warnings };
    },
  };
}

/** A reader and a store that always fail in the same way. */
export function failingPorts(error: UpstreamError = new UpstreamError('unreachable', 'connect ECONNREFUSED 127.0.0.1:1')): MeshPorts {
  const fail = async (): Promise<never> => Promise.reject(error);
  return { clusters: [{ cluster: 'east', list: fail }], metrics: [{ name: 'down', query: fail, queryRange: fail }] };
}
