import { namesText } from '../../checks/names-text.js';
import { keyOf } from '../../engine/inputs.js';
import { addressClaims } from '../../indexes/gateway-api.js';
import { defineRule, type Rule } from '../../rule.js';
import { refOf } from '../../subject.js';
import { each } from '../../walk/walk.js';

export const sharedAddress: Rule = defineRule({
  code: 'KIA1502',
  severity: 'warning',
  parity: 'kiali',
  since: '0.1',
  kinds: ['K8sGateway'],
  inputs: [addressClaims],
  message: 'The address {address} is also asked for by {others}',
  evidence: 'presence',
  *check({ cluster, kind, namespace, name, object }, view) {
    for (const { value: address, path } of each(object.spec?.addresses, 'spec/addresses')) {
      const { type = 'IPAddress', value = '' } = address;
      if (value === '') continue;
      const claims = view.get(addressClaims, keyOf(cluster, type, value));
      const others = claims.filter((other) => other.name !== name || other.namespace !== namespace);
      if (others.length === 0) continue;
      yield {
        path: `${path}/value`,
        params: { address: value, others: namesText(others) },
        related: others.map((other) => refOf({ cluster, kind, ...other })),
      };
    }
  },
});
