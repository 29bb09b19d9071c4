import { keyOf } from '../../engine/inputs.js';
import { selectingObjects } from '../../indexes/selecting-objects.js';
import { selectsLabels } from '../../indexes/selectors.js';
import { selectedWorkloads } from '../../indexes/workloads.js';
import { defineRule, type Rule } from '../../rule.js';
import { refOf } from '../../subject.js';
import { selectorOf } from '../../walk/selector.js';

export const severalForOneWorkload: Rule = defineRule({
  code: 'KIA0003',
  also: ['IST0110'],
  severity: 'error',
  parity: 'both',
  since: '0.1',
  kinds: ['PeerAuthentication', 'Sidecar'],
  inputs: [selectingObjects, selectedWorkloads],
  message: 'The workload {workload} is selected by another {kind} too: {others}',
  evidence: 'presence',
  *check(subject, view) {
    const { cluster, kind, namespace, name } = subject;
    const { labels, path } = selectorOf(subject);
    if (Object.keys(labels).length === 0) return;
    const rivals = view
      .get(selectingObjects, keyOf(cluster, kind, namespace))
      .filter((other) => other.name !== name && Object.keys(other.labels).length > 0);
    if (rivals.length === 0) return;
    const workloads = view.ask(selectedWorkloads, { cluster, namespace, labels });
    const others = rivals.filter((rival) => workloads.some((workload) => selectsLabels(rival.labels, workload.labels)));
    const shared = workloads.find((workload) => others.some((other) => selectsLabels(other.labels, workload.labels)));
    if (shared === undefined) return;
    const related = others.map((other) => refOf({ cluster, kind, namespace, name: other.name }));
    yield { path, params: { workload: shared.name, kind, others: others.map((other) => other.name).join(', ') }, related };
  },
});
