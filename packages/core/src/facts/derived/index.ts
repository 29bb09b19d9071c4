import type { InputName } from '../facts.js';
import { type ControlPlane, controlPlanes } from './control-planes.js';
import type { DerivedUnit } from './unit.js';
import { type NamespaceIndex, namespaces } from './namespaces.js';
import { type WaypointIndex, waypoints } from './waypoints.js';
import { type WorkloadIndex, workloads } from './workloads.js';

/** What each derived index is. */
export interface DerivedMap {
  'control-planes': readonly ControlPlane[];
  namespaces: NamespaceIndex;
  waypoints: WaypointIndex;
  workloads: WorkloadIndex;
}

export type DerivedName = keyof DerivedMap;

/** Every derived index by name. */
export const derivedUnits: { readonly [D in DerivedName]: DerivedUnit<InputName, DerivedMap[D]> } = {
  'control-planes': controlPlanes,
  namespaces,
  waypoints,
  workloads,
};
