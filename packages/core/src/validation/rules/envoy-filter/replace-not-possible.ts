import { defineRule, type Rule } from '../../rule.js';
import { canReplace, patchesOf } from '../../walk/envoy-filter.js';

export const replaceNotPossible: Rule = defineRule({
  code: 'IST0152',
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['EnvoyFilter'],
  inputs: [],
  message: 'REPLACE does not work on {applyTo}, only on NETWORK_FILTER, HTTP_FILTER and VIRTUAL_HOST',
  *check({ object }) {
    for (const { path, operation, applyTo } of patchesOf(object)) {
      if (operation === 'REPLACE' && !canReplace(applyTo)) yield { path, params: { applyTo } };
    }
  },
});
