import { selectedMachines } from '../../indexes/machines.js';
import { labelText } from '../../indexes/selectors.js';
import { selectedWorkloads } from '../../indexes/workloads.js';
import { meshOf } from '../../mesh/mesh.js';
import { defineRule, type Rule } from '../../rule.js';

export const telemetrySelectsNothing: Rule = defineRule({
  code: 'MSH7004',
  also: ['IST0101'],
  severity: 'error',
  parity: 'istio',
  since: '0.1',
  kinds: ['Telemetry'],
  inputs: [selectedWorkloads, selectedMachines, meshOf],
  message: 'No workload has the labels {labels}',
  *check({ cluster, namespace, object: { spec } }, view) {
    const labels = spec?.selector?.matchLabels ?? {};
    if (Object.keys(labels).length === 0) return;
    const isOfMesh = view.ask(meshOf, { cluster, namespace }).rootNamespace === namespace;
    const question = { cluster, namespace: isOfMesh ? '*' : namespace, labels };
    const isSelecting = view.ask(selectedWorkloads, question).length > 0 || view.ask(selectedMachines, question).length > 0;
    if (!isSelecting) yield { path: 'spec/selector/matchLabels', params: { labels: labelText(labels) } };
  },
});
