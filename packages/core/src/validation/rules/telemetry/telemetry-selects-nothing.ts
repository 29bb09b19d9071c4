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
  inputs: [selectedWorkloads, meshOf],
  message: 'No workload has the labels {labels}',
  *check({ cluster, namespace, object: { spec } }, view) {
    const labels = spec?.selector?.matchLabels ?? {};
    if (Object.keys(labels).length === 0) return;
    const isOfMesh = view.ask(meshOf, { cluster, namespace }).rootNamespace === namespace;
    if (view.ask(selectedWorkloads, { cluster, namespace: isOfMesh ? '*' : namespace, labels }).length > 0) return;
    yield { path: 'spec/selector/matchLabels', params: { labels: labelText(labels) } };
  },
});
