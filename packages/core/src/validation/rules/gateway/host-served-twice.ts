import { keyOf } from '../../engine/inputs.js';
import { isWildcard, wildcardsOver } from '../../hosts/hosts.js';
import { gatewayHostOf, gatewayHosts, gatewayPort, selectorsOfSharedProxies } from '../../indexes/gateway-hosts.js';
import { defineRule, type Rule } from '../../rule.js';
import { refOf } from '../../subject.js';

export const hostServedTwice: Rule = defineRule({
  code: 'KIA0301',
  also: ['IST0145'],
  severity: 'warning',
  parity: 'both',
  since: '0.1',
  kinds: ['Gateway'],
  inputs: [gatewayHosts, selectorsOfSharedProxies],
  evidence: 'presence',
  message: 'The host {host} on port {port} of the same proxies is served by {others} too',
  *check({ cluster, namespace, name, object: { spec } }, view) {
    for (const [s, server] of (spec?.servers ?? []).entries()) {
      const { number } = server.port;
      const shared = view.ask(selectorsOfSharedProxies, { cluster, port: number, labels: spec?.selector ?? {} });
      for (const [h, text] of server.hosts.entries()) {
        const { target, host } = gatewayHostOf(text, namespace);
        const same = isWildcard(host) ? [host, `below ${host}`, '*'] : [host, ...wildcardsOver(host)];
        const others = [...new Set(host === '*' ? [host, 'below *'] : same)]
          .flatMap((each) => shared.flatMap((labels) => view.get(gatewayHosts, keyOf(gatewayPort(cluster, labels, number), each))))
          .filter(({ place, ...other }) => other.namespace !== namespace || other.name !== name || isBehind(place, [s, h]))
          .filter((other) => other.target === '*' || target === '*' || other.target === target)
          .filter((other) => other.bind === (server.bind ?? ''));
        if (others.length === 0) continue;
        const gateways = [...new Map(others.map((other) => [`${other.namespace}/${other.name}`, other])).entries()];
        const related = gateways
          .filter(([each]) => each !== `${namespace}/${name}`)
          .map(([, other]) => refOf({ ...other, kind: 'Gateway' }));
        const shown = gateways
          .slice(0, 3)
          .map(([each]) => each)
          .join(', ');
        yield { path: `spec/servers[${s}]/hosts[${h}]`, params: { host: text, port: server.port.number, others: shown }, related };
      }
    }
  },
});

/** So that two hosts of one Gateway are told of once, where the first stands. */
function isBehind([server, host]: readonly [number, number], [s, h]: readonly [number, number]): boolean {
  return server > s || (server === s && host > h);
}
