import { isDomainOrWildcard } from '../../checks/names.js';
import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

export const entryHostNotValid: Rule = defineRule({
  code: 'MSH4001',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['ServiceEntry'],
  inputs: [],
  message: '{host} is no host: it must be a domain name, whose first label may be a wildcard',
  *check({ object }) {
    for (const { value: host, path } of each(object.spec?.hosts, 'spec/hosts')) {
      if (host !== '' && !isDomainOrWildcard(host)) yield { path, params: { host } };
    }
  },
});
