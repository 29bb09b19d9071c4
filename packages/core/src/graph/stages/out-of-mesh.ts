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
    for (const node of draft.nodes) {
      const { identity, marks } = node;
      if (marks.waypoint) marks.ambient = true;
      if (marks.waypoint || marks.dead || isControlled(identity)) continue;
      const workloads = workloadsOf(node, facts);
      let ambient = 0;
      let outside = 0;
      for (const workload of workloads) {
        const state = stateOf(workload, facts);
        if (state === 'ambient') ambient++;
        else if (state === 'outside') outside++;
      }
      if (ambient > 0 && ambient === workloads.length) marks.ambient = true;
      if (outside > 0) marks.outOfMesh = true;
    }
  },
});

function stateOf(workload: Workload, facts: Facts<Inputs>): 'ambient' | 'inside' | 'outside' {
  const namespace = facts.derived('namespaces').get(workload.cluster, workload.namespace);
  let running = 0;
  let ambient = 0;
  let served = 0;
  for (const pod of workload.pods) {
    if (pod.status?.phase === 'Succeeded' || pod.status?.phase === 'Failed') continue;
    running++;
    if (isAmbientPod(pod, namespace)) ambient++;
    else if (hasSidecar(pod)) served++;
  }
  if (running > 0 && ambient === running) return 'ambient';
  return ambient + served === running || facts.derived('gateways')(workload) !== undefined ? 'inside' : 'outside';
}
