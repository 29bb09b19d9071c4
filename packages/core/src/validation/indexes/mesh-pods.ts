import { defineIndex, defineQuery, type Index, keyOf, type Query } from '../engine/inputs.js';
import type { Subject } from '../subject.js';
import { type Labels, labelKey, selectsLabels } from './selectors.js';
import type { SelectorQuestion } from './workloads.js';

/** How a pod takes part in the mesh. */
export interface MeshPod {
  readonly name: string;
  readonly labels: Labels;
  /** It has a proxy beside it. */
  readonly sidecar: boolean;
  /** Its traffic goes through the ambient mesh. */
  readonly ambient: boolean;
}

/** By cluster and namespace, and beneath these by each label as `name=value`, and by `owner:` and the name of what runs it. */
export const meshPodsByLabel: Index<'mesh-pods-by-label', MeshPod> = defineIndex({
  name: 'mesh-pods-by-label',
  kinds: ['Pod'],
  *entries(subject) {
    const { cluster, namespace, name } = subject;
    const labels = subject.object.metadata.labels ?? {};
    const pod = { name, labels, sidecar: hasSidecar(subject), ambient: isRedirected(subject) };
    for (const key of ['', ...Object.entries(labels).map((pair) => pair.join('='))]) yield [keyOf(cluster, namespace, key), pod];
    for (const owner of ownersOf(subject)) yield [keyOf(cluster, namespace, `owner:${owner}`), pod];
  },
  where: (key) => {
    const [cluster = '', namespace = ''] = key.split('\n');
    return { cluster, namespace };
  },
});

/** The pods of a namespace that labels select. */
export const meshPods: Query<'mesh-pods', SelectorQuestion, readonly MeshPod[]> = defineQuery({
  name: 'mesh-pods',
  inputs: [meshPodsByLabel],
  keyOf: ({ cluster, namespace, labels }: SelectorQuestion) => keyOf(cluster, namespace, labelKey(labels)),
  compute({ cluster, namespace, labels }, view): readonly MeshPod[] {
    const [first] = Object.entries(labels);
    const found = view.get(meshPodsByLabel, keyOf(cluster, namespace, first?.join('=') ?? ''));
    return found.filter((pod) => selectsLabels(labels, pod.labels));
  },
});

/** The names of what runs a pod; a ReplicaSet's is that of its Deployment and a hash. */
function ownersOf({ object }: Subject<'Pod'>): readonly string[] {
  const names = (object.metadata.ownerReferences ?? []).map(({ kind, name }) =>
    kind === 'ReplicaSet' ? [name, name.replace(/-[^-]+$/, '')] : [name],
  );
  return [...new Set(names.flat())];
}

function hasSidecar({ object: { metadata, spec } }: Subject<'Pod'>): boolean {
  if (metadata.annotations?.['sidecar.istio.io/status'] !== undefined) return true;
  const containers = [...(spec?.containers ?? []), ...(spec?.initContainers ?? [])];
  return containers.some(({ name }) => name === 'istio-proxy');
}

function isRedirected({ object: { metadata } }: Subject<'Pod'>): boolean {
  return metadata.annotations?.['ambient.istio.io/redirection'] === 'enabled';
}
