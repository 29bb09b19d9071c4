import type { GatewayRole } from '../../facts/derived/gateways.js';
import type { InputName } from '../../facts/facts.js';
import { type NodeWorkloadInputs, workloadsOf } from '../node-workloads.js';
import { defineStage, type GraphStage } from './stage.js';

/** Marks gateways with the hosts they serve. A node of several workloads serves what each of them does. */
export const gateways: GraphStage<NodeWorkloadInputs | Extract<InputName, 'derived:gateways'>> = defineStage({
  name: 'gateways',
  feature: 'istio',
  inputs: () => ['derived:apps', 'derived:gateways', 'derived:workloads'],
  apply(draft, facts) {
    const roleOf = facts.derived('gateways');
    for (const node of draft.nodes) {
      const roles: GatewayRole[] = [];
      for (const workload of workloadsOf(node, facts)) {
        const role = roleOf(workload);
        if (role !== undefined) roles.push(role);
      }
      const [first] = roles;
      if (first !== undefined)
        node.marks.gateway = { kind: first.kind, hosts: Object.assign({}, ...roles.map(({ hosts }) => hosts)) as GatewayRole['hosts'] };
    }
  },
});
