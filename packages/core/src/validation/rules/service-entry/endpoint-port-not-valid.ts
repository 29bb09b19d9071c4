import { labelFaults } from '../../checks/metadata-labels.js';
import { isDnsLabel } from '../../checks/names.js';
import { pathBelow } from '../../path.js';
import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

export const endpointPortNotValid: Rule = defineRule({
  code: 'MSH4011',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['ServiceEntry'],
  inputs: [],
  message: 'The endpoint cannot be reached so: {fault}',
  *check({ object: { spec } }) {
    const { ports = [], resolution = 'NONE' } = spec ?? {};
    if (resolution === 'NONE' || resolution === 'DYNAMIC_DNS') return;
    const names = new Set(ports.map(({ name }) => name));
    for (const { value: endpoint, path } of each(spec?.endpoints, 'spec/endpoints')) {
      if (resolution === 'STATIC' && (endpoint.address ?? '').startsWith('unix://') && names.size !== 1)
        yield { path: `${path}/address`, params: { fault: 'a Unix socket serves one port, so the ServiceEntry must have just one' } };
      for (const name of Object.keys(endpoint.ports ?? {})) {
        const at = pathBelow(`${path}/ports`, name);
        if (!names.has(name)) yield { path: at, params: { fault: `the ServiceEntry has no port ${name}` } };
        else if (!isDnsLabel(name)) yield { path: at, params: { fault: `"${name}" is no name of a port` } };
      }
      for (const { value: fault, path: at } of labelFaults(endpoint.labels, `${path}/labels`)) yield { path: at, params: { fault } };
    }
  },
});
