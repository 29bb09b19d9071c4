import { keyOf } from '../../engine/inputs.js';
import { delegates } from '../../indexes/delegates.js';
import { defineRule, type Rule } from '../../rule.js';
import { httpRulesOf } from '../../walk/virtual-service.js';

export const delegateNotFound: Rule = defineRule({
  code: 'MSH1038',
  severity: 'error',
  parity: 'own',
  since: '0.1',
  kinds: ['VirtualService'],
  inputs: [delegates],
  message: 'The rule is left out: no virtual service without hosts is called {delegate}',
  *check({ cluster, namespace, object }, view) {
    for (const { value: rule, path } of httpRulesOf(object)) {
      const { name = '', namespace: home = '' } = rule.delegate ?? {};
      if (name === '') continue;
      const place = home === '' ? namespace : home;
      if (view.get(delegates, keyOf(cluster, place, name)).length > 0) continue;
      yield { path: `${path}/delegate`, params: { delegate: `${place}/${name}` } };
    }
  },
});
