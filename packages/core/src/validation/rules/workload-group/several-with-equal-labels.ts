import { keyOf } from '../../engine/inputs.js';
import { labelText } from '../../indexes/selectors.js';
import { workloadGroupLabels } from '../../indexes/workload-group-labels.js';
import { defineRule, type Rule } from '../../rule.js';
import { refOf } from '../../subject.js';

export const severalWithEqualLabels: Rule = defineRule({
  code: 'KIA1702',
  severity: 'warning',
  parity: 'kiali',
  since: '0.1',
  kinds: ['WorkloadGroup'],
  inputs: [workloadGroupLabels],
  evidence: 'presence',
  message: 'The labels {labels} are also those of {others} in the namespace',
  *check({ cluster, namespace, name, object: { spec } }, view) {
    const labels = labelText(spec?.metadata?.labels ?? {});
    if (labels === '') return;
    const others = view.get(workloadGroupLabels, keyOf(cluster, namespace, labels)).filter((other) => other !== name);
    if (others.length === 0) return;
    const related = others.map((other) => refOf({ cluster, kind: 'WorkloadGroup', namespace, name: other }));
    yield { path: 'spec/metadata/labels', params: { labels, others: others.join(', ') }, related };
  },
});
