import { keyOf } from '../../engine/inputs.js';
import { serviceAccounts, toldAccounts } from '../../indexes/service-accounts.js';
import { meshOf } from '../../mesh/mesh.js';
import { defineRule, type Rule } from '../../rule.js';

/** One that is there counts, even if no pod runs under it, as for machines it rarely does. */
export const serviceAccountNotFound: Rule = defineRule({
  code: 'KIA1701',
  severity: 'warning',
  parity: 'kiali',
  since: '0.1',
  kinds: ['WorkloadGroup'],
  inputs: [serviceAccounts, toldAccounts, meshOf],
  message: 'The namespace has no service account {account}',
  *check({ cluster, namespace, object: { spec } }, view) {
    const account = spec?.template.serviceAccount ?? '';
    if (account === '' || account === 'default') return;
    if (view.get(serviceAccounts, keyOf(namespace, account)).some((found) => found.cluster === cluster)) return;
    const { trustDomain, trustDomainAliases } = view.ask(meshOf, { cluster, namespace });
    const names = [trustDomain, ...trustDomainAliases].map((domain) => `${domain}/ns/${namespace}/sa/${account}`);
    const told = view.get(toldAccounts, 'all').filter((each) => each.cluster === '*' || each.cluster === cluster);
    if (told.some(({ principals }) => principals.some((principal) => names.includes(principal)))) return;
    yield { path: 'spec/template/serviceAccount', params: { account } };
  },
});
