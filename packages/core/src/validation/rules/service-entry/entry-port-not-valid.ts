import { respelt } from '../../checks/repairs.js';
import { isGivenEmpty } from '../../checks/given.js';
import { isDnsLabel } from '../../checks/names.js';
import { isProtocol, spelt } from '../../checks/protocols.js';
import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

export const entryPortNotValid: Rule = defineRule({
  code: 'MSH4003',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['ServiceEntry'],
  inputs: [],
  repair: 'sometimes',
  message: 'The port of the service cannot be used: {fault}',
  *check({ raw, object }) {
    const names = new Set<string>();
    for (const { value: port, path } of each(object.spec?.ports, 'spec/ports')) {
      const { name, protocol = '' } = port;
      if (isGivenEmpty(raw, `${path}/name`)) yield { path: `${path}/name`, params: { fault: 'it has no name' } };
      if (name !== '' && names.has(name)) yield { path: `${path}/name`, params: { fault: `there is a port ${name} already` } };
      else if (name !== '' && !isDnsLabel(name)) yield { path: `${path}/name`, params: { fault: `"${name}" is no name of a port` } };
      if (protocol !== '' && !isProtocol(protocol)) {
        const place = `${path}/protocol`;
        yield { path: place, params: { fault: `"${protocol}" is no protocol` }, ...respelt(place, protocol, spelt) };
      }
      names.add(name);
    }
  },
});
