import { missingPort } from '../../checks/missing-port.js';
import { isWildcard } from '../../hosts/hosts.js';
import { hostEntries } from '../../indexes/registry.js';
import { defineRule, type Rule } from '../../rule.js';
import { destinationsOf } from '../../walk/virtual-service.js';

export const destinationPortNotFound: Rule = defineRule({
  code: 'MSH1036',
  also: ['IST0101'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['VirtualService'],
  inputs: [hostEntries],
  message: '{host} has no port {port}, only {ports}',
  evidence: 'presence',
  *check({ cluster, namespace, object }, view) {
    for (const { value, path } of destinationsOf(object)) {
      const { host, port } = value;
      const number = port?.number ?? 0;
      if (number === 0 || host === '' || isWildcard(host)) continue;
      const missing = missingPort({ cluster, namespace, host, port: number }, view);
      if (missing === undefined) continue;
      const { ports, related } = missing;
      yield { path: `${path}/port/number`, params: { host, port: number, ports }, related };
    }
  },
});
