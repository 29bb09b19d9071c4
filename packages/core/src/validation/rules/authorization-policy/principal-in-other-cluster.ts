import { standingOf } from '../../checks/principals.js';
import { defineRule, type Rule } from '../../rule.js';
import { sourcesOf } from '../../walk/authorization-policy.js';
import { each } from '../../walk/walk.js';

export const principalInOtherCluster: Rule = defineRule({
  code: 'KIA0107',
  severity: 'info',
  parity: 'kiali',
  since: '0.1',
  kinds: ['AuthorizationPolicy'],
  inputs: [standingOf],
  message: 'The service account of {principal} is in another cluster',
  *check({ cluster, namespace, object }, view) {
    for (const { value: source, path } of sourcesOf(object)) {
      for (const { value: principal, path: at } of each(source.principals, `${path}/principals`)) {
        if (principal === '' || principal === '*') continue;
        if (view.ask(standingOf, { cluster, namespace, principal }) === 'remote') yield { path: at, params: { principal } };
      }
    }
  },
});
