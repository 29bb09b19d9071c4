import { overlappingInjectors } from '../../indexes/injector-overlaps.js';
import { serviceHosts } from '../../indexes/registry.js';
import { defineRule, type Rule } from '../../rule.js';
import { refOf } from '../../subject.js';
import { each } from '../../walk/walk.js';

export const injectorsOverlap: Rule = defineRule({
  code: 'IST0139',
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['MutatingWebhookConfiguration'],
  inputs: [overlappingInjectors, serviceHosts],
  message: 'Pods would not be injected as they should: {fault}',
  *check({ cluster, name, object }, view) {
    if (object.metadata.labels?.['istio.io/rev'] === undefined) return;
    const others = view.ask(overlappingInjectors, { cluster, name });
    if (others.length > 0) {
      const related = others.map((other) => refOf({ cluster, kind: 'MutatingWebhookConfiguration', namespace: '', name: other }));
      yield { path: 'webhooks', params: { fault: `${others.join(', ')} can inject the same pods` }, related };
    }
    const missing = new Set<string>();
    for (const { value, path } of each(object.webhooks, 'webhooks')) {
      const { name: service = '', namespace = '' } = value.clientConfig?.service ?? {};
      const host = `${service}.${namespace}.svc`.toLowerCase();
      if (service === '' || missing.has(host) || view.get(serviceHosts, host).some((entry) => entry.cluster === cluster)) continue;
      missing.add(host);
      yield { path: `${path}/clientConfig/service`, params: { fault: `the Service ${namespace}/${service} does not exist` } };
    }
  },
});
