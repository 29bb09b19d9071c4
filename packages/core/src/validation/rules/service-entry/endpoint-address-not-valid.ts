import { isIp, isUnixSocket } from '../../checks/addresses.js';
import { isDomain } from '../../checks/names.js';
import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

export const endpointAddressNotValid: Rule = defineRule({
  code: 'MSH4005',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['ServiceEntry'],
  inputs: [],
  message: '{address} cannot be the address of an endpoint with resolution {resolution}',
  *check({ object: { spec } }) {
    const { resolution = 'NONE' } = spec ?? {};
    for (const { value, path } of each(spec?.endpoints, 'spec/endpoints')) {
      const { address = '' } = value;
      const isStatic = resolution === 'STATIC' && (isIp(address) || isUnixSocket(address));
      const isNamed = (resolution === 'DNS' || resolution === 'DNS_ROUND_ROBIN') && (isIp(address) || isDomain(address));
      const isJudged = resolution === 'STATIC' || resolution === 'DNS' || resolution === 'DNS_ROUND_ROBIN';
      if ((address !== '' || (resolution !== 'STATIC' && (value.network ?? '') !== '')) && isJudged && !isStatic && !isNamed)
        yield { path: `${path}/address`, params: { address, resolution } };
    }
  },
});
