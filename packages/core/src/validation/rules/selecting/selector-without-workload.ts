import { selectedMachines } from '../../indexes/machines.js';
import { labelText } from '../../indexes/selectors.js';
import { selectedWorkloads } from '../../indexes/workloads.js';
import { meshOf } from '../../mesh/mesh.js';
import { defineRule, type Rule } from '../../rule.js';
import { selectingKinds, selectorOf } from '../../walk/selector.js';

export const selectorWithoutWorkload: Rule = defineRule({
  code: 'KIA0004',
  also: ['IST0101', 'IST0127'],
  severity: 'warning',
  parity: 'both',
  since: '0.1',
  kinds: selectingKinds,
  inputs: [selectedWorkloads, selectedMachines, meshOf],
  message: 'No workload has the labels {labels}',
  *check(subject, view) {
    const { cluster, namespace, kind } = subject;
    const { labels, labelsPath: path } = selectorOf(subject);
    if (Object.keys(labels).length === 0) return;
    const isOfMesh = kind === 'AuthorizationPolicy' || kind === 'RequestAuthentication';
    const everywhere = isOfMesh && view.ask(meshOf, { cluster, namespace }).rootNamespace === namespace;
    const question = { cluster, namespace: everywhere ? '*' : namespace, labels };
    const isSelecting = view.ask(selectedWorkloads, question).length > 0 || view.ask(selectedMachines, question).length > 0;
    if (!isSelecting) yield { path, params: { labels: labelText(labels) } };
  },
});
