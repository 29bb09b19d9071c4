import { isWildcard } from '../../hosts/hosts.js';
import { hostEntries } from '../../indexes/registry.js';
import { defineRule, type Rule } from '../../rule.js';
import { refOf } from '../../subject.js';
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
      const entries = view.ask(hostEntries, { cluster, namespace, host });
      const ports = [...new Set(entries.flatMap((entry) => entry.ports.map((each) => each.number)))].sort((a, b) => a - b);
      if (ports.length === 0 || ports.includes(number)) continue;
      yield {
        path: `${path}/port/number`,
        params: { host, port: number, ports: ports.join(', ') },
        related: entries.map((entry) => refOf(entry)),
      };
    }
  },
});
