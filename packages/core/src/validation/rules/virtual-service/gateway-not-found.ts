import { gatewaysNamed } from '../../indexes/gateways.js';
import { defineRule, type Rule } from '../../rule.js';
import { gatewayRefsOf, isGeneratedGateway } from '../../walk/virtual-service.js';

export const gatewayNotFound: Rule = defineRule({
  code: 'KIA1102',
  also: ['IST0101'],
  severity: 'error',
  parity: 'both',
  since: '0.1',
  kinds: ['VirtualService'],
  inputs: [gatewaysNamed],
  message: 'Gateway {gateway} does not exist',
  *check({ cluster, namespace, object }, view) {
    for (const { value: reference, path } of gatewayRefsOf(object)) {
      if (reference === 'mesh' || isGeneratedGateway(reference)) continue;
      if (view.ask(gatewaysNamed, { cluster, namespace, reference }).length === 0) yield { path, params: { gateway: reference } };
    }
  },
});
