import { defineRule, type Rule } from '../../rule.js';
import { httpRulesOf } from '../../walk/virtual-service.js';

export const httpRuleWithoutAction: Rule = defineRule({
  code: 'MSH1001',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['VirtualService'],
  inputs: [],
  message: 'The HTTP rule says nothing of what to do: it has no route, redirect, directResponse or delegate',
  *check({ object }) {
    for (const { value: rule, path } of httpRulesOf(object)) {
      const acts = rule.redirect ?? rule.directResponse ?? rule.delegate;
      if (acts === undefined && (rule.route ?? []).length === 0) yield { path };
    }
  },
});
