import { credentialsOf, gatewayHomes, secretsByName, secretsOf } from '../../indexes/gateway-credentials.js';
import { defineRule, type Rule } from '../../rule.js';

export const credentialNotFound: Rule = defineRule({
  code: 'MSH3013',
  also: ['IST0101'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['Gateway'],
  inputs: [gatewayHomes, secretsByName],
  message: 'The Secret {credential} is not in {namespaces}, where the proxies run',
  *check({ cluster, namespace, object: { spec } }, view) {
    const homes = view.ask(gatewayHomes, { cluster, namespace, labels: spec?.selector ?? {} });
    if (homes.length === 0) return;
    for (const { value: credential, path } of credentialsOf(spec)) {
      if (secretsOf(credential, { cluster, homes }, view).length > 0) continue;
      yield { path, params: { credential, namespaces: homes.join(', ') } };
    }
  },
});
