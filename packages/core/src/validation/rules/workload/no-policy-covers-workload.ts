import { keyOf } from '../../engine/inputs.js';
import { selectingObjects } from '../../indexes/selecting-objects.js';
import { selectsLabels } from '../../indexes/selectors.js';
import { isOwned, labelsPathOf, podPartOf } from '../../indexes/workloads.js';
import { workloadKinds } from '../../kinds.js';
import { meshOf } from '../../mesh/mesh.js';
import { defineRule, type Rule } from '../../rule.js';

export const noPolicyCoversWorkload: Rule = defineRule({
  code: 'KIA1301',
  severity: 'warning',
  parity: 'kiali',
  since: '0.1',
  kinds: workloadKinds,
  inputs: [selectingObjects, meshOf],
  message: 'No AuthorizationPolicy holds for the workload',
  *check(subject, view) {
    if (isOwned(subject)) return;
    const { cluster, namespace } = subject;
    const labels = podPartOf(subject).metadata?.labels ?? {};
    const { rootNamespace } = view.ask(meshOf, { cluster, namespace });
    for (const home of new Set([namespace, rootNamespace])) {
      const policies = view.get(selectingObjects, keyOf(cluster, 'AuthorizationPolicy', home));
      if (policies.some((policy) => selectsLabels(policy.labels, labels))) return;
    }
    yield { path: labelsPathOf(subject) };
  },
});
