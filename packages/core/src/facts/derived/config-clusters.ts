import type { InputName } from '../facts.js';
import { defineDerived, type DerivedUnit } from './unit.js';

/** From which clusters a control plane takes the configuration that holds in a cluster. */
export type ConfigClusters = (cluster: string) => readonly string[];

/**
 * A cluster with a control plane is configured by its own objects. One without is a remote cluster of those that have
 * one. Where nobody is seen to have one, each is taken to be its own. A cluster that telemetry left `unknown` may be any.
 */
export const configClusters: DerivedUnit<Extract<InputName, 'derived:control-planes'>, ConfigClusters> = defineDerived({
  inputs: ['derived:control-planes'],
  build(facts): ConfigClusters {
    const primary = [...new Set(facts.derived('control-planes').map(({ cluster }) => cluster))].sort();
    const own = new Map(facts.clusters.map((cluster) => [cluster, [cluster]]));
    const isPrimary = new Set(primary);
    return (cluster) => {
      const self = own.get(cluster);
      if (self === undefined) return cluster === 'unknown' ? facts.clusters : [];
      return primary.length === 0 || isPrimary.has(cluster) ? self : primary;
    };
  },
});
