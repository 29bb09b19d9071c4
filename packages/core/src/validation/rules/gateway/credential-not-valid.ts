import { outside } from '../../checks/certificates.js';
import { credentialsOf, gatewayHomes, secretsByName, secretsOf } from '../../indexes/gateway-credentials.js';
import { meshFactsByCluster } from '../../mesh/mesh-sources.js';
import { defineRule, type Rule } from '../../rule.js';

export const credentialNotValid: Rule = defineRule({
  code: 'IST0161',
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['Gateway'],
  inputs: [gatewayHomes, secretsByName, meshFactsByCluster],
  message: 'The Secret {credential} has no certificate that proxies can use: {fault}',
  evidence: 'presence',
  *check({ cluster, namespace, object: { spec } }, view) {
    const homes = view.ask(gatewayHomes, { cluster, namespace, labels: spec?.selector ?? {} });
    const now = view
      .get(meshFactsByCluster, cluster)
      .concat(view.get(meshFactsByCluster, '*'))
      .find(({ time }) => time !== undefined)?.time;
    for (const { value: credential, path } of credentialsOf(spec)) {
      const [secret] = secretsOf(credential, { cluster, homes }, view);
      const fault = secret?.fault ?? (secret?.validity && now !== undefined ? outside(secret.validity, now) : undefined);
      if (fault !== undefined) yield { path, params: { credential, fault } };
    }
  },
});
