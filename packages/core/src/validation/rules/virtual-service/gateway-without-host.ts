import { overlap, plainHost } from '../../hosts/hosts.js';
import { type GatewayFacts, gatewaysNamed } from '../../indexes/gateways.js';
import { meshOf } from '../../mesh/mesh.js';
import { defineRule, type Rule } from '../../rule.js';
import { refOf } from '../../subject.js';
import { each } from '../../walk/walk.js';

/** A Gateway that does not exist has its own finding and none here, unlike with Istio. */
export const gatewayWithoutHost: Rule = defineRule({
  code: 'IST0132',
  severity: 'warning',
  parity: 'istio',
  since: '0.1',
  kinds: ['VirtualService'],
  inputs: [gatewaysNamed, meshOf],
  message: 'Gateway {gateway} serves none of the hosts {hosts}',
  *check({ cluster, namespace, object: { spec } }, view) {
    const hosts = spec?.hosts ?? [];
    if (hosts.length === 0) return;
    for (const { value: reference, path } of each(spec?.gateways, 'spec/gateways')) {
      if (reference === 'mesh') continue;
      const gateways = view.ask(gatewaysNamed, { cluster, namespace, reference });
      if (gateways.length === 0) continue;
      const { domain } = view.ask(meshOf, { cluster, namespace });
      const plain = (host: string): string => plainHost(host, { namespace, domain });
      const served = gateways.flatMap((gateway) => hostsServedTo(namespace, gateway)).map(plain);
      if (hosts.some((host) => served.some((each) => overlap(each, plain(host))))) continue;
      yield { path, params: { gateway: reference, hosts: hosts.join(', ') }, related: gateways.map((gateway) => refOf(gateway)) };
    }
  },
});

/** Hosts of a Gateway may say in front which namespace's VirtualServices they are for: `*`, `.` for its own, or a name. */
function hostsServedTo(namespace: string, gateway: GatewayFacts): readonly string[] {
  return gateway.hosts.flatMap((host) => {
    const slash = host.indexOf('/');
    const home = slash < 0 ? '*' : host.slice(0, slash);
    const served = home === '*' || home === namespace || (home === '.' && gateway.namespace === namespace);
    return served ? [host.slice(slash + 1)] : [];
  });
}
