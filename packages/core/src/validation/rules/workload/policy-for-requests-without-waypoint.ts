import { dataplaneOf, dataplaneQuestion } from '../../checks/dataplane.js';
import { keyOf } from '../../engine/inputs.js';
import { serviceHosts } from '../../indexes/registry.js';
import { type RequestPolicy, requestPolicies } from '../../indexes/request-policies.js';
import { selectsLabels } from '../../indexes/selectors.js';
import { waypointExists } from '../../indexes/waypoints.js';
import { isOwned, labelsPathOf } from '../../indexes/workloads.js';
import { workloadKinds } from '../../kinds.js';
import { defineRule, type Rule } from '../../rule.js';
import { refOf } from '../../subject.js';

const isFilled = (labels: object = {}): boolean => Object.keys(labels).length > 0;

export const policyForRequestsWithoutWaypoint: Rule = defineRule({
  code: 'KIA1317',
  severity: 'warning',
  parity: 'kiali',
  since: '0.1',
  kinds: workloadKinds,
  inputs: [dataplaneOf, waypointExists, requestPolicies, serviceHosts],
  message: 'The policy {policy} looks at requests, but no waypoint stands before the workload',
  evidence: 'presence',
  *check(subject, view) {
    const question = isOwned(subject) ? undefined : dataplaneQuestion(subject);
    if (question === undefined) return;
    const { cluster, namespace, labels } = question;
    const { ambient, optedOut, pods, waypoint } = view.ask(dataplaneOf, question);
    if (optedOut || (!ambient && !pods.some((pod) => pod.ambient))) return;
    if (waypoint !== undefined && view.ask(waypointExists, { cluster, ...waypoint })) return;
    const policies = view.get(requestPolicies, keyOf(cluster, namespace)).filter((policy) => appliesTo(policy));
    if (policies.length === 0) return;
    const related = policies.map(({ name }) => refOf({ cluster, kind: 'AuthorizationPolicy', namespace, name }));
    yield { path: labelsPathOf(subject), params: { policy: policies.map(({ name }) => name).join(', ') }, related };

    function appliesTo({ labels: selector, services }: RequestPolicy): boolean {
      if (services === undefined) return selectsLabels(selector, labels);
      return services.some((service) =>
        view
          .get(serviceHosts, `${service}.${namespace}.svc`.toLowerCase())
          .some((entry) => entry.cluster === cluster && isFilled(entry.selector) && selectsLabels(entry.selector ?? {}, labels)),
      );
    }
  },
});
