import { defineRule, type Rule } from '../../rule.js';
import { filterMatchesOf } from '../../walk/envoy-filter.js';

export const filterMatchWithoutEffect: Rule = defineRule({
  code: 'MSH7014',
  also: ['IST0133'],
  severity: 'warning',
  parity: 'istio',
  since: '0.1',
  kinds: ['EnvoyFilter'],
  inputs: [],
  repair: 'always',
  message: '{applyTo} is not chosen by filter; the match is left out',
  evidence: 'presence',
  *check({ object: { spec } }) {
    for (const { value, path } of filterMatchesOf(spec)) {
      const { applyTo = 'INVALID' } = value;
      if (applyTo === 'LISTENER' || applyTo === 'FILTER_CHAIN') yield { path, params: { applyTo }, fix: [{ op: 'remove', path }] };
    }
  },
});
