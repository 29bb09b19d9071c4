import { defineRule, type Rule } from '../../rule.js';
import { unorderedPatchesOf } from '../../walk/envoy-filter.js';

export const relativeOperation: Rule = defineRule({
  code: 'IST0151',
  severity: 'warning',
  parity: 'istio',
  since: '0.1',
  kinds: ['EnvoyFilter'],
  inputs: [],
  message: 'The effect of {operation} depends on other patches, and the EnvoyFilter has no priority',
  *check({ object }) {
    for (const { path, operation, afterVersioned } of unorderedPatchesOf(object)) {
      if (!afterVersioned) yield { path, params: { operation } };
    }
  },
});
