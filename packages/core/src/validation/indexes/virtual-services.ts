import { defineIndex, type Index, keyOf } from '../engine/inputs.js';
import { wildcardsToFindBy } from '../hosts/hosts.js';
import { indexedHost, serviceSpelling } from '../hosts/spellings.js';
import { destinationsOf } from '../walk/virtual-service.js';
import { gatewayName } from './gateways.js';

/** A VirtualService that has a host. */
export interface HostOwner {
  readonly cluster: string;
  readonly namespace: string;
  readonly name: string;
  readonly exportTo?: readonly string[];
  /** Where it holds: `mesh`, or `namespace/name` of Gateways. */
  readonly places: readonly string[];
}

/** The places of a list of gateways: `mesh` for sidecars, and where there is none at all. */
export function placesOf(gateways: readonly string[] | undefined, namespace: string): readonly string[] {
  if (gateways === undefined || gateways.length === 0) return ['mesh'];
  return [...new Set(gateways.map((each) => (each === 'mesh' ? each : gatewayName(modernName(each), namespace).join('/'))))];
}

/** `name.namespace.svc…` is the old way to write `namespace/name`. */
function modernName(reference: string): string {
  const old = /^([^./]+)\.([^./]+)\.svc(?:\.|$)/.exec(reference);
  return old === null ? reference : `${old[2]}/${old[1]}`;
}

/** By cluster and host. */
export const virtualServicesByHost: Index<'virtual-services-by-host', HostOwner> = defineIndex({
  name: 'virtual-services-by-host',
  kinds: ['VirtualService'],
  *entries({ cluster, namespace, name, object: { spec } }) {
    const owner = {
      cluster,
      namespace,
      name,
      places: placesOf(spec?.gateways, namespace),
      ...(spec?.exportTo && spec.exportTo.length > 0 && { exportTo: spec.exportTo }),
    };
    for (const host of new Set((spec?.hosts ?? []).map((each) => indexedHost(each, namespace)))) yield [keyOf(cluster, host), owner];
  },
  where: (key) => ({ cluster: key.split('\n')[0] ?? '' }),
});

/** By cluster, host and subset: that a VirtualService sends requests there. */
export const routedSubsets: Index<'routed-subsets', true> = defineIndex({
  name: 'routed-subsets',
  kinds: ['VirtualService'],
  exact: true,
  *entries({ cluster, namespace, object }) {
    const found = new Set<string>();
    for (const { value } of destinationsOf(object)) {
      if (value.subset) found.add(keyOf(cluster, indexedHost(value.host, namespace), value.subset));
    }
    for (const key of found) yield [key, true];
  },
  where: (key) => ({ cluster: key.split('\n')[0] ?? '' }),
});

/** By cluster and what follows each dot of a host: every host that a wildcard covers. */
export const virtualServicesBelow: Index<'virtual-services-below', HostOwner> = defineIndex({
  name: 'virtual-services-below',
  kinds: ['VirtualService'],
  *entries(subject) {
    for (const [key, owner] of virtualServicesByHost.entries(subject)) {
      const host = key.slice(key.indexOf('\n') + 1);
      const service = serviceSpelling(host);
      const wildcards = service === host ? wildcardsToFindBy(host) : new Set([...wildcardsToFindBy(host), ...wildcardsToFindBy(service)]);
      for (const wildcard of wildcards) yield [keyOf(owner.cluster, wildcard), owner];
    }
  },
  where: (key) => ({ cluster: key.split('\n')[0] ?? '' }),
});

/** By cluster and host: the VirtualServices of the host that route to subsets. */
export const subsetRouters: Index<'subset-routers', { readonly cluster: string; readonly namespace: string; readonly name: string }> =
  defineIndex({
    name: 'subset-routers',
    kinds: ['VirtualService'],
    *entries({ cluster, namespace, name, object }) {
      const hasSubset = [...destinationsOf(object)].some(({ value, role }) => role === 'route' && (value.subset ?? '') !== '');
      if (!hasSubset) return;
      for (const host of new Set((object.spec?.hosts ?? []).map((each) => indexedHost(each, namespace))))
        yield [keyOf(cluster, host), { cluster, namespace, name }];
    },
    where: (key) => ({ cluster: key.split('\n')[0] ?? '' }),
  });
