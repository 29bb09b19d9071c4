import { keyOf } from '../../engine/inputs.js';
import { containerPorts } from '../../indexes/container-ports.js';
import { selectedWorkloads } from '../../indexes/workloads.js';
import { meshOf } from '../../mesh/mesh.js';
import { defineRule, type Rule } from '../../rule.js';
import { each } from '../../walk/walk.js';

export const portNotExposed: Rule = defineRule({
  code: 'KIA0701',
  severity: 'warning',
  parity: 'kiali',
  since: '0.1',
  kinds: ['Service'],
  inputs: [selectedWorkloads, containerPorts, meshOf],
  message: 'No container that the Service selects declares the port {port}',
  *check({ cluster, namespace, object: { metadata, spec } }, view) {
    const labels = spec?.selector ?? {};
    if (Object.keys(labels).length === 0 || isOfGateway(metadata.labels ?? {})) return;
    if (view.ask(meshOf, { cluster, namespace }).controlPlaneNamespace === namespace) return;
    const workloads = view.ask(selectedWorkloads, { cluster, namespace, labels });
    if (workloads.length === 0 || workloads.some(({ isProxy }) => isProxy)) return;
    const exposed = workloads.flatMap(({ kind, name }) => view.get(containerPorts, keyOf(cluster, namespace, kind, name)).flat());
    for (const { value: port, path } of each(spec?.ports, 'spec/ports')) {
      const target = port.targetPort || port.port;
      const found = exposed.some(({ number, name }) => (typeof target === 'string' ? name === target : number === target));
      // Containers need not declare a port to listen on it, and some declare none at all.
      const isOpen = exposed.length === 0 && typeof target === 'number';
      if (!found) yield { path, params: { port: target }, severity: isOpen ? 'info' : 'warning' };
    }
  },
});

/** Istio makes these and their pods itself. */
function isOfGateway(labels: Readonly<Record<string, string>>): boolean {
  return labels['gateway.networking.k8s.io/gateway-name'] !== undefined || labels['gateway.istio.io/managed'] !== undefined;
}
