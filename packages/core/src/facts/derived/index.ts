import type { InputName } from '../facts.js';
import { type AppIndex, apps } from './apps.js';
import { type ConfigClusters, configClusters } from './config-clusters.js';
import { type ControlPlane, controlPlanes } from './control-planes.js';
import { type DestinationRuleIndex, destinationRules } from './destination-rules.js';
import { type GatewayRoles, gateways } from './gateways.js';
import { type MeshConfigs, meshConfigs } from './mesh-config.js';
import { type NamespaceIndex, namespaces } from './namespaces.js';
import { proxySync, type ProxySyncIndex } from './proxy-sync.js';
import { type RouteIndex, routes } from './routes.js';
import { type ServiceEntryIndex, serviceEntries } from './service-entries.js';
import type { DerivedUnit } from './unit.js';
import { type WaypointIndex, waypoints } from './waypoints.js';
import { type WorkloadEntryIndex, workloadEntries } from './workload-entries.js';
import { type WorkloadIndex, workloads } from './workloads.js';

/** What each derived index is. */
export interface DerivedMap {
  apps: AppIndex;
  'config-clusters': ConfigClusters;
  'control-planes': readonly ControlPlane[];
  'destination-rules': DestinationRuleIndex;
  gateways: GatewayRoles;
  'mesh-config': MeshConfigs;
  namespaces: NamespaceIndex;
  'proxy-sync': ProxySyncIndex;
  routes: RouteIndex;
  'service-entries': ServiceEntryIndex;
  waypoints: WaypointIndex;
  'workload-entries': WorkloadEntryIndex;
  workloads: WorkloadIndex;
}

export type DerivedName = keyof DerivedMap;

/** Every derived index by name. */
export const derivedUnits: { readonly [D in DerivedName]: DerivedUnit<InputName, DerivedMap[D]> } = {
  apps,
  'config-clusters': configClusters,
  'control-planes': controlPlanes,
  'destination-rules': destinationRules,
  gateways,
  'mesh-config': meshConfigs,
  namespaces,
  'proxy-sync': proxySync,
  routes,
  'service-entries': serviceEntries,
  waypoints,
  'workload-entries': workloadEntries,
  workloads,
};
