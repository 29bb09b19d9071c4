import { labelText } from '../../indexes/selectors.js';
import { meshOf } from '../../mesh/mesh.js';
import { defineRule, type Rule } from '../../rule.js';

export const defaultSidecarWithSelector: Rule = defineRule({
  code: 'KIA1006',
  severity: 'warning',
  parity: 'kiali',
  since: '0.1',
  kinds: ['Sidecar'],
  inputs: [meshOf],
  evidence: 'presence',
  message: 'A Sidecar in the root namespace holds for the whole mesh; with the selector {labels} it does not',
  *check({ cluster, namespace, object: { spec } }, view) {
    const labels = labelText(spec?.workloadSelector?.labels ?? {});
    if (labels === '' || view.ask(meshOf, { cluster, namespace }).rootNamespace !== namespace) return;
    yield { path: 'spec/workloadSelector', params: { labels } };
  },
});
