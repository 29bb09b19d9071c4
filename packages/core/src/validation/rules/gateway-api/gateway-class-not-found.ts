import { keyOf } from '../../engine/inputs.js';
import { gatewayClassByName } from '../../indexes/gateway-api.js';
import { meshFactsByCluster } from '../../mesh/mesh-sources.js';
import { defineRule, type Rule } from '../../rule.js';

/** The classes that istiod makes itself. */
const ofIstio: ReadonlySet<string> = new Set(['istio', 'istio-remote', 'istio-waypoint', 'istio-east-west']);

export const gatewayClassNotFound: Rule = defineRule({
  code: 'KIA1504',
  severity: 'error',
  parity: 'kiali',
  since: '0.1',
  kinds: ['K8sGateway'],
  inputs: [gatewayClassByName, meshFactsByCluster],
  message: 'GatewayClass {gatewayClass} does not exist',
  *check({ cluster, object }, view) {
    const gatewayClass = object.spec?.gatewayClassName ?? '';
    if (gatewayClass === '' || view.get(gatewayClassByName, keyOf(cluster, gatewayClass)).length > 0) return;
    const facts = [...view.get(meshFactsByCluster, cluster), ...view.get(meshFactsByCluster, '*')];
    if (facts.some(({ gatewayClasses }) => gatewayClasses?.includes(gatewayClass))) return;
    const saysNone = facts.length > 0 && facts.every(({ gatewayClasses }) => gatewayClasses === undefined);
    if (saysNone && ofIstio.has(gatewayClass)) return;
    yield { path: 'spec/gatewayClassName', params: { gatewayClass } };
  },
});
