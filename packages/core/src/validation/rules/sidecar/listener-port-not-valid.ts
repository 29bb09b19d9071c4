import { isDnsLabel } from '../../checks/names.js';
import { isProtocol } from '../../checks/protocols.js';
import { defineRule, type Rule } from '../../rule.js';
import { listenersOf } from '../../walk/sidecar.js';

export const listenerPortNotValid: Rule = defineRule({
  code: 'MSH5002',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['Sidecar'],
  inputs: [],
  repair: 'sometimes',
  message: 'The port of the listener cannot be used: {fault}',
  *check({ object: { spec } }) {
    const taken = { ingress: new Set<number>(), egress: new Set<number>() };
    for (const { value: listener, path, side } of listenersOf(spec)) {
      const { port, bind = '' } = listener;
      if (port === undefined) continue;
      const { name = '', number = 0, protocol = '', targetPort = 0 } = port;
      const at = `${path}/port`;
      if (name !== '' && !isDnsLabel(name)) yield { path: `${at}/name`, params: { fault: `"${name}" is no name of a port` } };
      if (protocol !== '' && !isProtocol(protocol)) yield { path: `${at}/protocol`, params: { fault: `"${protocol}" is no protocol` } };
      if (targetPort !== 0) {
        const target = `${at}/targetPort`;
        yield { path: target, params: { fault: 'targetPort has no meaning here' }, fix: [{ op: 'remove', path: target }] };
      }
      if (number === 0 && side === 'egress') {
        if (!bind.startsWith('unix://')) yield { path: at, params: { fault: 'without a number, bind must name a Unix socket' } };
      } else if (number < 1 || number > 65535) {
        yield { path: at, params: { fault: `${number} is not from 1 to 65535` } };
      } else if (taken[side].has(number)) {
        yield { path: `${at}/number`, params: { fault: `there is a listener on ${number} already` } };
      }
      taken[side].add(number);
    }
  },
});
