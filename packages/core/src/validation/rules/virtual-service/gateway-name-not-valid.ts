import { isDnsLabel, isDomain } from '../../checks/names.js';
import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

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
    for (const { value: gateway, path } of each(object.spec?.gateways, 'spec/gateways')) {
      const [namespace = '', name = '', ...more] = gateway.split('/');
      const fits = gateway.includes('/') ? isDnsLabel(namespace) && isDnsLabel(name) && more.length === 0 : isDomain(gateway);
      if (!fits) yield { path, params: { gateway } };
    }
  },
});
