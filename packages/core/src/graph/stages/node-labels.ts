import { isCanonicalLabel } from '../../facts/derived/canonical-labels.js';
import { serviceOf } from '../node-service.js';
import { type NodeWorkloadInputs, workloadsOf } from '../node-workloads.js';
import { defineStage, type GraphStage } from './stage.js';

type Labels = Readonly<Record<string, string>>;

/**
 * Puts Kubernetes' labels on nodes: those of a workload's pods, of a Service, of all workloads of an app with values that
 * differ joined by commas. Labels that say app and version are left out. Source: kiali appender/labeler.go.
 */
export const nodeLabels: GraphStage<'Service' | NodeWorkloadInputs> = defineStage({
  name: 'node-labels',
  feature: 'labels',
  inputs: () => ['Service', 'derived:apps', 'derived:workloads'],
  apply(draft, facts) {
    for (const node of draft.nodes) {
      const service = serviceOf(node, facts);
      const sets = service === undefined ? workloadsOf(node, facts).map(({ labels }) => labels) : [service.metadata.labels ?? {}];
      const labels = together(sets);
      if (Object.keys(labels).length > 0) node.labels = labels;
    }
  },
});

function together(sets: readonly Labels[]): Labels {
  const [first, ...others] = sets;
  if (first === undefined || others.length === 0) return inOrder(first ?? {});
  const values = new Map<string, Set<string>>();
  for (const set of sets) {
    for (const [name, value] of Object.entries(set)) values.set(name, (values.get(name) ?? new Set<string>()).add(value));
  }
  return inOrder(Object.fromEntries([...values].map(([name, set]) => [name, [...set].sort().join(',')])));
}

function inOrder(labels: Labels): Labels {
  const names = Object.keys(labels).filter((name) => !isCanonicalLabel(name));
  return Object.fromEntries(names.sort().map((name) => [name, labels[name] ?? '']));
}
