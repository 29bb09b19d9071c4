import { isIp } from '../../checks/addresses.js';
import { isDomainOrWildcard } from '../../checks/names.js';
import { defineRule, type Rule } from '../../rule.js';
import { destinationsOf } from '../../walk/virtual-service.js';

export const destinationNotValid: Rule = defineRule({
  code: 'MSH1014',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['VirtualService'],
  inputs: [],
  message: '{host} cannot be the host of a destination: it must be a domain name or an address without wildcards',
  *check({ object }) {
    for (const { value, path } of destinationsOf(object)) {
      const { host } = value;
      if (host === '' || (host !== '*' && (isDomainOrWildcard(host) || isIp(host)))) continue;
      yield { path: `${path}/host`, params: { host } };
    }
  },
});
