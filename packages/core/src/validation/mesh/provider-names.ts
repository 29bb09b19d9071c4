import { defineIndex, defineQuery, type Index, keyOf, type Query } from '../engine/inputs.js';
import { isRecord } from '../schema/conform.js';
import { istiods } from './istiods.js';
import type { MeshConfig } from './mesh-facts.js';
import { meshConfigMaps, meshFactsByCluster } from './mesh-sources.js';

/** By cluster and namespace: that there is a ConfigMap for an istiod. Unlike the configuration itself, which has defaults, it can be unknown. */
const configMapPlaces: Index<'config-map-places', true> = defineIndex({
  name: 'config-map-places',
  kinds: ['ConfigMap'],
  *entries({ cluster, namespace }) {
    yield [keyOf(cluster, namespace), true];
  },
  where: (key) => {
    const [cluster = '', namespace = ''] = key.split('\n');
    return { cluster, namespace };
  },
});

/** Those that istiod brings. */
const builtIn = ['prometheus', 'stackdriver', 'envoy'];

/**
 * By cluster: the names of the extension providers that any control plane may know; undefined where the configuration of one may be
 * somewhere that nobody can look at.
 */
export const providerNames: Query<'provider-names', string, readonly string[] | undefined> = defineQuery({
  name: 'provider-names',
  inputs: [meshFactsByCluster, meshConfigMaps, istiods, configMapPlaces],
  keyOf: (cluster: string) => cluster,
  compute(cluster, view): readonly string[] | undefined {
    const facts = [...view.get(meshFactsByCluster, cluster), ...view.get(meshFactsByCluster, '*')];
    const told = facts.flatMap(({ controlPlanes }) => controlPlanes ?? []);
    if (told.length > 0) return namesIn(told.map(({ meshConfig }) => meshConfig));
    const running = view.get(istiods, 'all');
    if (running.some(({ shares }) => shares)) return undefined;
    const maps = view.get(meshConfigMaps, 'all');
    if (maps.length > 0) return namesIn(maps.map(({ plane }) => plane.meshConfig));
    for (const { cluster: at, namespace } of running) view.get(configMapPlaces, keyOf(at, namespace));
    return running.length > 0 ? builtIn : undefined;
  },
});

function namesIn(configs: readonly (MeshConfig | undefined)[]): readonly string[] | undefined {
  if (configs.includes(undefined)) return undefined;
  return [...builtIn, ...configs.flatMap((config) => namesOf(config?.extensionProviders))];
}

/** The names of extension providers, as a mesh configuration has them. */
export function namesOf(providers: readonly unknown[] = []): readonly string[] {
  return providers.flatMap((each) => (isRecord(each) && typeof each.name === 'string' ? each.name : []));
}
