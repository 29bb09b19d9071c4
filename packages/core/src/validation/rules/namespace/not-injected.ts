import { isSystemNamespace, saysInjection } from '../../checks/injection.js';
import { injectorsOf } from '../../indexes/injectors.js';
import { meshOf } from '../../mesh/mesh.js';
import { defineRule, type Rule } from '../../rule.js';

export const notInjected: Rule = defineRule({
  code: 'IST0102',
  severity: 'info',
  parity: 'istio',
  since: '0.1',
  kinds: ['Namespace'],
  inputs: [injectorsOf, meshOf],
  message: 'Pods of namespace {namespace} are not in the mesh, and no label says that this is meant',
  *check({ cluster, name, object }, view) {
    const { labels = {} } = object.metadata;
    if (saysInjection({ labels }) || isSystemNamespace(name)) return;
    const mesh = view.ask(meshOf, { cluster, namespace: name });
    if (name === mesh.controlPlaneNamespace || name === mesh.rootNamespace) return;
    if (view.get(injectorsOf, cluster).some(({ byDefault }) => byDefault)) return;
    yield { path: 'metadata/labels', params: { namespace: name } };
  },
});
