import { namespaceNames } from '../../indexes/namespaces.js';
import { remoteClusters } from '../../indexes/remote-clusters.js';
import { networksOf } from '../../mesh/mesh-networks.js';
import { pathBelow } from '../../path.js';
import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

const builtIn = ['Kubernetes', 'External', 'Mock'];

export const registryNotKnown: Rule = defineRule({
  code: 'IST0126',
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['ConfigMap', 'MeshFacts'],
  inputs: [namespaceNames, remoteClusters],
  message: 'Network {network} has the endpoints of registry {registry}, but there is no such cluster',
  *check(subject, view) {
    const networks = networksOf(subject);
    for (const [network, value] of Object.entries(networks?.value.networks ?? {})) {
      for (const { value: endpoint, path } of each(value.endpoints, `${pathBelow(networks?.path ?? '', network)}/endpoints`)) {
        const registry = endpoint.fromRegistry ?? '';
        if (registry === '' || builtIn.includes(registry)) continue;
        if (view.get(remoteClusters, registry).length > 0 || view.get(namespaceNames, registry).length > 0) continue;
        // The text in a ConfigMap is one value to those who look for a path.
        yield { path: subject.kind === 'ConfigMap' ? 'data/meshNetworks' : `${path}/fromRegistry`, params: { network, registry } };
      }
    }
  },
});
