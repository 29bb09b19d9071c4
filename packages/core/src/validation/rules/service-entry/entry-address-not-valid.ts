import { isIpOrCidr } from '../../checks/addresses.js';
import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

export const entryAddressNotValid: Rule = defineRule({
  code: 'MSH4002',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['ServiceEntry'],
  inputs: [],
  message: '{address} is neither an address nor a range of addresses',
  *check({ object }) {
    for (const { value: address, path } of each(object.spec?.addresses, 'spec/addresses')) {
      if (address !== '' && !isIpOrCidr(address)) yield { path, params: { address } };
    }
  },
});
