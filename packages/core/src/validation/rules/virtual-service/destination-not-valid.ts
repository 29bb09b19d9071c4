import { isGivenEmpty } from '../../checks/given.js';
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
  message: '{host} cannot be the host of a destination: it must be the name of a service',
  *check({ raw, object }) {
    for (const { value, path } of destinationsOf(object)) {
      const { host } = value;
      if (host === '' ? !isGivenEmpty(raw, `${path}/host`) : host !== '*' && isDomainOrWildcard(host)) continue;
      yield { path: `${path}/host`, params: { host: host || 'An empty text' } };
    }
  },
});
