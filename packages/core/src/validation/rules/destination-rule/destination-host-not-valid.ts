import { isIp } from '../../checks/addresses.js';
import { isDomainOrWildcard } from '../../checks/names.js';
import { defineRule, type Rule } from '../../rule.js';

export const destinationHostNotValid: Rule = defineRule({
  code: 'MSH2001',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['DestinationRule'],
  inputs: [],
  message: '{host} is no host: it must be a domain name, whose first label may be a wildcard, or an address',
  *check({ object }) {
    const host = object.spec?.host ?? '';
    if (host !== '' && !isDomainOrWildcard(host) && !isIp(host)) yield { path: 'spec/host', params: { host } };
  },
});
