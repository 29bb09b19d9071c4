import { isIp } from '../../checks/addresses.js';
import { isGivenEmpty } from '../../checks/given.js';
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
  *check({ raw, object: { spec } }) {
    const { resolution = 'NONE' } = spec ?? {};
    for (const { value, path } of each(spec?.endpoints, 'spec/endpoints')) {
      const { address = '', network = '' } = value;
      // Without an address there must be a network; that both are missing is told of the structure.
      const isLeftOut = address === '' && (network === '' ? !isGivenEmpty(raw, `${path}/address`) : resolution === 'STATIC');
      // Of what Unix sockets look like the structure tells.
      const isStatic = resolution === 'STATIC' && (isIp(address) || address.startsWith('unix://'));
      const isNamed = (resolution === 'DNS' || resolution === 'DNS_ROUND_ROBIN') && (isIp(address) || isDomain(address));
      const isJudged = resolution === 'STATIC' || resolution === 'DNS' || resolution === 'DNS_ROUND_ROBIN';
      if (!isLeftOut && isJudged && !isStatic && !isNamed)
        yield { path: `${path}/address`, params: { address: address || 'An empty text', resolution } };
    }
  },
});
