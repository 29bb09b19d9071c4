import { injects } from '../../checks/injection.js';
import { meshPods } from '../../indexes/mesh-pods.js';
import { isAmbientNamespace, namespaceOf } from '../../indexes/namespaces.js';
import { defineRule, type Rule } from '../../rule.js';

export const sidecarInAmbient: Rule = defineRule({
  code: 'IST0167',
  severity: 'warning',
  parity: 'istio',
  since: '0.1',
  kinds: ['Sidecar'],
  inputs: [namespaceOf, meshPods],
  message: 'The Sidecar has no effect: {reason}',
  evidence: 'presence',
  *check({ cluster, namespace, object: { spec } }, view) {
    const home = view.ask(namespaceOf, { cluster, namespace });
    if (isAmbientNamespace(home) && !injects(home)) {
      yield { path: 'spec', params: { reason: 'its namespace is in the ambient mesh, where pods have no sidecars' } };
      return;
    }
    const labels = spec?.workloadSelector?.labels ?? {};
    if (Object.keys(labels).length === 0) return;
    const pod = view.ask(meshPods, { cluster, namespace, labels }).find(({ ambient }) => ambient);
    if (pod !== undefined)
      yield { path: 'spec/workloadSelector', params: { reason: `the pod ${pod.name} is in the ambient mesh and has no sidecar` } };
  },
});
