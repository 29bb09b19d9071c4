import type { Facts, InputName } from '../facts.js';
import { type HostIndex, hostIndex, plainHost } from './host-index.js';
import { gatewayApiRoute, type Route, virtualServiceRoute } from './route.js';
import { defineDerived, type DerivedUnit } from './unit.js';

export interface RouteIndex {
  /** The routes, of what configures a cluster, that lead to a service known under these plain hosts; sorted by kind, namespace, name. */
  leadingTo(cluster: string, hosts: readonly string[]): readonly Route[];
}

type Inputs = 'VirtualService' | 'K8sHTTPRoute' | 'K8sGRPCRoute' | Extract<InputName, 'derived:config-clusters'>;

/** VirtualServices, HTTPRoutes and GRPCRoutes by the hosts that they lead to. */
export const routes: DerivedUnit<Inputs, RouteIndex> = defineDerived({
  inputs: ['VirtualService', 'K8sHTTPRoute', 'K8sGRPCRoute', 'derived:config-clusters'],
  build(facts): RouteIndex {
    const byCluster = new Map(facts.clusters.map((cluster) => [cluster, indexOf(facts, cluster)]));
    const configClusters = facts.derived('config-clusters');
    return {
      leadingTo: (cluster, hosts) =>
        configClusters(cluster)
          .flatMap((each) => byCluster.get(each)?.find(hosts) ?? [])
          .sort(byName),
    };
  },
});

function indexOf(facts: Facts<Inputs>, cluster: string): HostIndex<Route> {
  const all: readonly Route[] = [
    ...facts.list('VirtualService', cluster).map(virtualServiceRoute),
    ...facts.list('K8sHTTPRoute', cluster).map((route) => gatewayApiRoute('K8sHTTPRoute', route)),
    ...facts.list('K8sGRPCRoute', cluster).map((route) => gatewayApiRoute('K8sGRPCRoute', route)),
  ];
  return hostIndex(all.flatMap((route) => route.destinations.map((host) => [plainHost(host, route.namespace), route] as const)));
}

function byName(a: Route, b: Route): number {
  const [left, right] = [`${a.kind}/${a.namespace}/${a.name}`, `${b.kind}/${b.namespace}/${b.name}`];
  return left < right ? -1 : left > right ? 1 : 0;
}
