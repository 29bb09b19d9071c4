import { defineIndex, defineQuery, type Index, keyOf, type Query } from '../engine/inputs.js';

/** What checks know of a namespace. */
export interface NamespaceFacts {
  readonly cluster: string;
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}

/** By cluster and name. */
export const namespaceByName: Index<'namespace-by-name', NamespaceFacts> = defineIndex({
  name: 'namespace-by-name',
  kinds: ['Namespace'],
  exact: true,
  *entries({ cluster, name, object }) {
    const { labels = {}, annotations = {} } = object.metadata;
    yield [keyOf(cluster, name), { cluster, name, labels, annotations }];
  },
  where: (key) => ({ cluster: key.split('\n')[0] ?? '' }),
});

/** By cluster: the names of its namespaces, for patterns. */
export const namespaceNames: Index<'namespace-names', string> = defineIndex({
  name: 'namespace-names',
  kinds: ['Namespace'],
  *entries({ cluster, name }) {
    yield [cluster, name];
  },
  where: (cluster) => ({ cluster }),
});

/** By cluster: the names of namespaces in the ambient mesh. */
export const ambientNamespaces: Index<'ambient-namespaces', string> = defineIndex({
  name: 'ambient-namespaces',
  kinds: ['Namespace'],
  *entries({ cluster, name, object }) {
    if (object.metadata.labels?.['istio.io/dataplane-mode'] === 'ambient') yield [cluster, name];
  },
  where: (cluster) => ({ cluster }),
});

/** By name, and all under '': the names of the namespaces of all clusters. */
export const namespaceAnywhere: Index<'namespace-anywhere', string> = defineIndex({
  name: 'namespace-anywhere',
  kinds: ['Namespace'],
  exact: true,
  *entries({ name }) {
    for (const key of [name, '']) yield [key, name];
  },
});

export interface NamespaceQuestion {
  readonly cluster: string;
  readonly namespace: string;
}

/** The namespace, if there is one. */
export const namespaceOf: Query<'namespace', NamespaceQuestion, NamespaceFacts | undefined> = defineQuery({
  name: 'namespace',
  inputs: [namespaceByName],
  keyOf: ({ cluster, namespace }: NamespaceQuestion) => keyOf(cluster, namespace),
  compute: ({ cluster, namespace }, view): NamespaceFacts | undefined => view.get(namespaceByName, keyOf(cluster, namespace))[0],
});

/** Whether workloads of a namespace are in the ambient mesh unless they say otherwise. */
export function isAmbientNamespace(namespace: NamespaceFacts | undefined): boolean {
  return namespace?.labels['istio.io/dataplane-mode'] === 'ambient';
}
