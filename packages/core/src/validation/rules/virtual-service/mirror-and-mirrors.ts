import { defineRule, type Rule } from '../../rule.js';
import { httpRulesOf } from '../../walk/virtual-service.js';

export const mirrorAndMirrors: Rule = defineRule({
  code: 'MSH1010',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['VirtualService'],
  inputs: [],
  message: 'The HTTP rule has both mirror and mirrors',
  evidence: 'presence',
  *check({ object }) {
    for (const { value: rule, path } of httpRulesOf(object)) {
      if (rule.mirror !== undefined && (rule.mirrors ?? []).length > 0) yield { path: `${path}/mirror` };
    }
  },
});
