import type { GatewaySpecListeners } from '../../../model/generated/gateway-api.js';
import { isGranted } from '../../checks/grants.js';
import { grantsOf } from '../../indexes/gateway-api.js';
import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

/** Whether the Secret is there is not asked: Secrets are never read from a cluster, and its status tells. */
export const certificateNotGranted: Rule = defineRule({
  code: 'MSH8003',
  severity: 'error',
  parity: 'own',
  since: '0.1',
  kinds: ['K8sGateway', 'K8sListenerSet'],
  inputs: [grantsOf],
  message: 'No ReferenceGrant of namespace {home} lets this object refer to the Secret {secret}',
  *check(subject, view) {
    for (const { value: listener, path } of each<GatewaySpecListeners>(subject.object.spec?.listeners, 'spec/listeners')) {
      for (const { value, path: at } of each(listener.tls?.certificateRefs, `${path}/tls/certificateRefs`)) {
        const { group = '', kind = 'Secret', name: secret, namespace: home = '' } = value;
        if (group !== '' || kind !== 'Secret' || secret === '' || home === '') continue;
        if (!isGranted(subject, { kind, home, name: secret }, view)) yield { path: `${at}/namespace`, params: { home, secret } };
      }
    }
  },
});
