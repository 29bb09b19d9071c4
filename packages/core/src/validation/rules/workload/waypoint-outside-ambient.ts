import { dataplaneOf, dataplaneQuestion } from '../../checks/dataplane.js';
import { isOwned, labelsPathOf } from '../../indexes/workloads.js';
import { workloadKinds } from '../../kinds.js';
import { defineRule, type Rule } from '../../rule.js';

export const waypointOutsideAmbient: Rule = defineRule({
  code: 'KIA1312',
  severity: 'warning',
  parity: 'kiali',
  since: '0.1',
  kinds: workloadKinds,
  inputs: [dataplaneOf],
  message: 'A waypoint is asked for, but the workload is not in the ambient mesh',
  evidence: 'presence',
  *check(subject, view) {
    const question = isOwned(subject) ? undefined : dataplaneQuestion(subject);
    if (question === undefined) return;
    const plane = view.ask(dataplaneOf, question);
    if (plane.pods.length > 0 && plane.waypoint !== undefined && !plane.optedOut && !plane.ambient) yield { path: labelsPathOf(subject) };
  },
});
