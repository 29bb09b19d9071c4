import { respelt, setTo } from '../../checks/repairs.js';
import { isDnsLabel } from '../../checks/names.js';
import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

const protocols: ReadonlySet<string> = new Set([
  'tcp',
  'udp',
  'grpc',
  'grpc-web',
  'http',
  'http_proxy',
  'http2',
  'https',
  'tls',
  'mongo',
  'redis',
  'mysql',
]);

const spelt = [...protocols].map((protocol) => protocol.toUpperCase());

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
  *check({ object }) {
    const names = new Set<string>();
    for (const { value: server, path: at } of each(object.spec?.servers, 'spec/servers')) {
      const path = `${at}/port`;
      const { name, number, protocol } = server.port;
      const isSocket = (server.bind ?? '').startsWith('unix://');
      if (isSocket && number !== 0)
        yield { path: `${path}/number`, params: { fault: 'with a Unix socket it must be 0' }, ...setTo(`${path}/number`, 0) };
      if (!isSocket && (number < 1 || number > 65535))
        yield { path: `${path}/number`, params: { fault: `${number} is not from 1 to 65535` } };
      if (!protocols.has(protocol.toLowerCase())) {
        const place = `${path}/protocol`;
        yield { path: place, params: { fault: `"${protocol}" is no protocol` }, ...respelt(place, protocol, spelt) };
      }
      if (!isDnsLabel(name)) yield { path: `${path}/name`, params: { fault: `"${name}" is no name of a port` } };
      else if (names.has(name)) yield { path: `${path}/name`, params: { fault: `there is a port ${name} already` } };
      names.add(name);
    }
  },
});
