import type { KubernetesObject, OwnerReference, Pod } from '../../model/kubernetes.js';

export interface PodOwner {
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  readonly pods: readonly Pod[];
}

export interface PodOwners {
  readonly all: readonly PodOwner[];
  podsOf(kind: string, namespace: string, name: string): readonly Pod[];
  /** Whether another object controls it. */
  isOwned(object: KubernetesObject): boolean;
}

/**
 * Groups pods by the controller at the top of their chain of owners. `intermediate` are the objects that may stand
 * between: ReplicaSets and Jobs. A ReplicaSet that could not be read is taken for its Deployment by its name,
 * which Kubernetes makes of the Deployment's and a hash; OpenShift's ReplicationControllers for the DeploymentConfig that
 * their pods name. What controls a Deployment, such as an operator's own object, runs no pods to Istio.
 */
export function ownersOf({
  pods,
  intermediate,
}: {
  readonly pods: readonly Pod[];
  readonly intermediate: readonly KubernetesObject[];
}): PodOwners {
  const parents = new Map(
    intermediate.map((object) => [keyOf(object.kind, object.metadata.namespace ?? '', object.metadata.name), object]),
  );
  const owners = new Map<string, { kind: string; namespace: string; name: string; pods: Pod[] }>();
  for (const pod of pods) {
    const namespace = pod.metadata.namespace ?? '';
    const { kind, name } = topOwner(pod, namespace);
    const key = keyOf(kind, namespace, name);
    const owner = owners.get(key);
    if (owner === undefined) owners.set(key, { kind, namespace, name, pods: [pod] });
    else owner.pods.push(pod);
  }
  return {
    all: [...owners.values()],
    podsOf: (kind, namespace, name) => owners.get(keyOf(kind, namespace, name))?.pods ?? [],
    isOwned: (object) => controllerOf(object) !== undefined,
  };

  function topOwner(pod: Pod, namespace: string): { readonly kind: string; readonly name: string } {
    const owner = controllerOf(pod);
    if (owner === undefined) return { kind: 'Pod', name: pod.metadata.name };
    const parent = parents.get(keyOf(owner.kind, namespace, owner.name));
    const above = parent && controllerOf(parent);
    if (above !== undefined) return above;
    const config = owner.kind === 'ReplicationController' ? pod.metadata.labels?.deploymentconfig : undefined;
    if (config !== undefined) return { kind: 'DeploymentConfig', name: config };
    if (parent === undefined && owner.kind === 'ReplicaSet') {
      const hash = pod.metadata.labels?.['pod-template-hash'];
      if (hash !== undefined && owner.name.endsWith(`-${hash}`)) return { kind: 'Deployment', name: owner.name.slice(0, -hash.length - 1) };
    }
    return owner;
  }
}

function controllerOf(object: KubernetesObject): OwnerReference | undefined {
  return object.metadata.ownerReferences?.find((owner) => owner.controller === true);
}

function keyOf(kind: string, namespace: string, name: string): string {
  return `${kind}\n${namespace}\n${name}`;
}
