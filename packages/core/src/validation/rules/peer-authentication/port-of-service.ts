import { keyOf } from '../../engine/inputs.js';
import { containerPorts } from '../../indexes/container-ports.js';
import { servicesSelecting } from '../../indexes/selecting-services.js';
import { selectedWorkloads } from '../../indexes/workloads.js';
import { pathBelow } from '../../path.js';
import { defineRule, type Rule } from '../../rule.js';
import { refOf } from '../../subject.js';

/** A port that nothing is known of is no mistake: containers need not declare theirs. */
export const portOfService: Rule = defineRule({
  code: 'MSH6017',
  severity: 'warning',
  parity: 'own',
  since: '0.1',
  kinds: ['PeerAuthentication'],
  inputs: [selectedWorkloads, servicesSelecting, containerPorts],
  message: '{port} is a port of Service {service}; its pods listen on {target}',
  *check({ cluster, namespace, object: { spec } }, view) {
    const ports = Object.keys(spec?.portLevelMtls ?? {});
    const labels = spec?.selector?.matchLabels ?? {};
    if (ports.length === 0 || Object.keys(labels).length === 0) return;
    const workloads = view.ask(selectedWorkloads, { cluster, namespace, labels });
    const declared = workloads.flatMap(({ kind, name }) => view.get(containerPorts, keyOf(cluster, namespace, kind, name)).flat());
    const services = workloads.flatMap((each) => view.ask(servicesSelecting, { cluster, namespace, labels: each.labels }));
    // What a name stands for is known where a container declares it.
    const numbersOf = (target: number | string): readonly number[] =>
      typeof target === 'number' ? [target] : declared.flatMap(({ name, number }) => (name === target ? number : []));
    const served = services.flatMap((service) =>
      service.ports.map(({ port, targetPort }) => ({ service, port, numbers: numbersOf(targetPort) })),
    );
    for (const text of ports) {
      const port = Number(text);
      const said = served.find((each) => each.port === port);
      const isOpen = declared.some(({ number }) => number === port) || served.some(({ numbers }) => numbers.includes(port));
      if (said === undefined || isOpen || said.numbers.length === 0) continue;
      const params = { port, service: said.service.name, target: said.numbers.join(', ') };
      yield { path: pathBelow('spec/portLevelMtls', text), params, related: [refOf(said.service)] };
    }
  },
});
