import { keyOf } from '../../engine/inputs.js';
import { entryNames } from '../../indexes/entry-names.js';
import { gatewayDeployments } from '../../indexes/gateway-deployments.js';
import { gatewayDoors } from '../../indexes/gateway-api.js';
import { serviceHosts } from '../../indexes/registry.js';
import { defineRule, type Rule } from '../../rule.js';
import { furtherTargetingKinds, targetingKinds, targetsOf } from '../../walk/targets.js';

/** Of Services, ServiceEntries and Gateways; other targets than these are seldom, and which are possible at all is told elsewhere. */
export const targetNotFound: Rule = defineRule({
  code: 'MSH9011',
  severity: 'warning',
  parity: 'own',
  since: '0.1',
  kinds: [...targetingKinds, ...furtherTargetingKinds],
  inputs: [serviceHosts, gatewayDeployments, gatewayDoors, entryNames],
  message: '{kind} {target} does not exist in the namespace, so nothing here holds for it',
  *check({ cluster, namespace, object }, view) {
    for (const { value, path } of targetsOf(object)) {
      const { group = '', kind, name: target } = value;
      if (target !== '' && !exists(`${group}/${kind}`, target)) yield { path: `${path}/name`, params: { kind, target } };
    }

    function exists(kind: string, target: string): boolean {
      const key = keyOf(cluster, namespace, target);
      switch (kind) {
        case '/Service':
          return (
            view.get(serviceHosts, `${target}.${namespace}.svc`.toLowerCase()).some((service) => service.cluster === cluster) ||
            view.ask(gatewayDeployments, namespace).some((made) => made.name === target)
          );
        case 'networking.istio.io/ServiceEntry':
          return view.get(entryNames, key).length > 0;
        case 'gateway.networking.k8s.io/Gateway':
          return view.get(gatewayDoors, key).length > 0;
        default:
          return true;
      }
    }
  },
});
