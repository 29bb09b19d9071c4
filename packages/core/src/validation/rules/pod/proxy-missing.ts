import { injects, ownInjection } from '../../checks/injection.js';
import { namespaceOf } from '../../indexes/namespaces.js';
import { defineRule, type Rule } from '../../rule.js';

export const proxyMissing: Rule = defineRule({
  code: 'IST0103',
  severity: 'warning',
  parity: 'istio',
  since: '0.1',
  kinds: ['Pod'],
  inputs: [namespaceOf],
  evidence: 'presence',
  message: 'The namespace is to have sidecars, but the pod has none: make it anew, or say that it needs none',
  *check({ cluster, namespace, object: { metadata, spec } }, view) {
    if (spec?.hostNetwork === true || ownInjection(metadata) === 'false') return;
    if (metadata.annotations?.['ambient.istio.io/redirection'] === 'enabled') return;
    const containers = [...(spec?.containers ?? []), ...(spec?.initContainers ?? [])];
    if (containers.some(({ name, image = '' }) => name === 'istio-proxy' && image !== '')) return;
    if (injects(view.ask(namespaceOf, { cluster, namespace }))) yield { path: 'spec/containers' };
  },
});
