import { isWildcard } from '../../hosts/hosts.js';
import { hostEntries } from '../../indexes/registry.js';
import { defineRule, type Rule } from '../../rule.js';
import { refOf } from '../../subject.js';
import { destinationsOf } from '../../walk/virtual-service.js';

export const portOfDestinationNotSaid: Rule = defineRule({
  code: 'IST0112',
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['VirtualService'],
  inputs: [hostEntries],
  evidence: 'presence',
  message: '{host} has the ports {ports}, and the destination does not say which',
  *check({ cluster, namespace, object }, view) {
    for (const { value, path } of destinationsOf(object)) {
      const { host, port } = value;
      if ((port?.number ?? 0) !== 0 || host === '' || isWildcard(host)) continue;
      const [entry] = view.ask(hostEntries, { cluster, namespace, host });
      const ports = [...new Set((entry?.ports ?? []).map(({ number }) => number))];
      if (entry !== undefined && ports.length > 1) yield { path, params: { host, ports: ports.join(', ') }, related: [refOf(entry)] };
    }
  },
});
