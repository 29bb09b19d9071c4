import { standingOf } from '../../checks/principals.js';
import { defineRule, type Rule } from '../../rule.js';
import { sourcesOf } from '../../walk/authorization-policy.js';
import { each } from '../../walk/walk.js';

export const principalNotFound: Rule = defineRule({
  code: 'KIA0106',
  severity: 'error',
  parity: 'kiali',
  since: '0.1',
  kinds: ['AuthorizationPolicy'],
  inputs: [standingOf],
  message: 'No service account is known for the principal {principal}',
  *check({ cluster, namespace, object }, view) {
    for (const { value: source, path } of sourcesOf(object)) {
      for (const { value: principal, path: at } of each(source.principals, `${path}/principals`)) {
        if (principal === '' || principal === '*') continue;
        if (view.ask(standingOf, { cluster, namespace, principal }) === 'missing') yield { path: at, params: { principal } };
      }
    }
  },
});
