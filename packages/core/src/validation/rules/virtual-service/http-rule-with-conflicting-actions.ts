import { defineRule, type Rule } from '../../rule.js';
import { httpRulesOf } from '../../walk/virtual-service.js';

const conflicting = {
  delegate: ['redirect', 'route'],
  redirect: ['directResponse', 'route', 'fault', 'rewrite'],
  directResponse: ['route', 'fault', 'rewrite'],
} as const;

export const httpRuleWithConflictingActions: Rule = defineRule({
  code: 'MSH1008',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['VirtualService'],
  inputs: [],
  message: 'The HTTP rule has {action}, so it cannot have {other} as well',
  evidence: 'presence',
  *check({ object }) {
    for (const { value: rule, path } of httpRulesOf(object)) {
      const action = (['delegate', 'redirect', 'directResponse'] as const).find((each) => rule[each] !== undefined);
      if (action === undefined) continue;
      for (const other of conflicting[action]) {
        const value = rule[other];
        if (Array.isArray(value) ? value.length > 0 : value !== undefined) yield { path: `${path}/${other}`, params: { action, other } };
      }
    }
  },
});
