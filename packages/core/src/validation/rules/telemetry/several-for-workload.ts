import { keyOf } from '../../engine/inputs.js';
import { selectsLabels } from '../../indexes/selectors.js';
import { telemetriesIn } from '../../indexes/telemetries.js';
import { selectedWorkloads } from '../../indexes/workloads.js';
import { defineRule, type Rule } from '../../rule.js';
import { refOf } from '../../subject.js';

export const severalForWorkload: Rule = defineRule({
  code: 'IST0159',
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['Telemetry'],
  inputs: [telemetriesIn, selectedWorkloads],
  evidence: 'presence',
  message: 'Workload {workload} is selected by another Telemetry too: {others}',
  *check({ cluster, namespace, name, object: { spec } }, view) {
    const labels = spec?.selector?.matchLabels ?? {};
    if (Object.keys(labels).length === 0 || spec?.targetRef !== undefined || (spec?.targetRefs ?? []).length > 0) return;
    const rivals = view
      .get(telemetriesIn, keyOf(cluster, namespace))
      .filter((each) => each.name !== name && Object.keys(each.selector).length > 0);
    if (rivals.length === 0) return;
    const workloads = view.ask(selectedWorkloads, { cluster, namespace, labels });
    const others = rivals.filter(({ selector }) => workloads.some((workload) => selectsLabels(selector, workload.labels)));
    const shared = workloads.find((workload) => others.some(({ selector }) => selectsLabels(selector, workload.labels)));
    if (shared === undefined) return;
    yield {
      path: 'spec/selector',
      params: { workload: shared.name, others: others.map((each) => each.name).join(', ') },
      related: others.map((each) => refOf(each)),
    };
  },
});
