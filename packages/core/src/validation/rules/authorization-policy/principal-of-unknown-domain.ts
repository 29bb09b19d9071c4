import { standingOf } from '../../checks/principals.js';
import { defineRule, type Rule } from '../../rule.js';
import { sourcesOf } from '../../walk/authorization-policy.js';
import { each } from '../../walk/walk.js';

export const principalOfUnknownDomain: Rule = defineRule({
  code: 'KIA0108',
  severity: 'warning',
  parity: 'kiali',
  since: '0.1',
  kinds: ['AuthorizationPolicy'],
  inputs: [standingOf],
  message: 'Nothing is known of the trust domain of {principal}',
  *check({ cluster, namespace, object }, view) {
    for (const { value: source, path } of sourcesOf(object)) {
      for (const { value: principal, path: at } of each(source.principals, `${path}/principals`)) {
        if (principal === '' || principal === '*') continue;
        if (view.ask(standingOf, { cluster, namespace, principal }) === 'foreign') yield { path: at, params: { principal } };
      }
    }
  },
});
