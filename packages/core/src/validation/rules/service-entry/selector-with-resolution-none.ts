import { defineRule, type Rule } from '../../rule.js';

export const selectorWithResolutionNone: Rule = defineRule({
  code: 'MSH4009',
  also: ['IST0133'],
  severity: 'warning',
  parity: 'istio',
  since: '0.1',
  kinds: ['ServiceEntry'],
  inputs: [],
  repair: 'always',
  message: 'The selector has no effect: with resolution NONE requests go to the address that was called',
  evidence: 'presence',
  *check({ object: { spec } }) {
    if (spec?.workloadSelector === undefined || (spec.resolution ?? 'NONE') !== 'NONE') return;
    yield { path: 'spec/workloadSelector', fix: [{ op: 'set', path: 'spec/resolution', value: 'STATIC' }] };
  },
});
