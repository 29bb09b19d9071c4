import { defineRule, type Rule } from '../../rule.js';

export const gatewayWithoutServers: Rule = defineRule({
  code: 'MSH3001',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['Gateway'],
  inputs: [],
  message: 'The gateway has no servers',
  *check({ object }) {
    if ((object.spec?.servers ?? []).length === 0) yield { path: 'spec' };
  },
});
