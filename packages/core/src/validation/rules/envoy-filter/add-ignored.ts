import { defineRule, type Rule } from '../../rule.js';
import { canAddOrRemove, patchesOf } from '../../walk/envoy-filter.js';

export const addIgnored: Rule = defineRule({
  code: 'IST0153',
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['EnvoyFilter'],
  inputs: [],
  message: 'ADD is ignored on {applyTo}',
  *check({ object }) {
    for (const { path, operation, applyTo } of patchesOf(object)) {
      if (operation === 'ADD' && !canAddOrRemove(applyTo)) yield { path, params: { applyTo } };
    }
  },
});
