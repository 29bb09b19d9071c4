import { defineRule, type Rule } from '../../rule.js';
import { destinationsOf } from '../../walk/virtual-service.js';

export const destinationPortNotValid: Rule = defineRule({
  code: 'MSH1029',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['VirtualService'],
  inputs: [],
  message: '{port} is no port of a destination: it must be from 1 to 65535',
  *check({ object }) {
    for (const { value, path } of destinationsOf(object)) {
      if (value.port === undefined) continue;
      const { number: port = 0 } = value.port;
      if (port < 1 || port > 65535) yield { path: `${path}/port/number`, params: { port } };
    }
  },
});
