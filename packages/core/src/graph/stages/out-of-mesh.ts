import { isAmbientPod, hasSidecar } from '../../facts/data-plane.js';
import type { Workload } from '../../facts/derived/workloads.js';
import type { Facts, InputName } from '../../facts/facts.js';
import type { NodeIdentity } from '../identity.js';
import { type NodeWorkloadInputs, workloadsOf } from '../node-workloads.js';
import { defineStage, type GraphStage } from './stage.js';

type Inputs = NodeWorkloadInputs | Extract<InputName, 'derived:control-planes' | 'derived:gateways' | 'derived:namespaces'>;

/**
 * Marks what is ambient, and what has a pod that neither a sidecar nor ztunnel stands for. Gateways and waypoints are
 * proxies themselves; control planes need none. What has no pod, or could not be read, is not judged.
 * Source: kiali appender/mesh_check.go.
 */
export const outOfMesh: GraphStage<Inputs> = defineStage({
  name: 'out-of-mesh',
  feature: 'outOfMesh',
  inputs: () => ['derived:apps', 'derived:control-planes', 'derived:gateways', 'derived:namespaces', 'derived:workloads'],
  apply(draft, facts) {
    const controlPlanes = facts.derived('control-planes');
    const isControlled = ({ cluster, namespace }: NodeIdentity): boolean =>
      controlPlanes.some((plane) => plane.cluster === cluster && plane.namespace === namespace);
    for (const node of draft.nodes.values()) {
      const { identity, marks } = node;
      if (marks.waypoint) marks.ambient = true;
      if (marks.waypoint || marks.dead || isControlled(identity)) continue;
      const workloads = workloadsOf(node, facts);
      if (workloads.length === 0) continue;
      const states = workloads.map((workload) => stateOf(workload, facts));
      if (states.every((state) => state === 'ambient')) marks.ambient = true;
      if (states.includes('outside')) marks.outOfMesh = true;
    }
  },
});

function stateOf(workload: Workload, facts: Facts<Inputs>): 'ambient' | 'inside' | 'outside' {
  const namespace = facts.derived('namespaces').get(workload.cluster, workload.namespace);
  const pods = workload.pods.filter(({ status }) => status?.phase !== 'Succeeded' && status?.phase !== 'Failed');
  if (pods.length > 0 && pods.every((pod) => isAmbientPod(pod, namespace))) return 'ambient';
  const served = pods.every((pod) => hasSidecar(pod) || isAmbientPod(pod, namespace));
  return served || facts.derived('gateways')(workload) !== undefined ? 'inside' : 'outside';
}
