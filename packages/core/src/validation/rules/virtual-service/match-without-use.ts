import { removal } from '../../checks/repairs.js';
import { unusedMatchesOf } from '../../checks/unused-matches.js';
import { defineRule, type Rule } from '../../rule.js';

export const matchWithoutUse: Rule = defineRule({
  code: 'IST0131',
  severity: 'info',
  parity: 'istio',
  since: '0.1',
  kinds: ['VirtualService'],
  inputs: [],
  repair: 'sometimes',
  message: 'The match is never used: match {earlier} takes all that it fits',
  evidence: 'presence',
  *check({ object }) {
    for (const { path, earlier } of unusedMatchesOf(object)) {
      // Only beside an earlier match of its own rule: alone, its rule would take everything.
      const isBeside = earlier.startsWith(path.slice(0, path.lastIndexOf('[') + 1));
      yield { path, params: { earlier }, ...(isBeside && removal(path)) };
    }
  },
});
