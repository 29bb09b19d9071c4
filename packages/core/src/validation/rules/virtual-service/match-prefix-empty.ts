import { defineRule, type Rule } from '../../rule.js';
import { textMatchesOf } from '../../walk/expressions.js';

export const matchPrefixEmpty: Rule = defineRule({
  code: 'MSH1018',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['VirtualService'],
  inputs: [],
  message: 'An empty prefix fits everything; Istio refuses it',
  *check({ object }) {
    for (const { value, path } of textMatchesOf(object)) {
      if (value.prefix === '' && !path.endsWith('/uri')) yield { path: `${path}/prefix` };
    }
  },
});
