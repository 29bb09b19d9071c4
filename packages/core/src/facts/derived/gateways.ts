import type { Facts, InputName } from '../facts.js';
import { defineDerived, type DerivedUnit } from './unit.js';
import { isWaypoint } from './waypoints.js';
import type { Workload } from './workloads.js';

/** What a gateway workload is for, with the hosts that it serves by the Gateway that says so (`namespace/name`). */
export interface GatewayRole {
  readonly kind: 'ingress' | 'egress' | 'gateway-api';
  readonly hosts: Readonly<Record<string, readonly string[]>>;
}

/** Tells what a workload is a gateway for; undefined for one that is none. */
export type GatewayRoles = (workload: Workload) => GatewayRole | undefined;

type Inputs = 'Gateway' | 'K8sGateway' | Extract<InputName, 'derived:config-clusters'>;
type Labels = Readonly<Record<string, string>>;

/**
 * A workload is a gateway where an Istio Gateway selects it, however it was installed, or where it was deployed for a
 * Gateway of the Gateway API in its own namespace. Waypoints are deployed for Gateways too, but serve no hosts.
 */
export const gateways: DerivedUnit<Inputs, GatewayRoles> = defineDerived({
  inputs: ['Gateway', 'K8sGateway', 'derived:config-clusters'],
  build(facts): GatewayRoles {
    const istio = new Map(facts.clusters.map((cluster) => [cluster, istioGateways(facts, cluster)]));
    const configClusters = facts.derived('config-clusters');
    return (workload) => {
      if (isWaypoint(workload.labels)) return undefined;
      const named = gatewayApiHosts(facts, workload);
      if (named !== undefined) return { kind: 'gateway-api', hosts: named };
      const selecting = configClusters(workload.cluster).flatMap((cluster) => istio.get(cluster)?.(workload.labels) ?? []);
      if (selecting.length === 0) return undefined;
      return { kind: directionOf(workload), hosts: Object.fromEntries(selecting.map(({ name, hosts }) => [name, hosts])) };
    };
  },
});

interface SelectingGateway {
  readonly name: string;
  readonly selector: readonly (readonly [string, string])[];
  readonly hosts: readonly string[];
}

/** Finds the Gateways that select labels, by one pair of each selector, so that not every Gateway is compared. */
function istioGateways(facts: Facts<Inputs>, cluster: string): (labels: Labels) => readonly SelectingGateway[] {
  const byPair = new Map<string, Map<string, SelectingGateway[]>>();
  for (const { metadata, spec } of facts.list('Gateway', cluster)) {
    const selector = Object.entries(spec?.selector ?? {});
    const [first] = selector;
    if (first === undefined) continue;
    const hosts = (spec?.servers ?? []).flatMap((server) => server.hosts ?? []);
    const gateway = { name: `${metadata.namespace ?? ''}/${metadata.name}`, selector, hosts: [...new Set(hosts)] };
    const [key, value] = first;
    let byValue = byPair.get(key);
    if (byValue === undefined) byPair.set(key, (byValue = new Map<string, SelectingGateway[]>()));
    const group = byValue.get(value);
    if (group === undefined) byValue.set(value, [gateway]);
    else group.push(gateway);
  }
  return (labels) => {
    const found: SelectingGateway[] = [];
    for (const [key, byValue] of byPair) {
      const value = Object.hasOwn(labels, key) ? labels[key] : undefined;
      for (const gateway of (value !== undefined && byValue.get(value)) || []) {
        if (gateway.selector.every(([name, wanted]) => labels[name] === wanted)) found.push(gateway);
      }
    }
    return found.length < 2 ? found : found.sort((a, b) => (a.name < b.name ? -1 : 1));
  };
}

function gatewayApiHosts(facts: Facts<Inputs>, { cluster, namespace, labels }: Workload): GatewayRole['hosts'] | undefined {
  const name = labels['gateway.networking.k8s.io/gateway-name'];
  const gateway = name === undefined ? undefined : facts.find('K8sGateway', { cluster, namespace, name });
  if (gateway === undefined) return undefined;
  const hosts = (gateway.spec?.listeners ?? []).map(({ hostname }) => hostname ?? '*');
  return { [`${namespace}/${gateway.metadata.name}`]: [...new Set(hosts)] };
}

/** What the operator's label says; without it, what the chart's own names say. */
function directionOf({ name, labels }: Workload): 'ingress' | 'egress' {
  const component = labels['operator.istio.io/component'];
  if (component === 'EgressGateways' || component === 'IngressGateways') return component === 'EgressGateways' ? 'egress' : 'ingress';
  return [labels.istio, labels.app, name].some((each) => each?.includes('egress')) ? 'egress' : 'ingress';
}
