import { injects, ownInjection } from '../../checks/injection.js';
import { isAmbientNamespace, namespaceOf } from '../../indexes/namespaces.js';
import { servicesSelecting } from '../../indexes/selecting-services.js';
import { defineRule, type Rule } from '../../rule.js';
import { refOf } from '../../subject.js';

export const servicesWithOtherPort: Rule = defineRule({
  code: 'IST0137',
  severity: 'warning',
  parity: 'istio',
  since: '0.1',
  kinds: ['Deployment'],
  inputs: [namespaceOf, servicesSelecting],
  evidence: 'presence',
  message: 'Services {services} lead to target port {targetPort} of these pods by different ports: {ports}',
  *check({ cluster, namespace, object }, view) {
    const { labels = {}, annotations = {} } = object.spec?.template?.metadata ?? {};
    const own = ownInjection({ labels, annotations });
    const home = view.ask(namespaceOf, { cluster, namespace });
    if (own === 'false' || (own !== 'true' && !injects(home) && !isAmbientNamespace(home))) return;
    const services = view.ask(servicesSelecting, { cluster, namespace, labels });
    for (const targetPort of new Set(services.flatMap(({ ports }) => ports.map((each) => each.targetPort)))) {
      const having = services.filter(({ ports }) => ports.some((each) => each.targetPort === targetPort));
      const ports = new Set(having.flatMap((each) => each.ports.filter((port) => port.targetPort === targetPort).map(({ port }) => port)));
      if (having.length < 2 || ports.size < 2) continue;
      const params = { targetPort, services: having.map(({ name }) => name).join(', '), ports: [...ports].join(', ') };
      yield { path: 'spec/template/metadata/labels', params, related: having.map((service) => refOf(service)) };
    }
  },
});
