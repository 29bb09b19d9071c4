import type { ConfigMap } from '../../model/kubernetes.js';
import type { Facts, InputName } from '../facts.js';
import type { ControlPlane } from './control-planes.js';
import { readTopLevel } from './top-level-yaml.js';
import { defineDerived, type DerivedUnit } from './unit.js';

/** What is read of a control plane's mesh configuration. Source: https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/ */
export interface MeshConfig {
  /** Where services without `exportTo` are visible; undefined: everywhere. */
  readonly defaultServiceExportTo: readonly string[] | undefined;
  /** The namespace whose configuration holds for the whole mesh. */
  readonly rootNamespace: string;
  readonly trustDomain: string;
}

export interface MeshConfigs {
  /** Those that could be read. */
  readonly read: readonly { readonly plane: ControlPlane; readonly config: MeshConfig }[];
  /** The configuration of the control plane that manages a namespace. Istio's defaults where none can be read. */
  of(cluster: string, namespace: string): MeshConfig;
}

type Inputs = 'ConfigMap' | Extract<InputName, 'derived:control-planes' | 'derived:config-clusters' | 'derived:namespaces'>;

const defaults: MeshConfig = { defaultServiceExportTo: undefined, rootNamespace: 'istio-system', trustDomain: 'cluster.local' };
const keys = new Set(['defaultServiceExportTo', 'rootNamespace', 'trustDomain']);

/** The mesh configuration of every control plane, as its ConfigMap has it. */
export const meshConfigs: DerivedUnit<Inputs, MeshConfigs> = defineDerived({
  inputs: ['ConfigMap', 'derived:control-planes', 'derived:config-clusters', 'derived:namespaces'],
  build(facts): MeshConfigs {
    const configs = facts.derived('control-planes').map((plane) => ({ plane, ...configOf(facts, plane) }));
    const byCluster = new Map<string, typeof configs>();
    for (const entry of configs) byCluster.set(entry.plane.cluster, [...(byCluster.get(entry.plane.cluster) ?? []), entry]);
    const configClusters = facts.derived('config-clusters');
    const namespaces = facts.derived('namespaces');
    return {
      read: configs.filter(({ isRead }) => isRead),
      of(cluster, namespace) {
        const revision = namespaces.get(cluster, namespace)?.metadata.labels?.['istio.io/rev'] ?? 'default';
        const near = configClusters(cluster).flatMap((each) => byCluster.get(each) ?? []);
        const chosen =
          near.find(({ plane }) => plane.revision === revision) ?? near.find(({ plane }) => plane.revision === 'default') ?? near[0];
        return chosen?.config ?? defaults;
      },
    };
  },
});

/** A revision's ConfigMap is named after it, the default one's is plain `istio`. */
function configOf(
  facts: Facts<Inputs>,
  { cluster, namespace, revision }: ControlPlane,
): { readonly config: MeshConfig; readonly isRead: boolean } {
  const name = revision === 'default' ? 'istio' : `istio-${revision}`;
  const map: ConfigMap | undefined = facts.find('ConfigMap', { cluster, namespace, name });
  const read = readTopLevel(map?.data?.mesh ?? '', keys);
  const text = (key: string): string | undefined => {
    const value = read.get(key);
    return typeof value === 'string' ? value : undefined;
  };
  const exportTo = read.get('defaultServiceExportTo');
  const config: MeshConfig = {
    defaultServiceExportTo: typeof exportTo === 'string' || exportTo?.length === 0 ? undefined : exportTo,
    rootNamespace: text('rootNamespace') ?? namespace,
    trustDomain: text('trustDomain') ?? defaults.trustDomain,
  };
  return { config, isRead: map !== undefined };
}
