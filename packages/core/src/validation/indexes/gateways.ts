import { defineIndex, defineQuery, type Index, keyOf, type Query } from '../engine/inputs.js';

/** What checks know of a Gateway of Istio's; servers as it has them. */
export interface GatewayFacts {
  readonly cluster: string;
  /** Which of the two kinds of Gateway. */
  readonly kind: 'Gateway' | 'K8sGateway';
  readonly namespace: string;
  readonly name: string;
  /** Hosts of its servers or listeners, as they are written; '*' for a listener without one. */
  readonly hosts: readonly string[];
  /** The labels of its proxies. */
  readonly selector: Readonly<Record<string, string>>;
}

/** By cluster, namespace and name. */
export const gatewayByName: Index<'gateway-by-name', GatewayFacts> = defineIndex({
  name: 'gateway-by-name',
  kinds: ['Gateway', 'K8sGateway'],
  exact: true,
  *entries(subject) {
    const { cluster, kind, namespace, name, object } = subject;
    const spec: {
      readonly servers?: readonly { readonly hosts?: readonly string[] }[];
      readonly selector?: Readonly<Record<string, string>>;
      readonly listeners?: readonly { readonly hostname?: string }[];
    } = object.spec ?? {};
    const listened = (spec.listeners ?? []).map(({ hostname }) => hostname || '*');
    const hosts = [...new Set([...(spec.servers ?? []).flatMap((server) => server.hosts ?? []), ...listened])];
    const selector = kind === 'Gateway' ? (spec.selector ?? {}) : { 'gateway.networking.k8s.io/gateway-name': name };
    yield [keyOf(cluster, namespace, name), { cluster, kind, namespace, name, hosts, selector }];
  },
  where: (key) => {
    const [cluster = '', namespace = ''] = key.split('\n');
    return { cluster, namespace };
  },
});

export interface GatewayQuestion {
  readonly cluster: string;
  /** Where the reference is. */
  readonly namespace: string;
  /** `name`, `namespace/name` or, the old way, `name.namespace.svc…`. */
  readonly reference: string;
}

/** The Gateways of both kinds that a VirtualService's reference names. */
export const gatewaysNamed: Query<'gateways-named', GatewayQuestion, readonly GatewayFacts[]> = defineQuery({
  name: 'gateways-named',
  inputs: [gatewayByName],
  keyOf: ({ cluster, namespace, reference }: GatewayQuestion) => keyOf(cluster, namespace, reference),
  compute({ cluster, namespace, reference }, view): readonly GatewayFacts[] {
    const found = view.get(gatewayByName, keyOf(cluster, ...gatewayName(reference, namespace)));
    if (found.length > 0 || reference.includes('/') || !reference.includes('.')) return found;
    const [name = '', home = ''] = reference.split('.');
    return view.get(gatewayByName, keyOf(cluster, home, name));
  },
});

/** Namespace and name of a reference that is not written the old way. */
export function gatewayName(reference: string, namespace: string): readonly [namespace: string, name: string] {
  const slash = reference.indexOf('/');
  return slash < 0 ? [namespace, reference] : [reference.slice(0, slash), reference.slice(slash + 1)];
}
