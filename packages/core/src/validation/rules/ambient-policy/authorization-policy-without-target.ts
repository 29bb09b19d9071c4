import { isAmbientNamespace, namespaceOf } from '../../indexes/namespaces.js';
import { meshOf } from '../../mesh/mesh.js';
import { defineRule, type Rule } from '../../rule.js';
import { looksAtRequests } from '../../walk/layer7.js';

export const authorizationPolicyWithoutTarget: Rule = defineRule({
  code: 'KIA0110',
  severity: 'warning',
  parity: 'kiali',
  since: '0.1',
  kinds: ['AuthorizationPolicy'],
  inputs: [namespaceOf, meshOf],
  message: 'In the ambient mesh this needs targetRefs: only waypoints look at requests',
  evidence: 'presence',
  *check({ cluster, namespace, object }, view) {
    if (object.spec?.targetRef !== undefined || (object.spec?.targetRefs ?? []).length > 0) return;
    if (!isAmbientNamespace(view.ask(namespaceOf, { cluster, namespace }))) return;
    if (view.ask(meshOf, { cluster, namespace }).controlPlaneNamespace === namespace) return;
    if (looksAtRequests(object)) yield { path: '' };
  },
});
