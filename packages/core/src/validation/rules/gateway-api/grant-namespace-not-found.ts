import { namespaceOf } from '../../indexes/namespaces.js';
import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

export const grantNamespaceNotFound: Rule = defineRule({
  code: 'KIA1601',
  severity: 'error',
  parity: 'kiali',
  since: '0.1',
  kinds: ['K8sReferenceGrant'],
  inputs: [namespaceOf],
  message: 'Namespace {home} does not exist',
  *check({ cluster, object }, view) {
    for (const { value, path } of each(object.spec?.from, 'spec/from')) {
      const { namespace: home } = value;
      if (home === '' || view.ask(namespaceOf, { cluster, namespace: home }) !== undefined) continue;
      yield { path: `${path}/namespace`, params: { home } };
    }
  },
});
