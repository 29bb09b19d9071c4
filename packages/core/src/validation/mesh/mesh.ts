import { defineQuery, keyOf, type Query } from '../engine/inputs.js';
import type { View } from '../engine/view.js';
import { namespaceOf, type NamespaceQuestion } from '../indexes/namespaces.js';
import type { ControlPlaneFacts, MeshConfig } from './mesh-facts.js';
import { gatewayScopes, meshConfigMaps, meshFactsByCluster } from './mesh-sources.js';

/** The mesh as a namespace sees it: the configuration of the control plane that manages it, with Istio's defaults filled in. */
export interface Mesh {
  /** False where control planes list their namespaces and none lists this one. */
  readonly managed: boolean;
  /** Where istiod runs. */
  readonly controlPlaneNamespace: string;
  readonly revision: string;
  /** The namespace whose configuration holds for all. */
  readonly rootNamespace: string;
  /** What follows `svc.` in names of services. */
  readonly domain: string;
  readonly trustDomain: string;
  readonly trustDomainAliases: readonly string[];
  readonly autoMtls: boolean;
  /** Whether calls to unknown hosts are let through. */
  readonly allowsAnyOutbound: boolean;
  readonly defaultExportTo: { readonly [K in 'DestinationRule' | 'Service' | 'VirtualService']: readonly string[] };
  /** As it was given, for what is rarely read. */
  readonly config: MeshConfig;
}

const inputs = [meshFactsByCluster, meshConfigMaps, namespaceOf] as const;

/** The mesh as a namespace sees it. */
export const meshOf: Query<'mesh', NamespaceQuestion, Mesh> = defineQuery({
  name: 'mesh',
  inputs,
  keyOf: ({ cluster, namespace }: NamespaceQuestion) => keyOf(cluster, namespace),
  compute({ cluster, namespace }, view): Mesh {
    const planes = planesOf(cluster, view);
    const facts = factsOf(cluster, view);
    const lister = planes.find((plane) => plane.namespaces?.includes(namespace) === true || homesOf(plane).includes(namespace));
    const open = planes.filter((plane) => plane.namespaces === undefined);
    // Where there is no choice, it does not matter whether the namespace can be read.
    const revision = lister || open.length < 2 ? undefined : view.ask(namespaceOf, { cluster, namespace })?.labels['istio.io/rev'];
    const byRevision = open.find((plane) => (plane.revision ?? 'default') === (revision ?? 'default')) ?? open[0];
    const plane = lister ?? byRevision ?? {};
    const domain = facts.find((each) => each.domain !== undefined)?.domain ?? 'cluster.local';
    return meshFrom({ plane, domain, managed: planes.length === 0 || (lister ?? byRevision) !== undefined });
  },
});

function meshFrom({ plane, domain, managed }: { plane: ControlPlaneFacts; domain: string; managed: boolean }): Mesh {
  const config = plane.meshConfig ?? {};
  const everywhere = (list: readonly string[] | undefined): readonly string[] => (list && list.length > 0 ? list : ['*']);
  return {
    managed,
    controlPlaneNamespace: plane.namespace ?? 'istio-system',
    revision: plane.revision ?? 'default',
    rootNamespace: config.rootNamespace ?? plane.namespace ?? 'istio-system',
    domain,
    trustDomain: config.trustDomain ?? 'cluster.local',
    trustDomainAliases: config.trustDomainAliases ?? [],
    autoMtls: config.enableAutoMtls ?? true,
    allowsAnyOutbound: (config.outboundTrafficPolicy?.mode ?? 'ALLOW_ANY') === 'ALLOW_ANY',
    defaultExportTo: {
      DestinationRule: everywhere(config.defaultDestinationRuleExportTo),
      Service: everywhere(config.defaultServiceExportTo),
      VirtualService: everywhere(config.defaultVirtualServiceExportTo),
    },
    config,
  };
}

function homesOf(plane: ControlPlaneFacts): readonly string[] {
  const home = plane.namespace ?? 'istio-system';
  return [home, plane.meshConfig?.rootNamespace ?? home];
}

type MeshView = View<(typeof inputs)[number]>;

function factsOf(cluster: string, view: MeshView): NonNullable<ReturnType<typeof view.get<typeof meshFactsByCluster>>> {
  return [...view.get(meshFactsByCluster, cluster), ...view.get(meshFactsByCluster, '*')];
}

/** MeshFacts win over ConfigMaps. A cluster without a control plane is configured by those of the others. */
function planesOf(cluster: string, view: MeshView): readonly ControlPlaneFacts[] {
  const told = factsOf(cluster, view).flatMap(({ controlPlanes }) => controlPlanes ?? []);
  if (told.length > 0) return told;
  const maps = view.get(meshConfigMaps, 'all');
  const own = maps.filter((map) => map.cluster === cluster);
  return (own.length > 0 ? own : maps).map(({ plane }) => plane);
}

/** Whether Gateways of a namespace select workloads of their own namespace only. */
export const gatewaysStayInNamespace: Query<'gateways-stay-in-namespace', NamespaceQuestion, boolean> = defineQuery({
  name: 'gateways-stay-in-namespace',
  inputs: [meshFactsByCluster, gatewayScopes, meshOf],
  keyOf: ({ cluster, namespace }: NamespaceQuestion) => keyOf(cluster, namespace),
  compute({ cluster, namespace }, view): boolean {
    const facts = [...view.get(meshFactsByCluster, cluster), ...view.get(meshFactsByCluster, '*')];
    const home = view.ask(meshOf, { cluster, namespace }).controlPlaneNamespace;
    const planes = facts.flatMap(({ controlPlanes }) => controlPlanes ?? []);
    const told = planes.find((plane) => (plane.namespace ?? 'istio-system') === home)?.scopeGatewayToNamespace;
    return told ?? view.get(gatewayScopes, keyOf(cluster, home)).includes(true);
  },
});
