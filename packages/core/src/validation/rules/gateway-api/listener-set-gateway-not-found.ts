import { letsIn } from '../../checks/lets-in.js';
import { keyOf } from '../../engine/inputs.js';
import { listenerSetsAllowed } from '../../indexes/gateway-api.js';
import { namespaceOf } from '../../indexes/namespaces.js';
import { defineRule, type Rule } from '../../rule.js';

export const listenerSetGatewayNotFound: Rule = defineRule({
  code: 'MSH8004',
  severity: 'error',
  parity: 'own',
  since: '0.1',
  kinds: ['K8sListenerSet'],
  inputs: [listenerSetsAllowed, namespaceOf],
  message: 'Gateway {gateway} of namespace {home} does not exist, or takes no ListenerSets of this namespace',
  *check({ cluster, namespace, object }, view) {
    const { kind = 'Gateway', name: gateway = '', namespace: place = '' } = object.spec?.parentRef ?? {};
    if (kind !== 'Gateway' || gateway === '') return;
    const home = place || namespace;
    const [door] = view.get(listenerSetsAllowed, keyOf(cluster, home, gateway));
    const visitor = { cluster, namespace, isAtHome: home === namespace };
    if (door === undefined || !letsIn(door, visitor, view)) yield { path: 'spec/parentRef/name', params: { gateway, home } };
  },
});
