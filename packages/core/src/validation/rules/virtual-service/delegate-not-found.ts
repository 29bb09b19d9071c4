import { keyOf } from '../../engine/inputs.js';
import { delegates } from '../../indexes/delegates.js';
import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

export const delegateNotFound: Rule = defineRule({
  code: 'MSH1038',
  severity: 'error',
  parity: 'own',
  since: '0.1',
  kinds: ['VirtualService'],
  inputs: [delegates],
  message: 'The rule is left out: no virtual service without hosts is called {delegate}',
  *check({ cluster, namespace, object: { spec } }, view) {
    for (const { value: rule, path } of each(spec?.http, 'spec/http')) {
      const { name = '', namespace: home = '' } = rule.delegate ?? {};
      if (name === '') continue;
      const place = home === '' ? namespace : home;
      if (view.get(delegates, keyOf(cluster, place, name)).length > 0) continue;
      yield { path: `${path}/delegate`, params: { delegate: `${place}/${name}` } };
    }
  },
});
