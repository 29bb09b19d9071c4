import { defineRule, type Rule } from '../../rule.js';
import { rulesOf } from '../../walk/virtual-service.js';

export const weightBelowZero: Rule = defineRule({
  code: 'MSH1013',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['VirtualService'],
  inputs: [],
  message: 'The weight {weight} is below zero',
  evidence: 'presence',
  *check({ object }) {
    for (const protocol of ['http', 'tcp', 'tls'] as const) {
      for (const { value: rule, path } of rulesOf(object)[protocol]) {
        for (const [i, { weight = 0 }] of (rule.route ?? []).entries()) {
          if (weight < 0) yield { path: `${path}/route[${i}]/weight`, params: { weight } };
        }
      }
    }
  },
});
