import { isAppProtocol, saysProtocol } from '../../checks/ports.js';
import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

export const externalPortNameNotTcp: Rule = defineRule({
  code: 'IST0150',
  severity: 'warning',
  parity: 'istio',
  since: '0.1',
  kinds: ['Service'],
  inputs: [],
  message: 'The name "{port}" of port {number} makes calls to the external name fail for all but this host',
  *check({ object: { spec } }) {
    if (spec?.type !== 'ExternalName') return;
    for (const { value: port, path } of each(spec.ports, 'spec/ports')) {
      const { appProtocol = '', name = '' } = port;
      const isKnown = appProtocol === '' ? saysProtocol(port) : isAppProtocol(appProtocol);
      if (!isKnown || name.toLowerCase() === 'tcp') yield { path, params: { port: name, number: port.port } };
    }
  },
});
