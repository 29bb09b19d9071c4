import { defineRule, type Rule } from '../../rule.js';
import { unorderedPatchesOf } from '../../walk/envoy-filter.js';

/** Istio also counts patches of whichever EnvoyFilters it came by before; that order is not fixed, so only this one's own count here. */
export const relativeOperationAfterVersioned: Rule = defineRule({
  code: 'IST0155',
  severity: 'warning',
  parity: 'istio',
  since: '0.1',
  kinds: ['EnvoyFilter'],
  inputs: [],
  message: 'The effect of {operation} depends on the patch {name} before it, which holds for some versions of the proxy only',
  *check({ object }) {
    for (const { path, operation, name, afterVersioned } of unorderedPatchesOf(object)) {
      if (afterVersioned) yield { path, params: { operation, name } };
    }
  },
});
