import { isGivenEmpty } from '../../checks/given.js';
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
  message: '{host} is no host: it must be a domain name, whose first label may be a wildcard',
  *check({ raw, object }) {
    const host = object.spec?.host ?? '';
    if (host === '' ? isGivenEmpty(raw, 'spec/host') : !isDomainOrWildcard(host))
      yield { path: 'spec/host', params: { host: host || 'An empty text' } };
  },
});
