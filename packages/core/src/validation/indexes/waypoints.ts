import { defineIndex, defineQuery, type Index, keyOf, type Query } from '../engine/inputs.js';
import { workloadKinds } from '../kinds.js';
import { workloadFacts } from './workloads.js';

/** By cluster, namespace and name: that there is a Gateway of the Gateway API, which a waypoint is, or its workload. */
export const waypointNames: Index<'waypoint-names', true> = defineIndex({
  name: 'waypoint-names',
  kinds: ['K8sGateway', ...workloadKinds],
  exact: true,
  *entries(subject) {
    const { cluster, namespace } = subject;
    if (subject.kind === 'K8sGateway') yield [keyOf(cluster, namespace, subject.name), true];
    else {
      const { name, labels } = workloadFacts(subject);
      const gateway = labels['gateway.networking.k8s.io/gateway-name'];
      const isManaged = labels['gateway.istio.io/managed'] === 'istio.io-mesh-controller';
      if (gateway !== undefined || isManaged) yield [keyOf(cluster, namespace, gateway ?? name), true];
    }
  },
  where: (key) => {
    const [cluster = '', namespace = ''] = key.split('\n');
    return { cluster, namespace };
  },
});

export interface WaypointQuestion {
  readonly cluster: string;
  readonly namespace: string;
  readonly name: string;
}

/** Whether there is a waypoint of this name. */
export const waypointExists: Query<'waypoint-exists', WaypointQuestion, boolean> = defineQuery({
  name: 'waypoint-exists',
  inputs: [waypointNames],
  keyOf: ({ cluster, namespace, name }: WaypointQuestion) => keyOf(cluster, namespace, name),
  compute: ({ cluster, namespace, name }, view): boolean => view.get(waypointNames, keyOf(cluster, namespace, name)).length > 0,
});
