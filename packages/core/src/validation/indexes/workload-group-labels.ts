import { defineIndex, type Index, keyOf } from '../engine/inputs.js';
import { labelText } from './selectors.js';

/** The names of WorkloadGroups by cluster, namespace and all labels of their machines, where they have any. */
export const workloadGroupLabels: Index<'workload-group-labels', string> = defineIndex({
  name: 'workload-group-labels',
  kinds: ['WorkloadGroup'],
  *entries({ cluster, namespace, name, object: { spec } }) {
    const labels = labelText(spec?.metadata?.labels ?? {});
    if (labels !== '') yield [keyOf(cluster, namespace, labels), name];
  },
  where: (key) => {
    const [cluster = '', namespace = ''] = key.split('\n');
    return { cluster, namespace };
  },
});
