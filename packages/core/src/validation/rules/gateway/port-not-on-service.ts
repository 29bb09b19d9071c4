import { servicesSelecting } from '../../indexes/selecting-services.js';
import { selectedWorkloads } from '../../indexes/workloads.js';
import { gatewaysStayInNamespace } from '../../mesh/mesh.js';
import { defineRule, type Rule } from '../../rule.js';
import { refOf } from '../../subject.js';
import { each } from '../../walk/walk.js';

export const portNotOnService: Rule = defineRule({
  code: 'IST0162',
  severity: 'warning',
  parity: 'istio',
  since: '0.1',
  kinds: ['Gateway'],
  inputs: [gatewaysStayInNamespace, selectedWorkloads, servicesSelecting],
  message: 'No service of the gateway leads to port {port}: {services}',
  *check({ cluster, namespace, object: { spec } }, view) {
    const labels = spec?.selector ?? {};
    if (Object.keys(labels).length === 0) return;
    const place = view.ask(gatewaysStayInNamespace, { cluster, namespace }) ? namespace : '*';
    const workloads = view.ask(selectedWorkloads, { cluster, namespace: place, labels });
    const found = workloads.flatMap((each) => view.ask(servicesSelecting, { cluster, namespace: each.namespace, labels: each.labels }));
    const services = [...new Map(found.map((service) => [`${service.namespace}/${service.name}`, service])).entries()];
    const ports = services.flatMap(([, service]) => service.ports).filter(({ protocol }) => protocol === 'TCP');
    // What a named port leads to is the pod's to say.
    if (services.length === 0 || ports.some(({ targetPort }) => typeof targetPort === 'string')) return;
    const reached = new Set(ports.flatMap(({ port, targetPort }) => [port, targetPort]));
    for (const { value, path } of each(spec?.servers, 'spec/servers')) {
      const port = value.port?.number ?? 0;
      if (port === 0 || reached.has(port)) continue;
      const params = { port, services: services.map(([name]) => name).join(', ') };
      yield { path: `${path}/port/number`, params, related: services.map(([, service]) => refOf(service)) };
    }
  },
});
