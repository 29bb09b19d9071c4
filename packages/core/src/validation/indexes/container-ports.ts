import { defineIndex, type Index, keyOf } from '../engine/inputs.js';
import { workloadKinds } from '../kinds.js';
import { podPartOf } from './workloads.js';

export interface ContainerPort {
  readonly name?: string;
  readonly number: number;
}

/** By cluster, namespace, kind and name of what runs pods: the ports that its containers declare. */
export const containerPorts: Index<'container-ports', readonly ContainerPort[]> = defineIndex({
  name: 'container-ports',
  kinds: workloadKinds,
  *entries(subject) {
    const { cluster, namespace, kind, name } = subject;
    const { containers = [], initContainers = [] } = podPartOf(subject).spec ?? {};
    const ports = [...containers, ...initContainers].flatMap((container) => container.ports ?? []);
    yield [
      keyOf(cluster, namespace, kind, name),
      ports.map((port) => ({ number: port.containerPort, ...(port.name && { name: port.name }) })),
    ];
  },
  where: (key) => {
    const [cluster = '', namespace = ''] = key.split('\n');
    return { cluster, namespace };
  },
});
