import type { GatewaySpecListeners } from '../../model/generated/gateway-api.js';
import type { LabelSelector } from '../../model/kubernetes.js';
import { defineIndex, defineQuery, type Index, keyOf, type Query, type Where } from '../engine/inputs.js';
import type { Subject } from '../subject.js';

/** The namespaces that something of a Gateway is open to. */
export interface Door {
  /** `Same`, `All`, `Selector` or `None`. */
  readonly from: string;
  readonly selector?: LabelSelector;
}

/** A listener of a Gateway, and the routes that it lets in. */
export interface ListenerDoor extends Door {
  readonly name: string;
  readonly port: number;
}

/** By cluster, namespace and name: the listeners of a Gateway of the Gateway API. */
export const gatewayDoors: Index<'gateway-doors', readonly ListenerDoor[]> = defineIndex({
  name: 'gateway-doors',
  kinds: ['K8sGateway'],
  exact: true,
  entries: doorsOf,
  where: inNamespace,
});

/** By cluster, namespace and name: the ListenerSets that a Gateway takes. */
export const listenerSetsAllowed: Index<'listener-sets-allowed', Door> = defineIndex({
  name: 'listener-sets-allowed',
  kinds: ['K8sGateway'],
  exact: true,
  *entries({ cluster, namespace, name, object }) {
    const { from = 'None', selector } = object.spec?.allowedListeners?.namespaces ?? {};
    yield [keyOf(cluster, namespace, name), { from, ...(selector && { selector }) }];
  },
  where: inNamespace,
});

/** By cluster, namespace and name: the listeners of a ListenerSet. */
const listenerSetDoors: Index<'listener-set-doors', readonly ListenerDoor[]> = defineIndex({
  name: 'listener-set-doors',
  kinds: ['K8sListenerSet'],
  exact: true,
  entries: doorsOf,
  where: inNamespace,
});

export interface ParentQuestion {
  readonly cluster: string;
  /** Of the route. */
  readonly namespace: string;
  readonly parent: { readonly group?: string; readonly kind?: string; readonly name: string; readonly namespace?: string };
}

export interface ParentDoors {
  readonly kind: 'Gateway' | 'ListenerSet';
  readonly home: string;
  /** Undefined where there is no such parent. */
  readonly doors: readonly ListenerDoor[] | undefined;
}

/** The listeners of the parent of a route; undefined where it is no Gateway and no ListenerSet. */
export const parentDoors: Query<'parent-doors', ParentQuestion, ParentDoors | undefined> = defineQuery({
  name: 'parent-doors',
  inputs: [gatewayDoors, listenerSetDoors],
  keyOf: ({ cluster, namespace, parent: { group = '-', kind = '', ...parent } }: ParentQuestion) =>
    keyOf(cluster, parent.namespace || namespace, parent.name, kind, group),
  compute({ cluster, namespace, parent }, view): ParentDoors | undefined {
    const { kind = 'Gateway', group = 'gateway.networking.k8s.io', name } = parent;
    if (group !== 'gateway.networking.k8s.io' || (kind !== 'Gateway' && kind !== 'ListenerSet') || name === '') return undefined;
    const home = parent.namespace || namespace;
    const [doors] = view.get(kind === 'Gateway' ? gatewayDoors : listenerSetDoors, keyOf(cluster, home, name));
    return { kind, home, doors };
  },
});

/** The listeners that a parent names by section and port; all of them where it names none that is there. */
export function doorsAt(
  doors: readonly ListenerDoor[],
  { port = 0, sectionName = '' }: { readonly port?: number; readonly sectionName?: string },
): readonly ListenerDoor[] {
  const named = doors.filter((door) => (sectionName === '' || door.name === sectionName) && (port === 0 || door.port === port));
  return named.length > 0 ? named : doors;
}

function* doorsOf(subject: Subject<'K8sGateway' | 'K8sListenerSet'>): Iterable<readonly [string, readonly ListenerDoor[]]> {
  const { cluster, namespace, name } = subject;
  const listeners: readonly GatewaySpecListeners[] = subject.object.spec?.listeners ?? [];
  const doors = listeners.map(({ allowedRoutes, name: listener, port }): ListenerDoor => {
    const { from = 'Same', selector } = allowedRoutes?.namespaces ?? {};
    return { name: listener, port, from, ...(selector && { selector }) };
  });
  yield [keyOf(cluster, namespace, name), doors];
}

/** Where the objects of a key that begins with cluster and namespace lie. */
function inNamespace(key: string): Where {
  const [cluster = '', namespace = ''] = key.split('\n');
  return { cluster, namespace };
}

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
  where: inNamespace,
});
