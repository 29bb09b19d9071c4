import { namespaceAnywhere } from '../../indexes/namespaces.js';
import { defineRule, type Rule } from '../../rule.js';
import { callersOf, matchesValue } from '../../walk/authorization-policy.js';

export const sourceNamespaceNotFound: Rule = defineRule({
  code: 'KIA0101',
  also: ['IST0101'],
  severity: 'warning',
  parity: 'both',
  since: '0.1',
  kinds: ['AuthorizationPolicy'],
  inputs: [namespaceAnywhere],
  message: 'Namespace {home} does not exist',
  *check({ object }, view) {
    for (const { value: home, path } of callersOf(object, { fields: ['namespaces', 'notNamespaces'], attribute: 'source.namespace' })) {
      if (home === '' || home === '*') continue;
      const candidates = view.get(namespaceAnywhere, home.includes('*') ? '' : home);
      if (!candidates.some((name) => matchesValue(home, name))) yield { path, params: { home } };
    }
  },
});
