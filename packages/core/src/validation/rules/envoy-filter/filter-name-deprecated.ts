import { newFilterNames } from '../../checks/filter-names.js';
import { defineRule, type Rule } from '../../rule.js';
import { filterMatchesOf } from '../../walk/envoy-filter.js';

export const filterNameDeprecated: Rule = defineRule({
  code: 'MSH7015',
  also: ['IST0133'],
  severity: 'warning',
  parity: 'istio',
  since: '0.1',
  kinds: ['EnvoyFilter'],
  inputs: [],
  repair: 'always',
  message: '{name} is the old name of {now}',
  evidence: 'presence',
  *check({ object: { spec } }) {
    for (const { path, filter } of filterMatchesOf(spec)) {
      const names = [
        { name: filter.name ?? '', at: `${path}/name` },
        { name: filter.subFilter?.name ?? '', at: `${path}/subFilter/name` },
      ];
      for (const { name, at } of names) {
        const now = newFilterNames.get(name);
        if (now !== undefined) yield { path: at, params: { name, now }, fix: [{ op: 'set', path: at, value: now }] };
      }
    }
  },
});
