import { ambientServicesOf } from '../../checks/enrolment.js';
import { ambientNamespaces, namespaceOf } from '../../indexes/namespaces.js';
import { hostEntries } from '../../indexes/registry.js';
import { meshOf } from '../../mesh/mesh.js';
import { defineRule, type Rule } from '../../rule.js';
import { routesRequests } from '../../walk/layer7.js';
import { each } from '../../walk/walk.js';

export const virtualServiceOfUnenrolledService: Rule = defineRule({
  code: 'KIA1113',
  severity: 'warning',
  parity: 'kiali',
  since: '0.1',
  kinds: ['VirtualService'],
  inputs: [ambientNamespaces, namespaceOf, hostEntries, meshOf],
  message: '{service} is in the ambient mesh and uses no waypoint, which alone could do this',
  evidence: 'presence',
  *check({ cluster, namespace, object }, view) {
    if (!routesRequests(object)) return;
    for (const service of ambientServicesOf({ cluster, namespace, hosts: each(object.spec?.hosts, 'spec/hosts') }, view)) {
      if (!service.enrolled) yield { path: service.path, params: { service: service.name } };
    }
  },
});
