import { defineIndex, type Index } from '../engine/inputs.js';
import { conform } from '../schema/conform.js';
import { readYaml } from '../source/yaml-document.js';
import { istiodSetting } from './istiod-setting.js';
import { meshConfigSchema, meshNetworksSchema } from './mesh-facts-schema.js';
import type { ControlPlaneFacts, MeshConfig, MeshFacts, MeshNetworks } from './mesh-facts.js';

/** By cluster, '*' for those that describe each: what MeshFacts documents say. */
export const meshFactsByCluster: Index<'mesh-facts', NonNullable<MeshFacts['spec']>> = defineIndex({
  name: 'mesh-facts',
  kinds: ['MeshFacts'],
  exact: true,
  *entries({ object }) {
    const spec = object.spec ?? {};
    yield [spec.cluster ?? '*', spec];
  },
});

/** What one ConfigMap of a control plane says. */
export interface MeshConfigMap {
  readonly cluster: string;
  readonly plane: ControlPlaneFacts;
  readonly networks: MeshNetworks;
}

/** Under 'all': the ConfigMap of every control plane, `istio` or, for a revision, `istio-<revision>`. */
export const meshConfigMaps: Index<'mesh-config-maps', MeshConfigMap> = defineIndex({
  name: 'mesh-config-maps',
  kinds: ['ConfigMap'],
  *entries({ cluster, name, namespace, object }) {
    const revision = /^istio(?:-(.+))?$/.exec(name);
    if (revision === null || object.data?.mesh === undefined) return;
    const meshConfig = { rootNamespace: namespace, ...readAs<MeshConfig>(object.data.mesh, conformMeshConfig) };
    const networks = readAs<MeshNetworks>(object.data.meshNetworks ?? '', conformMeshNetworks);
    yield ['all', { cluster, plane: { namespace, revision: revision[1] ?? 'default', meshConfig }, networks }];
  },
});

/** Under `cluster namespace`: the environment of istiod there that decides which workloads a Gateway selects. */
export const gatewayScopes: Index<'gateway-scopes', boolean> = defineIndex({
  name: 'gateway-scopes',
  kinds: ['Deployment'],
  *entries({ cluster, namespace, object }) {
    const value = istiodSetting(object, 'PILOT_SCOPE_GATEWAY_TO_NAMESPACE');
    if (value !== undefined) yield [`${cluster}\n${namespace}`, value === 'true'];
  },
});

// Each is trimmed to the schema that its type was written after.
const conformMeshConfig = (value: unknown): MeshConfig | undefined => conform(value, meshConfigSchema) as MeshConfig | undefined;
const conformMeshNetworks = (value: unknown): MeshNetworks | undefined => conform(value, meshNetworksSchema) as MeshNetworks | undefined;

/** What cannot be read counts as not said, as for istiod, which goes on with its defaults. */
function readAs<T extends object>(text: string, trim: (value: unknown) => T | undefined): T | Record<string, never> {
  const [document] = readYaml(text).documents;
  return (document && trim(document.value)) ?? {};
}
