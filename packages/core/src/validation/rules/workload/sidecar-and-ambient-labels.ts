import { dataplaneOf, dataplaneQuestion } from '../../checks/dataplane.js';
import { isOwned, labelsPathOf } from '../../indexes/workloads.js';
import { workloadKinds } from '../../kinds.js';
import { defineRule, type Rule } from '../../rule.js';

export const sidecarAndAmbientLabels: Rule = defineRule({
  code: 'KIA1311',
  severity: 'error',
  parity: 'kiali',
  since: '0.1',
  kinds: workloadKinds,
  inputs: [dataplaneOf],
  message: 'Labels ask for a sidecar and for the ambient mesh',
  evidence: 'presence',
  *check(subject, view) {
    const question = isOwned(subject) ? undefined : dataplaneQuestion(subject);
    if (question === undefined) return;
    const plane = view.ask(dataplaneOf, question);
    if (plane.ambient && plane.injected) yield { path: labelsPathOf(subject) };
  },
});
