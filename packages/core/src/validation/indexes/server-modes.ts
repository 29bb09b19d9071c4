import { defineIndex, defineQuery, type Index, keyOf, type Query } from '../engine/inputs.js';
import { meshOf } from '../mesh/mesh.js';
import type { NamespaceQuestion } from './namespaces.js';
import type { Labels } from './selectors.js';

/** By cluster and namespace: the modes of PeerAuthentications for all workloads there; inherited ones are left out. */
export const serverModes: Index<'server-modes', string> = defineIndex({
  name: 'server-modes',
  kinds: ['PeerAuthentication'],
  *entries({ cluster, namespace, object: { spec } }) {
    const mode = spec?.mtls?.mode ?? 'UNSET';
    if (mode !== 'UNSET' && Object.keys(spec?.selector?.matchLabels ?? {}).length === 0) yield [keyOf(cluster, namespace), mode];
  },
  where: (key) => {
    const [cluster = '', namespace = ''] = key.split('\n');
    return { cluster, namespace };
  },
});

/** A PeerAuthentication for some workloads of its namespace. */
export interface SelectedMode {
  readonly labels: Labels;
  readonly mode: string;
}

/** By cluster and namespace: the modes of PeerAuthentications for some workloads there; inherited ones are left out. */
export const selectedModes: Index<'selected-server-modes', SelectedMode> = defineIndex({
  name: 'selected-server-modes',
  kinds: ['PeerAuthentication'],
  *entries({ cluster, namespace, object: { spec } }) {
    const [mode, labels] = [spec?.mtls?.mode ?? 'UNSET', spec?.selector?.matchLabels ?? {}];
    if (mode !== 'UNSET' && Object.keys(labels).length > 0) yield [keyOf(cluster, namespace), { labels, mode }];
  },
  where: (key) => {
    const [cluster = '', namespace = ''] = key.split('\n');
    return { cluster, namespace };
  },
});

/** What a namespace says itself, and what the mesh says for all. */
export interface ServerModes {
  readonly own: readonly string[];
  readonly mesh: readonly string[];
}

/** The modes that hold for the workloads of a namespace; '*' asks for those of the mesh only, as seen from `from`. */
export const serverModesOf: Query<'server-modes-of', NamespaceQuestion & { readonly from: string }, ServerModes> = defineQuery({
  name: 'server-modes-of',
  inputs: [serverModes, meshOf],
  keyOf: ({ cluster, namespace, from }: NamespaceQuestion & { readonly from: string }) => keyOf(cluster, namespace, from),
  compute({ cluster, namespace, from }, view): ServerModes {
    const { rootNamespace } = view.ask(meshOf, { cluster, namespace: from });
    const own = namespace === '*' ? [] : view.get(serverModes, keyOf(cluster, namespace));
    return { own, mesh: view.get(serverModes, keyOf(cluster, rootNamespace)) };
  },
});
