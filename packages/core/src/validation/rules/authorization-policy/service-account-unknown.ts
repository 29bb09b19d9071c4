import { keyOf } from '../../engine/inputs.js';
import { gatewayDeployments } from '../../indexes/gateway-deployments.js';
import { serviceAccounts, toldAccounts } from '../../indexes/service-accounts.js';
import { defineRule, type Rule } from '../../rule.js';
import { sourcesOf } from '../../walk/authorization-policy.js';
import { each } from '../../walk/walk.js';

/** Accounts of any cluster count, and nothing is told where other meshes are known: `serviceAccounts` are of any trust domain. */
export const serviceAccountUnknown: Rule = defineRule({
  code: 'MSH6016',
  severity: 'warning',
  parity: 'own',
  since: '0.1',
  kinds: ['AuthorizationPolicy'],
  inputs: [serviceAccounts, toldAccounts, gatewayDeployments],
  message: 'Namespace {home} has no service account {account}',
  *check({ namespace, object }, view) {
    for (const { value: source, path } of sourcesOf(object)) {
      for (const field of ['serviceAccounts', 'notServiceAccounts'] as const) {
        for (const { value: text, path: at } of each(source[field], `${path}/${field}`)) {
          const slash = text.indexOf('/');
          const [home, account] = slash < 0 ? [namespace, text] : [text.slice(0, slash), text.slice(slash + 1)];
          if (home !== '' && account !== '' && !text.includes('*') && !isKnown(home, account))
            yield { path: at, params: { home, account } };
        }
      }
    }

    function isKnown(home: string, account: string): boolean {
      if (account === 'default' || view.get(serviceAccounts, keyOf(home, account)).length > 0) return true;
      if (view.ask(gatewayDeployments, home).some(({ accounts }) => accounts.includes(account))) return true;
      const told = view.get(toldAccounts, 'all');
      const principal = `/ns/${home}/sa/${account}`;
      return told.some(({ principals, trustDomains }) => trustDomains.length > 0 || principals.some((each) => each.endsWith(principal)));
    }
  },
});
