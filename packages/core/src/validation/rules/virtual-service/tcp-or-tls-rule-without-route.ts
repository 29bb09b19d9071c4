import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

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
      for (const { value: rule, path } of each(object.spec?.[protocol], `spec/${protocol}`)) {
        if ((rule.route ?? []).length === 0) yield { path, params: { protocol } };
      }
    }
  },
});
