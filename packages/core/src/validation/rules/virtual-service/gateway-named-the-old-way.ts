import { keyOf } from '../../engine/inputs.js';
import { gatewayByName } from '../../indexes/gateways.js';
import { defineRule, type Rule } from '../../rule.js';
import { gatewayRefsOf } from '../../walk/virtual-service.js';

/** A Gateway may have dots in its name, which Kiali does not think of. */
export const gatewayNamedTheOldWay: Rule = defineRule({
  code: 'KIA1108',
  also: ['IST0133'],
  severity: 'info',
  parity: 'both',
  since: '0.1',
  kinds: ['VirtualService'],
  inputs: [gatewayByName],
  repair: 'always',
  message: 'The gateway {gateway} is named the old way; write namespace/name',
  *check({ cluster, namespace, object }, view) {
    for (const { value: gateway, path } of gatewayRefsOf(object)) {
      const [name = '', home = ''] = gateway.split('.');
      if (gateway.includes('/') || name === '' || home === '') continue;
      if (view.get(gatewayByName, keyOf(cluster, namespace, gateway)).length > 0) continue;
      yield { path, params: { gateway }, fix: [{ op: 'set', path, value: `${home}/${name}` }] };
    }
  },
});
