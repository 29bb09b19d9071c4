import type { InputName } from '../../facts/facts.js';
import { defineStage, type GraphStage } from './stage.js';

/** Names the WorkloadEntries, that is the virtual machines, behind a node. Source: kiali appender/workload_entry.go. */
export const workloadEntries: GraphStage<Extract<InputName, 'derived:workload-entries'>> = defineStage({
  name: 'workload-entries',
  feature: 'workloadEntries',
  inputs: () => ['derived:workload-entries'],
  apply(draft, facts) {
    const index = facts.derived('workload-entries');
    for (const { identity, marks } of draft.nodes) {
      const { type, cluster, namespace, app, version } = identity;
      if ((type !== 'app' && type !== 'workload') || app === undefined || version === undefined) continue;
      const names = index.find({ cluster, namespace, app, version });
      if (names.length > 0) marks.workloadEntries = names;
    }
  },
});
