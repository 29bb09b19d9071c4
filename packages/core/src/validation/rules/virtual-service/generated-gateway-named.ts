import { defineRule, type Rule } from '../../rule.js';
import { gatewayRefsOf, isGeneratedGateway } from '../../walk/virtual-service.js';

export const generatedGatewayNamed: Rule = defineRule({
  code: 'IST0165',
  severity: 'warning',
  parity: 'istio',
  since: '0.1',
  kinds: ['VirtualService'],
  inputs: [],
  message: 'Gateway {gateway} is one that Istio generates for its own use',
  *check({ object }) {
    for (const { value: gateway, path } of gatewayRefsOf(object)) {
      if (isGeneratedGateway(gateway)) yield { path, params: { gateway } };
    }
  },
});
