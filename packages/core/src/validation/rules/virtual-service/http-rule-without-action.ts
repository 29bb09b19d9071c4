import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

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
    for (const { value: rule, path } of each(object.spec?.http, 'spec/http')) {
      const acts = rule.redirect ?? rule.directResponse ?? rule.delegate;
      if (acts === undefined && (rule.route ?? []).length === 0) yield { path };
    }
  },
});
