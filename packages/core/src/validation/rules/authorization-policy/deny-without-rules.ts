import { defineRule, type Rule } from '../../rule.js';

export const denyWithoutRules: Rule = defineRule({
  code: 'MSH6002',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['AuthorizationPolicy'],
  inputs: [],
  message: 'A policy that denies needs rules that say what',
  *check({ object: { spec = {} } }) {
    if (spec.action === 'DENY' && (spec.rules ?? []).length === 0) yield { path: 'spec/rules' };
  },
});
