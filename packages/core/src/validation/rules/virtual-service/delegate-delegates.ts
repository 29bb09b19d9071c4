import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

export const delegateDelegates: Rule = defineRule({
  code: 'MSH1009',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['VirtualService'],
  inputs: [],
  message: 'A VirtualService without hosts is delegated to, and cannot delegate itself',
  *check({ object: { spec = {} } }) {
    if ((spec.hosts ?? []).length > 0) return;
    for (const { value: rule, path } of each(spec.http, 'spec/http')) if (rule.delegate !== undefined) yield { path: `${path}/delegate` };
  },
});
