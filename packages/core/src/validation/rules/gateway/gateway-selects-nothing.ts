import { labelText } from '../../indexes/selectors.js';
import { selectsAny } from '../../indexes/selects-any.js';
import { gatewaysStayInNamespace } from '../../mesh/mesh.js';
import { defineRule, type Rule } from '../../rule.js';

export const gatewaySelectsNothing: Rule = defineRule({
  code: 'KIA0302',
  also: ['IST0101'],
  severity: 'warning',
  parity: 'both',
  since: '0.1',
  kinds: ['Gateway'],
  inputs: [selectsAny, gatewaysStayInNamespace],
  message: 'No workload has the labels {labels}, so no proxy serves the gateway',
  *check({ cluster, namespace, object: { spec } }, view) {
    const labels = spec?.selector ?? {};
    if (Object.keys(labels).length === 0) return;
    const question = { cluster, namespace: view.ask(gatewaysStayInNamespace, { cluster, namespace }) ? namespace : '*', labels };
    if (!view.ask(selectsAny, question)) yield { path: 'spec/selector', params: { labels: labelText(labels) } };
  },
});
