import { unusedMatchesOf } from '../../checks/unused-matches.js';
import { defineRule, type Rule } from '../../rule.js';

export const matchWithoutUse: Rule = defineRule({
  code: 'IST0131',
  severity: 'info',
  parity: 'istio',
  since: '0.1',
  kinds: ['VirtualService'],
  inputs: [],
  message: 'The match is never used: match {earlier} takes all that it fits',
  evidence: 'presence',
  *check({ object }) {
    for (const { path, earlier } of unusedMatchesOf(object)) yield { path, params: { earlier } };
  },
});
