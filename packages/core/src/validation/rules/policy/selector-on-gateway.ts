import { selectedWorkloads } from '../../indexes/workloads.js';
import { defineRule, type Rule } from '../../rule.js';

const label = 'gateway.networking.k8s.io/gateway-name';

export const selectorOnGateway: Rule = defineRule({
  code: 'IST0166',
  severity: 'warning',
  parity: 'istio',
  since: '0.1',
  kinds: ['AuthorizationPolicy', 'RequestAuthentication', 'Telemetry', 'WasmPlugin'],
  inputs: [selectedWorkloads],
  evidence: 'presence',
  message: 'The selector has no effect on Gateway {gateway}: name it in targetRefs',
  *check({ cluster, namespace, object: { spec } }, view) {
    const labels = spec?.selector?.matchLabels ?? {};
    if (Object.keys(labels).length === 0 || spec?.targetRef !== undefined || (spec?.targetRefs ?? []).length > 0) return;
    const workloads = view.ask(selectedWorkloads, { cluster, namespace, labels });
    const gateways = new Set(workloads.flatMap((each) => each.labels[label] ?? []));
    for (const gateway of gateways) {
      const related = [{ cluster, group: 'gateway.networking.k8s.io', kind: 'Gateway', namespace, name: gateway }];
      yield { path: 'spec/selector', params: { gateway }, related };
    }
  },
});
