import { ambientServicesOf } from '../../checks/enrolment.js';
import { ambientNamespaces, namespaceOf } from '../../indexes/namespaces.js';
import { hostEntries } from '../../indexes/registry.js';
import { meshOf } from '../../mesh/mesh.js';
import { defineRule, type Rule } from '../../rule.js';
import { shapesRequests } from '../../walk/layer7.js';

export const destinationRuleOfUnenrolledService: Rule = defineRule({
  code: 'KIA0211',
  severity: 'warning',
  parity: 'kiali',
  since: '0.1',
  kinds: ['DestinationRule'],
  inputs: [ambientNamespaces, namespaceOf, hostEntries, meshOf],
  message: '{service} is in the ambient mesh and uses no waypoint, which alone could do this',
  evidence: 'presence',
  *check({ cluster, namespace, object }, view) {
    if (!shapesRequests(object)) return;
    for (const service of ambientServicesOf({ cluster, namespace, hosts: [{ value: object.spec?.host ?? '', path: 'spec/host' }] }, view)) {
      if (!service.enrolled) yield { path: service.path, params: { service: service.name } };
    }
  },
});
