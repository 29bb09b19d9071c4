import type { LabelSelector } from '../../model/kubernetes.js';
import { defineIndex, type Index, keyOf } from '../engine/inputs.js';

/** What a listener of a Gateway lets in. */
export interface ListenerDoor {
  /** `Same`, `All`, `Selector` or `None`. */
  readonly from: string;
  readonly selector?: LabelSelector;
}

/** By cluster, namespace and name: the listeners of a Gateway of the Gateway API. */
export const gatewayDoors: Index<'gateway-doors', readonly ListenerDoor[]> = defineIndex({
  name: 'gateway-doors',
  kinds: ['K8sGateway'],
  exact: true,
  *entries({ cluster, namespace, name, object }) {
    const doors = (object.spec?.listeners ?? []).map(({ allowedRoutes }): ListenerDoor => {
      const { from = 'Same', selector } = allowedRoutes?.namespaces ?? {};
      return { from, ...(selector && { selector }) };
    });
    yield [keyOf(cluster, namespace, name), doors];
  },
  where: (key) => {
    const [cluster = '', namespace = ''] = key.split('\n');
    return { cluster, namespace };
  },
});

/** Which Gateway claims something. */
export interface GatewayClaim {
  readonly namespace: string;
  readonly name: string;
}

/** By cluster, host, port and protocol: the Gateways that listen there. Listeners for any host are left out. */
export const listenerClaims: Index<'listener-claims', GatewayClaim> = defineIndex({
  name: 'listener-claims',
  kinds: ['K8sGateway'],
  *entries({ cluster, namespace, name, object }) {
    const keys = (object.spec?.listeners ?? []).filter(({ hostname }) => hostname).map((listener) => listenerKey(listener));
    for (const key of new Set(keys)) yield [keyOf(cluster, key), { namespace, name }];
  },
  where: (key) => ({ cluster: key.split('\n')[0] ?? '' }),
});

/** What two listeners may not have in common. */
export function listenerKey({
  hostname = '',
  port,
  protocol,
}: {
  readonly hostname?: string;
  readonly port: number;
  readonly protocol: string;
}): string {
  return keyOf(hostname.toLowerCase(), String(port), protocol);
}

/** By cluster, type and value: the Gateways that ask for an address. */
export const addressClaims: Index<'address-claims', GatewayClaim> = defineIndex({
  name: 'address-claims',
  kinds: ['K8sGateway'],
  *entries({ cluster, namespace, name, object }) {
    const addresses = (object.spec?.addresses ?? []).filter(({ value }) => value);
    const keys = addresses.map(({ type = 'IPAddress', value = '' }) => keyOf(cluster, type, value));
    for (const key of new Set(keys)) yield [key, { namespace, name }];
  },
  where: (key) => ({ cluster: key.split('\n')[0] ?? '' }),
});

/** By cluster: the names of its GatewayClasses. */
export const gatewayClassByName: Index<'gateway-class-by-name', string> = defineIndex({
  name: 'gateway-class-by-name',
  kinds: ['K8sGatewayClass'],
  exact: true,
  *entries({ cluster, name }) {
    yield [keyOf(cluster, name), name];
  },
  where: (key) => ({ cluster: key.split('\n')[0] ?? '' }),
});

/** What a ReferenceGrant opens. */
export interface Grant {
  readonly from: readonly { readonly group: string; readonly kind: string; readonly namespace: string }[];
  readonly to: readonly { readonly group: string; readonly kind: string; readonly name?: string }[];
}

/** By cluster and namespace: what may be referred to there from elsewhere. */
export const grantsOf: Index<'grants', Grant> = defineIndex({
  name: 'grants',
  kinds: ['K8sReferenceGrant'],
  exact: true,
  *entries({ cluster, namespace, object }) {
    const { from = [], to = [] } = object.spec ?? {};
    yield [
      keyOf(cluster, namespace),
      {
        from: from.map((each) => ({ group: each.group, kind: each.kind, namespace: each.namespace })),
        to: to.map(({ group, kind, name }) => ({ group, kind, ...(name && { name }) })),
      },
    ];
  },
  where: (key) => {
    const [cluster = '', namespace = ''] = key.split('\n');
    return { cluster, namespace };
  },
});
