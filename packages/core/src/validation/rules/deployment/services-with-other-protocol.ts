import { injects, ownInjection } from '../../checks/injection.js';
import { isAmbientNamespace, namespaceOf } from '../../indexes/namespaces.js';
import { servicesSelecting } from '../../indexes/selecting-services.js';
import { defineRule, type Rule } from '../../rule.js';
import { refOf } from '../../subject.js';

export const servicesWithOtherProtocol: Rule = defineRule({
  code: 'IST0116',
  severity: 'warning',
  parity: 'istio',
  since: '0.1',
  kinds: ['Deployment'],
  inputs: [namespaceOf, servicesSelecting],
  evidence: 'presence',
  message: 'Services {services} select these pods with port {port}, but with different protocols',
  *check({ cluster, namespace, object }, view) {
    const { labels = {}, annotations = {} } = object.spec?.template?.metadata ?? {};
    const own = ownInjection({ labels, annotations });
    const home = view.ask(namespaceOf, { cluster, namespace });
    if (own === 'false' || (own !== 'true' && !injects(home) && !isAmbientNamespace(home))) return;
    const services = view.ask(servicesSelecting, { cluster, namespace, labels });
    for (const port of new Set(services.flatMap(({ ports }) => ports.map((each) => each.port)))) {
      const having = services.filter(({ ports }) => ports.some((each) => each.port === port));
      const protocols = new Set(having.flatMap(({ ports }) => ports.filter((each) => each.port === port).map((each) => each.protocol)));
      if (having.length < 2 || protocols.size < 2) continue;
      const params = { port, services: having.map(({ name }) => name).join(', ') };
      yield { path: 'spec/template/metadata/labels', params, related: having.map((service) => refOf(service)) };
    }
  },
});
