import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

export const conditionWithoutValues: Rule = defineRule({
  code: 'MSH6008',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['AuthorizationPolicy'],
  inputs: [],
  message: 'The condition on {key} has neither values nor notValues',
  *check({ object }) {
    for (const { value: rule, path } of each(object.spec?.rules, 'spec/rules')) {
      for (const {
        value: { key, values = [], notValues = [] },
        path: at,
      } of each(rule.when, `${path}/when`)) {
        if (key !== '' && values.length + notValues.length === 0) yield { path: at, params: { key } };
      }
    }
  },
});
