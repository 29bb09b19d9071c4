import { isCidr, isIp } from '../../checks/addresses.js';
import { isDnsLabel, isDomain } from '../../checks/names.js';
import { networksOf } from '../../mesh/mesh-networks.js';
import { pathBelow } from '../../path.js';
import { defineRule, type Rule } from '../../rule.js';
import { each, type Placed } from '../../walk/walk.js';
import type { MeshNetwork } from '../../mesh/mesh-facts.js';

export const meshNetworkNotValid: Rule = defineRule({
  code: 'MSH9009',
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['ConfigMap', 'MeshFacts'],
  inputs: [],
  message: 'istiod refuses the mesh networks: in {network}, {fault}',
  *check(subject) {
    const networks = networksOf(subject);
    for (const [network, value] of Object.entries(networks?.value.networks ?? {})) {
      for (const { path, value: fault } of networkFaults(value, pathBelow(networks?.path ?? '', network))) {
        // The text in a ConfigMap is one value to those who look for a path.
        yield { path: subject.kind === 'ConfigMap' ? 'data/meshNetworks' : path, params: { network, fault } };
      }
    }
  },
});

function* networkFaults({ endpoints, gateways }: MeshNetwork, at: string): Iterable<Placed<string>> {
  for (const { value: endpoint, path } of each(endpoints, `${at}/endpoints`)) {
    const { fromCidr = '', fromRegistry = '' } = endpoint;
    if (fromCidr !== '' && !isCidr(fromCidr) && !isIp(fromCidr))
      yield { path: `${path}/fromCidr`, value: `"${fromCidr}" is no range of addresses` };
    if (fromRegistry !== '' && !isDnsLabel(fromRegistry))
      yield { path: `${path}/fromRegistry`, value: `"${fromRegistry}" is no name of a registry` };
  }
  for (const { value: gateway, path } of each(gateways, `${at}/gateways`)) {
    const { address = '', registryServiceName: service = '', port = 0 } = gateway;
    if (address !== '' && !isIp(address) && !isDomain(address)) yield { path: `${path}/address`, value: `"${address}" is no address` };
    if (service !== '' && !isDomain(service)) yield { path: `${path}/registryServiceName`, value: `"${service}" is no service` };
    if (port < 1 || port > 65535) yield { path: `${path}/port`, value: 'a gateway needs a port from 1 to 65535' };
  }
}
