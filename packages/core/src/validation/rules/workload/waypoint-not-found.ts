import { dataplaneOf, dataplaneQuestion } from '../../checks/dataplane.js';
import { waypointExists } from '../../indexes/waypoints.js';
import { isOwned, labelsPathOf } from '../../indexes/workloads.js';
import { workloadKinds } from '../../kinds.js';
import { defineRule, type Rule } from '../../rule.js';

export const waypointNotFound: Rule = defineRule({
  code: 'KIA1313',
  severity: 'error',
  parity: 'kiali',
  since: '0.1',
  kinds: workloadKinds,
  inputs: [dataplaneOf, waypointExists],
  message: 'The waypoint {waypoint} does not exist',
  *check(subject, view) {
    const question = isOwned(subject) ? undefined : dataplaneQuestion(subject);
    if (question === undefined) return;
    const { optedOut, waypoint } = view.ask(dataplaneOf, question);
    if (optedOut || waypoint === undefined) return;
    if (!view.ask(waypointExists, { cluster: subject.cluster, ...waypoint }))
      yield { path: labelsPathOf(subject), params: { waypoint: `${waypoint.namespace}/${waypoint.name}` } };
  },
});
