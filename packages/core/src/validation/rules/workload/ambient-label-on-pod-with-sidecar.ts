import { dataplaneOf, dataplaneQuestion } from '../../checks/dataplane.js';
import { isOwned, labelsPathOf } from '../../indexes/workloads.js';
import { workloadKinds } from '../../kinds.js';
import { defineRule, type Rule } from '../../rule.js';

export const ambientLabelOnPodWithSidecar: Rule = defineRule({
  code: 'KIA1315',
  severity: 'error',
  parity: 'kiali',
  since: '0.1',
  kinds: workloadKinds,
  inputs: [dataplaneOf],
  message: 'Labels ask for the ambient mesh, but a pod has a sidecar',
  evidence: 'presence',
  *check(subject, view) {
    const question = isOwned(subject) ? undefined : dataplaneQuestion(subject);
    if (question === undefined) return;
    const plane = view.ask(dataplaneOf, question);
    if (plane.ambient && plane.pods.some(({ sidecar }) => sidecar)) yield { path: labelsPathOf(subject) };
  },
});
