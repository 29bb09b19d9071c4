import { keyOf } from '../../engine/inputs.js';
import { gatewayDoors } from '../../indexes/gateway-api.js';
import { namespaceOf } from '../../indexes/namespaces.js';
import { fulfils } from '../../indexes/selectors.js';
import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

export const routeGatewayNotFound: Rule = defineRule({
  code: 'KIA1401',
  severity: 'error',
  parity: 'kiali',
  since: '0.1',
  kinds: ['K8sHTTPRoute', 'K8sGRPCRoute'],
  inputs: [gatewayDoors, namespaceOf],
  message: 'Gateway {gateway} of namespace {home} does not exist, or lets no routes of this namespace in',
  *check({ cluster, namespace, object }, view) {
    for (const { value: parent, path } of each(object.spec?.parentRefs, 'spec/parentRefs')) {
      const { kind = 'Gateway', group = 'gateway.networking.k8s.io', name: gateway } = parent;
      if (kind !== 'Gateway' || group !== 'gateway.networking.k8s.io' || gateway === '') continue;
      const home = parent.namespace || namespace;
      const found = view.get(gatewayDoors, keyOf(cluster, home, gateway));
      if (home === namespace && found.length > 0) continue;
      const open = found.flat().some(({ from, selector }) => {
        if (from !== 'Selector') return from === 'All';
        const labels = view.ask(namespaceOf, { cluster, namespace })?.labels ?? {};
        return fulfils({ 'kubernetes.io/metadata.name': namespace, ...labels }, selector);
      });
      if (!open) yield { path: `${path}/name`, params: { gateway, home } };
    }
  },
});
