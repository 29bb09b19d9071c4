import { dataplaneOf, dataplaneQuestion } from '../../checks/dataplane.js';
import { isOwned, labelsPathOf } from '../../indexes/workloads.js';
import { workloadKinds } from '../../kinds.js';
import { defineRule, type Rule } from '../../rule.js';

export const sidecarInAmbientNamespace: Rule = defineRule({
  code: 'KIA1316',
  severity: 'warning',
  parity: 'kiali',
  since: '0.1',
  kinds: workloadKinds,
  inputs: [dataplaneOf],
  message: 'The pods have sidecars in a namespace of the ambient mesh',
  evidence: 'presence',
  *check(subject, view) {
    const question = isOwned(subject) ? undefined : dataplaneQuestion(subject);
    if (question === undefined) return;
    const plane = view.ask(dataplaneOf, question);
    if (plane.namespaceAmbient && plane.pods.length > 0 && plane.pods.every(({ sidecar }) => sidecar))
      yield { path: labelsPathOf(subject) };
  },
});
