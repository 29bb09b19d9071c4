import { defineRule, type Rule } from '../../rule.js';
import { canRemove, patchesOf } from '../../walk/envoy-filter.js';

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
      if (operation === 'REMOVE' && !canRemove(applyTo)) yield { path, params: { applyTo } };
    }
  },
});
