import type { Gateway } from '../../model/generated/istio.js';
import { readCredential, type ReadCredential } from '../checks/certificates.js';
import { defineIndex, defineQuery, type Index, keyOf, type Query } from '../engine/inputs.js';
import type { View } from '../engine/view.js';
import { gatewaysStayInNamespace } from '../mesh/mesh.js';
import { each, type Placed } from '../walk/walk.js';
import { type SelectorQuestion, selectedWorkloads } from './workloads.js';

/** By cluster, namespace and name: what a Secret has for serving TLS. */
export const secretsByName: Index<'secrets-by-name', ReadCredential> = defineIndex({
  name: 'secrets-by-name',
  kinds: ['Secret'],
  exact: true,
  *entries({ cluster, namespace, name, object }) {
    yield [keyOf(cluster, namespace, name), readCredential(object)];
  },
  where: (key) => {
    const [cluster = '', namespace = ''] = key.split('\n');
    return { cluster, namespace };
  },
});

/** The namespaces where the proxies of a Gateway run, sorted; none where nothing is selected. */
export const gatewayHomes: Query<'gateway-homes', SelectorQuestion, readonly string[]> = defineQuery({
  name: 'gateway-homes',
  inputs: [selectedWorkloads, gatewaysStayInNamespace],
  keyOf: ({ cluster, namespace, labels }: SelectorQuestion) => keyOf(cluster, namespace, JSON.stringify(Object.entries(labels).sort())),
  compute({ cluster, namespace, labels }, view): readonly string[] {
    if (Object.keys(labels).length === 0) return [];
    const place = view.ask(gatewaysStayInNamespace, { cluster, namespace }) ? namespace : '*';
    return [...new Set(view.ask(selectedWorkloads, { cluster, namespace: place, labels }).map((workload) => workload.namespace))].sort();
  },
});

/** The names of Secrets that the servers of a Gateway serve. Those of other providers (`kubernetes-gateway://…`) are not judged. */
export function* credentialsOf(spec: Gateway['spec']): Iterable<Placed<string>> {
  for (const { value: server, path } of each(spec?.servers, 'spec/servers')) {
    const { credentialName = '', credentialNames = [] } = server.tls ?? {};
    const placed = [{ value: credentialName, path: `${path}/tls/credentialName` }, ...each(credentialNames, `${path}/tls/credentialNames`)];
    for (const one of placed) if (one.value !== '' && !one.value.includes('://')) yield one;
  }
}

/** The Secrets that a credential names: `name` in the namespaces of the proxies, or `namespace/name`. */
export function secretsOf(
  credential: string,
  { cluster, homes }: { readonly cluster: string; readonly homes: readonly string[] },
  view: View<typeof secretsByName>,
): readonly ReadCredential[] {
  const slash = credential.indexOf('/');
  const places = slash < 0 ? homes : [credential.slice(0, slash)];
  return places.flatMap((home) => view.get(secretsByName, keyOf(cluster, home, credential.slice(slash + 1))));
}
