import { keyOf } from '../../engine/inputs.js';
import { gatewayDeployments } from '../../indexes/gateway-deployments.js';
import { gatewayDoors } from '../../indexes/gateway-api.js';
import { serviceHosts } from '../../indexes/registry.js';
import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

/** Of Services and Gateways; other targets than these are seldom, and which are possible at all is told elsewhere. */
export const targetNotFound: Rule = defineRule({
  code: 'MSH9011',
  severity: 'warning',
  parity: 'own',
  since: '0.1',
  kinds: ['AuthorizationPolicy', 'RequestAuthentication', 'Telemetry', 'TrafficExtension', 'WasmPlugin'],
  inputs: [serviceHosts, gatewayDeployments, gatewayDoors],
  message: '{kind} {target} does not exist in the namespace, so nothing here holds for it',
  *check({ cluster, namespace, object }, view) {
    for (const { value, path } of each(object.spec?.targetRefs, 'spec/targetRefs')) {
      const { group = '', kind, name: target } = value;
      if (target === '') continue;
      const exists =
        group === '' && kind === 'Service'
          ? view.get(serviceHosts, `${target}.${namespace}.svc`.toLowerCase()).some((service) => service.cluster === cluster) ||
            view.ask(gatewayDeployments, namespace).some((made) => made.name === target)
          : kind !== 'Gateway' || view.get(gatewayDoors, keyOf(cluster, namespace, target)).length > 0;
      if (!exists) yield { path: `${path}/name`, params: { kind, target } };
    }
  },
});
