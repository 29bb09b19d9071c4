import { defineRule, type Rule } from '../../rule.js';
import { httpRulesOf } from '../../walk/virtual-service.js';

export const mirrorPercentDeprecated: Rule = defineRule({
  code: 'MSH1011',
  also: ['IST0133'],
  severity: 'warning',
  parity: 'istio',
  since: '0.1',
  kinds: ['VirtualService'],
  inputs: [],
  repair: 'always',
  message: 'mirrorPercent is deprecated; mirrorPercentage takes its place',
  evidence: 'presence',
  *check({ object }) {
    for (const { value: rule, path } of httpRulesOf(object)) {
      const { mirrorPercent: percent } = rule;
      if (percent === undefined || percent === null) continue;
      const at = `${path}/mirrorPercent`;
      if (rule.mirrorPercentage !== undefined) yield { path: at, fix: [{ op: 'remove', path: at }] };
      else
        yield {
          path: at,
          fix: [
            { op: 'remove', path: at },
            { op: 'set', path: `${path}/mirrorPercentage`, value: { value: percent } },
          ],
        };
    }
  },
});
