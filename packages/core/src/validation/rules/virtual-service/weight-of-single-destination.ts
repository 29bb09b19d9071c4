import { defineRule, type Rule } from '../../rule.js';
import { rulesOf } from '../../walk/virtual-service.js';

export const weightOfSingleDestination: Rule = defineRule({
  code: 'KIA1104',
  severity: 'warning',
  parity: 'kiali',
  since: '0.1',
  kinds: ['VirtualService'],
  inputs: [],
  repair: 'always',
  message: 'The weight {weight} of the only destination is ignored: it gets everything',
  *check({ object }) {
    for (const protocol of ['http', 'tcp', 'tls'] as const) {
      for (const { value: rule, path } of rulesOf(object)[protocol]) {
        const [only, second] = rule.route ?? [];
        const weight = only?.weight ?? 0;
        if (second !== undefined || weight <= 0 || weight >= 100) continue;
        const at = `${path}/route[0]/weight`;
        yield { path: at, params: { weight }, fix: [{ op: 'remove', path: at }] };
      }
    }
  },
});
