import type { Facts, InputName } from '../../facts/facts.js';
import { isKnown } from '../../telemetry/sample.js';
import type { DraftNode } from '../draft.js';
import { defineStage, type GraphStage } from './stage.js';

type Inputs = 'Pod' | Extract<InputName, 'derived:namespaces' | 'derived:workloads'>;

/**
 * Takes out what carries no traffic and no longer exists, and what hung on it; marks workloads that are there but have
 * no pod. Where workloads could not be read nobody is called gone. A workload is looked up where its node is.
 * Source: kiali appender/dead_node.go.
 */
export const deadNodes: GraphStage<Inputs> = defineStage({
  name: 'dead-nodes',
  feature: 'deadNodes',
  inputs: () => ['Pod', 'derived:namespaces', 'derived:workloads'],
  apply(draft, facts) {
    const { totals } = draft.columns;
    const silent = draft.nodes.filter((node) => totals.isSilent(node.number));
    if (silent.length === 0) return;
    const gone = new Set<DraftNode>();
    const waiting = new Set(silent);
    for (const node of waiting) {
      waiting.delete(node);
      const sends = node.outgoing.some(({ target }) => !gone.has(target));
      if (gone.has(node) || !isGone(node, facts, { sends })) continue;
      gone.add(node);
      for (const { source } of node.incoming) if (totals.isSilent(source.number)) waiting.add(source);
    }
    draft.removeNodes(gone);
    for (const node of silent) if (!gone.has(node) && hasNoPod(node, facts)) node.marks.dead = true;
  },
});

function isGone({ identity, marks }: DraftNode, facts: Facts<Inputs>, { sends }: { readonly sends: boolean }): boolean {
  const { type, cluster, namespace, workload } = identity;
  switch (type) {
    case 'aggregate':
      return false;
    case 'unknown':
      return true;
    case 'service':
      return !sends && marks.serviceEntry === undefined && marks.egressCluster !== true;
    default: {
      if (workload === undefined || !isKnown(workload)) return false;
      const readable = facts.derived('namespaces').get(cluster, namespace) !== undefined;
      const complete = facts.coverage('derived:workloads', { cluster, namespace }) === 'complete';
      return readable && complete && facts.derived('workloads').get(cluster, namespace, workload) === undefined;
    }
  }
}

function hasNoPod({ identity }: DraftNode, facts: Facts<Inputs>): boolean {
  const { type, cluster, namespace, workload } = identity;
  if ((type !== 'app' && type !== 'workload') || workload === undefined) return false;
  if (facts.coverage('Pod', { cluster, namespace }) !== 'complete') return false;
  return facts.derived('workloads').get(cluster, namespace, workload)?.pods.length === 0;
}
