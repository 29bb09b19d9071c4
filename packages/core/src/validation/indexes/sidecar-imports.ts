import { defineIndex, defineQuery, type Index, keyOf, type Query } from '../engine/inputs.js';
import { plainHost } from '../hosts/hosts.js';
import { meshOf } from '../mesh/mesh.js';
import { isAmbientNamespace, namespaceOf, type NamespaceQuestion } from './namespaces.js';

/** By cluster and namespace, and by cluster alone: the egress hosts of a Sidecar for all workloads of a namespace. */
export const defaultSidecars: Index<'default-sidecars', readonly string[]> = defineIndex({
  name: 'default-sidecars',
  kinds: ['Sidecar'],
  *entries({ cluster, namespace, object: { spec } }) {
    if (Object.keys(spec?.workloadSelector?.labels ?? {}).length > 0) return;
    const hosts = (spec?.egress ?? []).flatMap((listener) => listener.hosts);
    for (const key of [keyOf(cluster, namespace), cluster]) yield [key, hosts];
  },
  where: (key) => {
    const [cluster = '', namespace] = key.split('\n');
    return namespace === undefined ? { cluster } : { cluster, namespace };
  },
});

/** What a Sidecar lets in: hosts that a namespace, or any by `*`, has. */
export interface Import {
  readonly namespace: string;
  /** A plain host. */
  readonly host: string;
  /** It keeps these hosts out. */
  readonly excluded: boolean;
}

/** What the proxies of a namespace know of: what its default Sidecar lets in, or else the root namespace's. Undefined: everything. */
export const importsOf: Query<'imports', NamespaceQuestion, readonly Import[] | undefined> = defineQuery({
  name: 'imports',
  inputs: [defaultSidecars, meshOf, namespaceOf],
  keyOf: ({ cluster, namespace }: NamespaceQuestion) => keyOf(cluster, namespace),
  compute({ cluster, namespace }, view): readonly Import[] | undefined {
    if (isAmbientNamespace(view.ask(namespaceOf, { cluster, namespace }))) return undefined;
    const { domain, rootNamespace } = view.ask(meshOf, { cluster, namespace });
    const [own = view.get(defaultSidecars, keyOf(cluster, rootNamespace))[0]] = view.get(defaultSidecars, keyOf(cluster, namespace));
    if (own === undefined || own.length === 0) return undefined;
    return own.map((text) => {
      const slash = text.indexOf('/');
      const place = text.slice(0, Math.max(slash, 0));
      const named = place === '~' ? '*' : place.replace(/^~/, '');
      const home = named === '.' ? namespace : named;
      return { namespace: home, host: plainHost(text.slice(slash + 1), { namespace: home, domain }), excluded: place.startsWith('~') };
    });
  },
});
