import { defineRule, type Rule } from '../../rule.js';
import { rulesOf } from '../../walk/virtual-service.js';

export const routeWithoutWeight: Rule = defineRule({
  code: 'MSH1012',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['VirtualService'],
  inputs: [],
  message: 'None of the {count} destinations has a weight, so none gets anything',
  *check({ object }) {
    for (const protocol of ['http', 'tcp', 'tls'] as const) {
      for (const { value: rule, path } of rulesOf(object)[protocol]) {
        const weights = (rule.route ?? []).map(({ weight = 0 }) => weight);
        if (weights.length > 1 && weights.every((weight) => weight === 0))
          yield { path: `${path}/route`, params: { count: weights.length } };
      }
    }
  },
});
