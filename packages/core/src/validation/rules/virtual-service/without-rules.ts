import { defineRule, type Rule } from '../../rule.js';

export const withoutRules: Rule = defineRule({
  code: 'MSH1003',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['VirtualService'],
  inputs: [],
  message: 'The VirtualService has no http, tcp or tls rules',
  *check({ object: { spec = {} } }) {
    if ([spec.http, spec.tcp, spec.tls].every((rules = []) => rules.length === 0)) yield { path: 'spec' };
  },
});
