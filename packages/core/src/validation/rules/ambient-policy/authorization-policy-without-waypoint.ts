import { unenrolledOf } from '../../checks/enrolment.js';
import { namespaceOf } from '../../indexes/namespaces.js';
import { serviceHosts } from '../../indexes/registry.js';
import { selectedWorkloads } from '../../indexes/workloads.js';
import { meshOf } from '../../mesh/mesh.js';
import { defineRule, type Rule } from '../../rule.js';
import { looksAtRequests } from '../../walk/layer7.js';

export const authorizationPolicyWithoutWaypoint: Rule = defineRule({
  code: 'KIA0109',
  severity: 'warning',
  parity: 'kiali',
  since: '0.1',
  kinds: ['AuthorizationPolicy'],
  inputs: [namespaceOf, serviceHosts, selectedWorkloads, meshOf],
  message: 'It needs a waypoint, and {what} uses none',
  evidence: 'presence',
  *check({ cluster, namespace, object }, view) {
    if (!looksAtRequests(object)) return;
    const { selector, targetRef, targetRefs = [] } = object.spec ?? {};
    const targets = targetRef === undefined ? targetRefs : [targetRef, ...targetRefs];
    const what = unenrolledOf({ cluster, namespace, targets, labels: selector?.matchLabels ?? {} }, view);
    if (what !== undefined) yield { path: '', params: { what } };
  },
});
