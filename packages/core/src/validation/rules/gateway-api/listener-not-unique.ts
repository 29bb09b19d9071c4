import { listenerKey } from '../../indexes/gateway-api.js';
import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

export const listenerNotUnique: Rule = defineRule({
  code: 'KIA1503',
  severity: 'error',
  parity: 'kiali',
  since: '0.1',
  kinds: ['K8sGateway'],
  inputs: [],
  message: 'Another listener of this Gateway has the same hostname, port and protocol as {listener}',
  *check({ object }) {
    const counts = new Map<string, number>();
    for (const listener of object.spec?.listeners ?? []) {
      counts.set(listenerKey(listener), (counts.get(listenerKey(listener)) ?? 0) + 1);
    }
    for (const { value: listener, path } of each(object.spec?.listeners, 'spec/listeners')) {
      if ((counts.get(listenerKey(listener)) ?? 0) > 1) yield { path: `${path}/name`, params: { listener: listener.name } };
    }
  },
});
