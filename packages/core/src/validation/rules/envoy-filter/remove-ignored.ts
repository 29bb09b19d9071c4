import { defineRule, type Rule } from '../../rule.js';
import { canAddOrRemove, patchesOf } from '../../walk/envoy-filter.js';

export const removeIgnored: Rule = defineRule({
  code: 'IST0154',
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['EnvoyFilter'],
  inputs: [],
  message: 'REMOVE is ignored on {applyTo}',
  *check({ object }) {
    for (const { path, operation, applyTo } of patchesOf(object)) {
      if (operation === 'REMOVE' && !canAddOrRemove(applyTo)) yield { path, params: { applyTo } };
    }
  },
});
