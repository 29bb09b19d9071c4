import { defineRule, type Rule } from '../../rule.js';
import { rulesOf } from '../../walk/virtual-service.js';

export const tcpOrTlsRuleWithoutRoute: Rule = defineRule({
  code: 'MSH1016',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['VirtualService'],
  inputs: [],
  message: 'The {protocol} rule has no route',
  *check({ object }) {
    for (const protocol of ['tcp', 'tls'] as const) {
      for (const { value: rule, path } of rulesOf(object)[protocol]) {
        if ((rule.route ?? []).length === 0) yield { path, params: { protocol } };
      }
    }
  },
});
