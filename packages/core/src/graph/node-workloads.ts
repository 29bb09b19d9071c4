import type { Workload } from '../facts/derived/workloads.js';
import type { Facts, InputName } from '../facts/facts.js';
import { isKnown } from '../telemetry/sample.js';
import type { DraftNode } from './draft.js';
import type { NodeIdentity } from './identity.js';

export type NodeWorkloadInputs = Extract<InputName, 'derived:apps' | 'derived:workloads'>;

const none: readonly Workload[] = [];

/** The workloads behind a node: the one it names, or all of its app, of its version where it has one. Services have none here. */
export function workloadsOf(node: DraftNode, facts: Facts<NodeWorkloadInputs>): readonly Workload[] {
  return (node.workloads ??= find(node.identity, facts));
}

function find({ type, cluster, namespace, workload, app, version }: NodeIdentity, facts: Facts<NodeWorkloadInputs>): readonly Workload[] {
  if (type !== 'app' && type !== 'workload') return none;
  if (workload !== undefined && isKnown(workload)) {
    const found = facts.derived('workloads').get(cluster, namespace, workload);
    return found === undefined ? none : [found];
  }
  if (app === undefined || !isKnown(app)) return none;
  const versioned = version !== undefined && isKnown(version) && version !== 'latest';
  return facts.derived('apps').workloads({ cluster, namespace, name: app, ...(versioned && { version }) });
}
