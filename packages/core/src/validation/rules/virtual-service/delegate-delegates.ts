import { defineRule, type Rule } from '../../rule.js';
import { httpRulesOf } from '../../walk/virtual-service.js';

export const delegateDelegates: Rule = defineRule({
  code: 'MSH1009',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['VirtualService'],
  inputs: [],
  message: 'A VirtualService without hosts is delegated to, and cannot delegate itself',
  *check({ object }) {
    if ((object.spec?.hosts ?? []).length > 0) return;
    for (const { value: rule, path } of httpRulesOf(object)) if (rule.delegate !== undefined) yield { path: `${path}/delegate` };
  },
});
