import type { InputName } from '../facts.js';
import { appOf, versionOf } from './canonical-labels.js';
import { PlaceMap } from './place-map.js';
import { defineDerived, type DerivedUnit } from './unit.js';
import type { Workload } from './workloads.js';

/** Which workloads make up an app. */
export interface AppIndex {
  /** Those of one version, or without it of all; by their names. */
  workloads(app: {
    readonly cluster: string;
    readonly namespace: string;
    readonly name: string;
    readonly version?: string;
  }): readonly Workload[];
}

export const apps: DerivedUnit<Extract<InputName, 'derived:workloads'>, AppIndex> = defineDerived({
  inputs: ['derived:workloads'],
  build(facts): AppIndex {
    const byApp = new PlaceMap<Workload[]>();
    for (const workload of facts.derived('workloads').all) {
      const name = appOf(workload.labels);
      if (name === undefined) continue;
      const { cluster, namespace } = workload;
      const group = byApp.get(cluster, namespace, name);
      if (group === undefined) byApp.set(cluster, namespace, name, [workload]);
      else group.push(workload);
    }
    return {
      workloads({ cluster, namespace, name, version }) {
        const all = byApp.get(cluster, namespace, name) ?? [];
        const found = all.filter(({ labels }) => version === undefined || versionOf(labels) === version);
        return found.sort((a, b) => (a.name < b.name || (a.name === b.name && a.kind < b.kind) ? -1 : 1));
      },
    };
  },
});
