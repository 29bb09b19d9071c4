import { isDnsLabel, isDomain } from '../../checks/names.js';
import { defineRule, type Rule } from '../../rule.js';
import { gatewayRefsOf } from '../../walk/virtual-service.js';

export const gatewayNameNotValid: Rule = defineRule({
  code: 'MSH1007',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['VirtualService'],
  inputs: [],
  message: '{gateway} is no name of a gateway',
  *check({ object }) {
    const isGenerated = object.metadata.annotations?.['internal.istio.io/route-semantics'] === 'gateway';
    for (const { value: gateway, path } of gatewayRefsOf(object)) {
      const [namespace = '', name = '', ...more] = gateway.split('/');
      const fits = gateway.includes('/')
        ? isDnsLabel(namespace) && ((isDnsLabel(name) && more.length === 0) || isGenerated)
        : isDomain(gateway);
      if (!fits) yield { path, params: { gateway } };
    }
  },
});
