import { isSystemNamespace, saysInjection } from '../../checks/injection.js';
import { injectorsOf } from '../../indexes/injectors.js';
import { meshOf } from '../../mesh/mesh.js';
import { defineRule, type Rule } from '../../rule.js';

export const injectedByDefault: Rule = defineRule({
  code: 'IST0148',
  severity: 'info',
  parity: 'istio',
  since: '0.1',
  kinds: ['Namespace'],
  inputs: [injectorsOf, meshOf],
  evidence: 'presence',
  message: 'Pods of namespace {namespace} get sidecars, since Istio is installed to inject wherever no label says otherwise',
  *check({ cluster, name, object }, view) {
    const { labels = {} } = object.metadata;
    if (saysInjection({ labels }) || isSystemNamespace(name)) return;
    const mesh = view.ask(meshOf, { cluster, namespace: name });
    if (name === mesh.controlPlaneNamespace || name === mesh.rootNamespace) return;
    if (view.get(injectorsOf, cluster).some(({ byDefault }) => byDefault)) yield { path: 'metadata/labels', params: { namespace: name } };
  },
});
