import { isIp } from '../../checks/addresses.js';
import { isGivenEmpty } from '../../checks/given.js';
import { labelFaults } from '../../checks/metadata-labels.js';
import { isDnsLabel, isDomain } from '../../checks/names.js';
import { pathBelow } from '../../path.js';
import { defineRule, type Rule } from '../../rule.js';

export const workloadEntryNotValid: Rule = defineRule({
  code: 'MSH4014',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['WorkloadEntry'],
  inputs: [],
  message: 'The entry cannot be used: {fault}',
  *check({ raw, object: { spec = {} } }) {
    const { address = '', network = '' } = spec;
    if (network === '' && isGivenEmpty(raw, 'spec/address'))
      yield { path: 'spec/address', params: { fault: 'the address is empty, and there is no network' } };
    // Of Unix sockets the structure tells.
    if (address !== '' && !address.startsWith('unix://') && !isIp(address) && !isDomain(address))
      yield { path: 'spec/address', params: { fault: `"${address}" is neither an address nor a domain name` } };
    for (const name of Object.keys(spec.ports ?? {})) {
      if (!isDnsLabel(name)) yield { path: pathBelow('spec/ports', name), params: { fault: `"${name}" is no name of a port` } };
    }
    for (const { value: fault, path } of labelFaults(spec.labels, 'spec/labels')) yield { path, params: { fault } };
  },
});
