import { defineIndex, defineQuery, type Index, keyOf, type Query } from '../engine/inputs.js';
import { istiods } from '../mesh/istiods.js';
import { selectedMachines } from './machines.js';
import { labelKey } from './selectors.js';
import { selectedWorkloads, type SelectorQuestion } from './workloads.js';

/** Under 'all': the clusters, once for each of their namespaces. */
const clusters: Index<'clusters', string> = defineIndex({
  name: 'clusters',
  kinds: ['Namespace'],
  supplement: true,
  *entries({ cluster }) {
    yield ['all', cluster];
  },
});

/** Whether labels select anything that has a proxy, also in clusters without an istiod, which those of others configure. */
export const selectsAny: Query<'selects-any', SelectorQuestion, boolean> = defineQuery({
  name: 'selects-any',
  inputs: [clusters, istiods, selectedWorkloads, selectedMachines],
  keyOf: ({ cluster, namespace, labels }: SelectorQuestion) => keyOf(cluster, namespace, labelKey(labels)),
  compute({ cluster, namespace, labels }, view): boolean {
    const isSelectingIn = (at: string): boolean => {
      const question = { cluster: at, namespace, labels };
      return view.ask(selectedWorkloads, question).length > 0 || view.ask(selectedMachines, question).length > 0;
    };
    if (isSelectingIn(cluster)) return true;
    const configured = new Set([cluster, ...view.get(istiods, 'all').map((each) => each.cluster)]);
    return [...new Set(view.get(clusters, 'all'))].some((each) => !configured.has(each) && isSelectingIn(each));
  },
});
