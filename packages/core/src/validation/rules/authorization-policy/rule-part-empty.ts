import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

const isEmpty = (part: object | undefined): boolean => Object.values(part ?? {}).every((list) => !Array.isArray(list) || list.length === 0);

export const rulePartEmpty: Rule = defineRule({
  code: 'MSH6003',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['AuthorizationPolicy'],
  inputs: [],
  message: 'There is no condition in the {part}',
  *check({ object }) {
    for (const { value: rule, path } of each(object.spec?.rules, 'spec/rules')) {
      for (const {
        value: { source },
        path: at,
      } of each(rule.from, `${path}/from`)) {
        if (isEmpty(source)) yield { path: `${at}/source`, params: { part: 'source' } };
      }
      for (const {
        value: { operation },
        path: at,
      } of each(rule.to, `${path}/to`)) {
        if (isEmpty(operation)) yield { path: `${at}/operation`, params: { part: 'operation' } };
      }
    }
  },
});
