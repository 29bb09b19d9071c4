import { dataplaneOf, dataplaneQuestion } from '../../checks/dataplane.js';
import { isOwned, labelsPathOf } from '../../indexes/workloads.js';
import { workloadKinds } from '../../kinds.js';
import { defineRule, type Rule } from '../../rule.js';

export const sidecarLabelOnRedirectedPod: Rule = defineRule({
  code: 'KIA1314',
  severity: 'error',
  parity: 'kiali',
  since: '0.1',
  kinds: workloadKinds,
  inputs: [dataplaneOf],
  message: 'Labels ask for a sidecar, but a pod is in the ambient mesh',
  evidence: 'presence',
  *check(subject, view) {
    const question = isOwned(subject) ? undefined : dataplaneQuestion(subject);
    if (question === undefined) return;
    const plane = view.ask(dataplaneOf, question);
    if (plane.injected && plane.pods.some(({ ambient }) => ambient)) yield { path: labelsPathOf(subject) };
  },
});
