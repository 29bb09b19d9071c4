import { type Kind, type KindMap, kinds } from '../model/kinds.js';
import type { KubernetesObject } from '../model/kubernetes.js';
import type { DemoClusterName } from './spec.js';

type SpecOf<K extends Kind> = KindMap[K] extends { readonly spec?: infer Spec } ? NonNullable<Spec> : never;

interface More<K extends Kind> {
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
  /** Default `east` only. */
  readonly clusters?: readonly DemoClusterName[];
  readonly status?: KindMap[K] extends { readonly status?: infer Status } ? Status : never;
}

export interface Entry<K extends Kind> {
  readonly clusters: readonly DemoClusterName[];
  readonly kind: K;
  readonly object: KindMap[K];
}

/** A configuration object. `place` is `namespace/name`, or the name alone for kinds without a namespace. */
export function entry<K extends Kind>(kind: K, place: string, spec: SpecOf<K>, more: More<K> = {}): Entry<K> {
  const { apiKind, group, version, namespaced } = kinds[kind];
  const [first = '', second = ''] = place.split('/');
  const { labels, annotations, clusters = ['east'], status } = more;
  const parts = {
    apiVersion: group === '' ? version : `${group}/${version}`,
    kind: apiKind,
    metadata: {
      name: namespaced ? second : first,
      ...(namespaced && { namespace: first }),
      ...(labels && { labels }),
      ...(annotations && { annotations }),
    },
    spec,
    ...(status !== undefined && { status }),
  };
  const object: KubernetesObject = parts;
  return { clusters, kind, object: object as KindMap[K] };
}
