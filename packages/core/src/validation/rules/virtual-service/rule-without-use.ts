import { unusedMatchesOf } from '../../checks/unused-matches.js';
import { defineRule, type Rule } from '../../rule.js';
import { rulesOf } from '../../walk/virtual-service.js';

export const ruleWithoutUse: Rule = defineRule({
  code: 'IST0130',
  severity: 'warning',
  parity: 'istio',
  since: '0.1',
  kinds: ['VirtualService'],
  inputs: [],
  message: 'The rule is never used: {reason}',
  evidence: 'presence',
  *check({ object }) {
    const unused = new Set([...unusedMatchesOf(object)].filter(({ isEqual }) => isEqual).map(({ path }) => path));
    for (const protocol of ['http', 'tls', 'tcp'] as const) {
      let all: string | undefined;
      for (const { value: rule, path } of rulesOf(object)[protocol]) {
        const matches = rule.match ?? [];
        if (all !== undefined) yield { path, params: { reason: `${all} takes everything, for it has no match` } };
        else if (matches.length > 0 && matches.every((_, i) => unused.has(`${path}/match[${i}]`))) {
          yield { path, params: { reason: 'earlier matches take all that its matches fit' } };
        }
        if (matches.length === 0 && protocol !== 'tls') all ??= path;
      }
    }
  },
});
