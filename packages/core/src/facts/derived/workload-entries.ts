import type { InputName } from '../facts.js';
import { appOf, versionOf } from './canonical-labels.js';
import { defineDerived, type DerivedUnit } from './unit.js';

const none: readonly string[] = [];

export interface WorkloadEntryIndex {
  /** Names of the WorkloadEntries that carry this app and version, sorted. */
  find(at: { readonly cluster: string; readonly namespace: string; readonly app: string; readonly version: string }): readonly string[];
}

type Inputs = 'WorkloadEntry' | Extract<InputName, 'derived:config-clusters'>;

/** WorkloadEntries, which is what virtual machines are to Istio, by app and version. */
export const workloadEntries: DerivedUnit<Inputs, WorkloadEntryIndex> = defineDerived({
  inputs: ['WorkloadEntry', 'derived:config-clusters'],
  build(facts): WorkloadEntryIndex {
    const names = new Map<string, Set<string>>();
    for (const cluster of facts.clusters) {
      for (const { metadata, spec } of facts.list('WorkloadEntry', cluster)) {
        const labels = spec?.labels ?? {};
        const [app, version] = [appOf(labels), versionOf(labels)];
        if (app === undefined || version === undefined) continue;
        const key = `${cluster}\n${metadata.namespace ?? ''}\n${app}\n${version}`;
        names.set(key, (names.get(key) ?? new Set()).add(metadata.name));
      }
    }
    const configClusters = facts.derived('config-clusters');
    return {
      find({ cluster, namespace, app, version }) {
        if (names.size === 0) return none;
        const found = configClusters(cluster).flatMap((each) => [...(names.get(`${each}\n${namespace}\n${app}\n${version}`) ?? [])]);
        return [...new Set(found)].sort();
      },
    };
  },
});
