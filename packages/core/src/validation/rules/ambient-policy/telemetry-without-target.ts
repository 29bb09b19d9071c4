import { isAmbientNamespace, namespaceOf } from '../../indexes/namespaces.js';
import { meshOf } from '../../mesh/mesh.js';
import { defineRule, type Rule } from '../../rule.js';
import { tellsOfRequests } from '../../walk/layer7.js';

export const telemetryWithoutTarget: Rule = defineRule({
  code: 'KIA1117',
  severity: 'warning',
  parity: 'kiali',
  since: '0.1',
  kinds: ['Telemetry'],
  inputs: [namespaceOf, meshOf],
  message: 'In the ambient mesh this needs targetRefs: only waypoints look at requests',
  evidence: 'presence',
  *check({ cluster, namespace, object }, view) {
    if (object.spec?.targetRef !== undefined || (object.spec?.targetRefs ?? []).length > 0) return;
    if (!isAmbientNamespace(view.ask(namespaceOf, { cluster, namespace }))) return;
    if (view.ask(meshOf, { cluster, namespace }).controlPlaneNamespace === namespace) return;
    if (tellsOfRequests(object)) yield { path: '' };
  },
});
