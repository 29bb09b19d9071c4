import { ambientServicesOf, unenrolledOf } from '../../checks/enrolment.js';
import { ambientNamespaces, namespaceOf } from '../../indexes/namespaces.js';
import { hostEntries, serviceHosts } from '../../indexes/registry.js';
import { selectedWorkloads } from '../../indexes/workloads.js';
import { meshOf } from '../../mesh/mesh.js';
import { defineRule, type Rule } from '../../rule.js';
import { routesRequests } from '../../walk/layer7.js';
import { each } from '../../walk/walk.js';

export const virtualServiceInUnenrolledNamespace: Rule = defineRule({
  code: 'KIA1109',
  severity: 'warning',
  parity: 'kiali',
  since: '0.1',
  kinds: ['VirtualService'],
  inputs: [ambientNamespaces, namespaceOf, serviceHosts, selectedWorkloads, hostEntries, meshOf],
  message: 'The namespace is in the ambient mesh and uses no waypoint, which alone could do this',
  evidence: 'presence',
  *check({ cluster, namespace, object }, view) {
    if (!routesRequests(object)) return;
    if (ambientServicesOf({ cluster, namespace, hosts: each(object.spec?.hosts, 'spec/hosts') }, view).length > 0) return;
    if (unenrolledOf({ cluster, namespace, targets: [], labels: {} }, view) !== undefined) yield { path: 'spec/hosts[0]' };
  },
});
