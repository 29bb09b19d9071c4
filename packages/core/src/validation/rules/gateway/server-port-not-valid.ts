import { isGivenEmpty } from '../../checks/given.js';
import { isProtocol, spelt } from '../../checks/protocols.js';
import { givenAt, removal, respelt, setTo } from '../../checks/repairs.js';
import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

export const serverPortNotValid: Rule = defineRule({
  code: 'MSH3003',
  also: ['IST0106'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['Gateway'],
  inputs: [],
  repair: 'sometimes',
  message: 'The port of the server cannot be used: {fault}',
  *check({ raw, object }) {
    const names = new Set<string>();
    for (const { value: server, path: at } of each(object.spec?.servers, 'spec/servers')) {
      const path = `${at}/port`;
      if (givenAt(raw, path) === undefined) continue;
      const { name, number, protocol, targetPort = 0 } = server.port;
      const isSocket = (server.bind ?? '').startsWith('unix://');
      if (isSocket && number !== 0)
        yield { path: `${path}/number`, params: { fault: 'with a Unix socket it must be 0' }, ...setTo(`${path}/number`, 0) };
      if (!isSocket && (number < 1 || number > 65535))
        yield { path: `${path}/number`, params: { fault: `${number} is not from 1 to 65535` } };
      if (!isProtocol(protocol) && (protocol !== '' || isGivenEmpty(raw, `${path}/protocol`))) {
        const place = `${path}/protocol`;
        yield { path: place, params: { fault: `"${protocol}" is no protocol` }, ...respelt(place, protocol, spelt) };
      }
      if (targetPort !== 0) {
        const target = `${path}/targetPort`;
        yield { path: target, params: { fault: 'targetPort has no meaning here' }, ...removal(target) };
      }
      if (isGivenEmpty(raw, `${path}/name`)) yield { path: `${path}/name`, params: { fault: 'it has no name' } };
      else if (names.has(name)) yield { path: `${path}/name`, params: { fault: `there is a port ${name} already` } };
      names.add(name);
    }
  },
});
