import { ambientServicesOf, unenrolledOf } from '../../checks/enrolment.js';
import { ambientNamespaces, namespaceOf } from '../../indexes/namespaces.js';
import { hostEntries, serviceHosts } from '../../indexes/registry.js';
import { selectedWorkloads } from '../../indexes/workloads.js';
import { meshOf } from '../../mesh/mesh.js';
import { defineRule, type Rule } from '../../rule.js';
import { shapesRequests } from '../../walk/layer7.js';

export const destinationRuleInUnenrolledNamespace: Rule = defineRule({
  code: 'KIA0210',
  severity: 'warning',
  parity: 'kiali',
  since: '0.1',
  kinds: ['DestinationRule'],
  inputs: [ambientNamespaces, namespaceOf, serviceHosts, selectedWorkloads, hostEntries, meshOf],
  message: 'The namespace is in the ambient mesh and uses no waypoint, which alone could do this',
  evidence: 'presence',
  *check({ cluster, namespace, object }, view) {
    if (!shapesRequests(object)) return;
    if (ambientServicesOf({ cluster, namespace, hosts: [{ value: object.spec?.host ?? '', path: 'spec/host' }] }, view).length > 0) return;
    if (unenrolledOf({ cluster, namespace, targets: [], labels: {} }, view) !== undefined) yield { path: 'spec/host' };
  },
});
