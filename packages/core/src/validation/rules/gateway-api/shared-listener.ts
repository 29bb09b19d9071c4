import { namesText } from '../../checks/names-text.js';
import { keyOf } from '../../engine/inputs.js';
import { listenerClaims, listenerKey } from '../../indexes/gateway-api.js';
import { defineRule, type Rule } from '../../rule.js';
import { refOf } from '../../subject.js';
import { each } from '../../walk/walk.js';

export const sharedListener: Rule = defineRule({
  code: 'KIA1501',
  severity: 'warning',
  parity: 'kiali',
  since: '0.1',
  kinds: ['K8sGateway'],
  inputs: [listenerClaims],
  message: 'The host {host} on port {port} is also listened for by {others}',
  evidence: 'presence',
  *check({ cluster, kind, namespace, name, object }, view) {
    for (const { value: listener, path } of each(object.spec?.listeners, 'spec/listeners')) {
      if (!listener.hostname) continue;
      const claims = view.get(listenerClaims, keyOf(cluster, listenerKey(listener)));
      const others = claims.filter((other) => other.name !== name || other.namespace !== namespace);
      if (others.length === 0) continue;
      const related = others.map((other) => refOf({ cluster, kind, ...other }));
      yield { path: `${path}/hostname`, params: { host: listener.hostname, port: listener.port, others: namesText(others) }, related };
    }
  },
});
