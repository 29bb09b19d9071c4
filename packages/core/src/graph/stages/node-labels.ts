import { isCanonicalLabel } from '../../facts/derived/canonical-labels.js';
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
    for (const node of draft.nodes.values()) {
      const { type, cluster, namespace, service: name } = node.identity;
      const service = type === 'service' && name !== undefined ? facts.find('Service', { cluster, namespace, name }) : undefined;
      const sets = service === undefined ? workloadsOf(node.identity, facts).map(({ labels }) => labels) : [service.metadata.labels ?? {}];
      const labels = together(sets);
      if (Object.keys(labels).length > 0) node.labels = labels;
    }
  },
});

function together(sets: readonly Labels[]): Labels {
  const values = new Map<string, Set<string>>();
  for (const set of sets) {
    for (const [name, value] of Object.entries(set)) {
      if (!isCanonicalLabel(name)) values.set(name, (values.get(name) ?? new Set<string>()).add(value));
    }
  }
  return Object.fromEntries([...values].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, set]) => [name, [...set].sort().join(',')]));
}
