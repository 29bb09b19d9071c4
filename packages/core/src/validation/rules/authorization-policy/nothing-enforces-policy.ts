import { injects, ownInjection } from '../../checks/injection.js';
import { selectedMachines } from '../../indexes/machines.js';
import { meshPods } from '../../indexes/mesh-pods.js';
import { isAmbientNamespace, namespaceOf } from '../../indexes/namespaces.js';
import { selectedWorkloads, type WorkloadFacts } from '../../indexes/workloads.js';
import { meshOf } from '../../mesh/mesh.js';
import { defineRule, type Rule } from '../../rule.js';

/** A selector that selects nothing at all is told by `selector-without-workload`. */
export const nothingEnforcesPolicy: Rule = defineRule({
  code: 'IST0127',
  severity: 'warning',
  parity: 'istio',
  since: '0.1',
  kinds: ['AuthorizationPolicy'],
  inputs: [meshOf, meshPods, namespaceOf, selectedMachines, selectedWorkloads],
  message: 'No workload that the policy is for takes part in the mesh, so nothing enforces it',
  *check({ cluster, namespace, object: { spec } }, view) {
    if (spec?.targetRef !== undefined || (spec?.targetRefs ?? []).length > 0) return;
    const labels = spec?.selector?.matchLabels ?? {};
    const hasLabels = Object.keys(labels).length > 0;
    const isOfMesh = view.ask(meshOf, { cluster, namespace }).rootNamespace === namespace;
    if (isOfMesh && !hasLabels) return;
    const question = { cluster, namespace: isOfMesh ? '*' : namespace, labels };
    if (view.ask(selectedMachines, question).length > 0) return;
    const workloads = view.ask(selectedWorkloads, question);
    if (hasLabels && workloads.length === 0) return;
    const isInMesh = (workload: WorkloadFacts): boolean => {
      const own = ownInjection(workload);
      const home = view.ask(namespaceOf, { cluster, namespace: workload.namespace });
      if (own === 'true' || (own !== 'false' && (injects(home) || isAmbientNamespace(home)))) return true;
      return view
        .ask(meshPods, { cluster, namespace: workload.namespace, labels: workload.labels })
        .some(({ sidecar, ambient }) => sidecar || ambient);
    };
    if (!workloads.some(isInMesh)) yield { path: hasLabels ? 'spec/selector/matchLabels' : 'spec' };
  },
});
