import { isIp, isUnixSocket } from '../../checks/addresses.js';
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
  *check({ object: { spec = {} } }) {
    const { address = '' } = spec;
    const isSocket = address.startsWith('unix://');
    if (isSocket ? !isUnixSocket(address) : address !== '' && !isIp(address) && !isDomain(address))
      yield { path: 'spec/address', params: { fault: `"${address}" is neither an address nor a domain name nor a Unix socket` } };
    for (const name of Object.keys(spec.ports ?? {})) {
      if (!isDnsLabel(name)) yield { path: pathBelow('spec/ports', name), params: { fault: `"${name}" is no name of a port` } };
    }
    for (const { value: fault, path } of labelFaults(spec.labels, 'spec/labels')) yield { path, params: { fault } };
  },
});
