import { defineIndex, defineQuery, type Index, keyOf, type Query } from '../engine/inputs.js';
import { gatewayDeployments } from './gateway-deployments.js';
import { type Labels, labelKey, selectsLabels } from './selectors.js';
import type { SelectorQuestion } from './workloads.js';

/**
 * Workloads outside Kubernetes, as WorkloadEntries or WorkloadGroups tell of them: by cluster and namespace, and beneath these by each
 * label as `name=value`; a namespace of '*' stands for all.
 */
export const machinesByLabel: Index<'machines-by-label', Labels> = defineIndex({
  name: 'machines-by-label',
  kinds: ['WorkloadEntry', 'WorkloadGroup'],
  *entries({ cluster, kind, namespace, object }) {
    const labels = kind === 'WorkloadEntry' ? ownLabels(object) : (object.spec?.metadata?.labels ?? {});
    yield [keyOf(cluster, namespace, ''), labels];
    for (const pair of Object.entries(labels)) {
      for (const place of [namespace, '*']) yield [keyOf(cluster, place, pair.join('=')), labels];
    }
  },
  where: (key) => {
    const [cluster = '', namespace = ''] = key.split('\n');
    return namespace === '*' ? { cluster } : { cluster, namespace };
  },
});

/** The labels of each workload outside Kubernetes that labels select, and of each that istiod makes for a Gateway. */
export const selectedMachines: Query<'selected-machines', SelectorQuestion, readonly Labels[]> = defineQuery({
  name: 'selected-machines',
  inputs: [machinesByLabel, gatewayDeployments],
  keyOf: ({ cluster, namespace, labels }: SelectorQuestion) => keyOf(cluster, namespace, labelKey(labels)),
  compute({ cluster, namespace, labels }, view): readonly Labels[] {
    const [first] = Object.entries(labels);
    const made = view.ask(gatewayDeployments, namespace === '*' ? '' : namespace).filter((each) => each.cluster === cluster);
    const machines = view.get(machinesByLabel, keyOf(cluster, namespace, first?.join('=') ?? ''));
    return [...machines, ...made.map((each) => each.labels)].filter((each) => selectsLabels(labels, each));
  },
});

/** The proxy of an entry has the labels of its `spec`, and those of the object where these say nothing. */
function ownLabels({
  metadata,
  spec,
}: {
  readonly metadata: { readonly labels?: Labels };
  readonly spec?: { readonly labels?: Labels };
}): Labels {
  return { ...metadata.labels, ...spec?.labels };
}
