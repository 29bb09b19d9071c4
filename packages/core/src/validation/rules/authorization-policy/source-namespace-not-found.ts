import { namespaceAnywhere } from '../../indexes/namespaces.js';
import { defineRule, type Rule } from '../../rule.js';
import { matchesValue, sourcesOf } from '../../walk/authorization-policy.js';
import { each } from '../../walk/walk.js';

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
    for (const { value: source, path } of sourcesOf(object)) {
      for (const field of ['namespaces', 'notNamespaces'] as const) {
        for (const { value: home, path: at } of each(source[field], `${path}/${field}`)) {
          if (home === '' || home === '*') continue;
          const candidates = view.get(namespaceAnywhere, home.includes('*') ? '' : home);
          if (!candidates.some((name) => matchesValue(home, name))) yield { path: at, params: { home } };
        }
      }
    }
  },
});
