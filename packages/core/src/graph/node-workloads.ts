import type { Workload } from '../facts/derived/workloads.js';
import type { Facts, InputName } from '../facts/facts.js';
import { isKnown } from '../telemetry/sample.js';
import type { NodeIdentity } from './identity.js';

export type NodeWorkloadInputs = Extract<InputName, 'derived:apps' | 'derived:workloads'>;

/** The workloads behind a node: the one it names, or all of its app, of its version where it has one. Services have none here. */
export function workloadsOf(
  { type, cluster, namespace, workload, app, version }: NodeIdentity,
  facts: Facts<NodeWorkloadInputs>,
): readonly Workload[] {
  if (type !== 'app' && type !== 'workload') return [];
  if (workload !== undefined && isKnown(workload)) {
    const found = facts.derived('workloads').get(cluster, namespace, workload);
    return found === undefined ? [] : [found];
  }
  if (app === undefined || !isKnown(app)) return [];
  const versioned = version !== undefined && isKnown(version) && version !== 'latest';
  return facts.derived('apps').workloads({ cluster, namespace, name: app, ...(versioned && { version }) });
}
