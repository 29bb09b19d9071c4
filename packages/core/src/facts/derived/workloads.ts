import type { Controller, KubernetesObject, Pod, PodTemplate } from '../../model/kubernetes.js';
import type { Kind } from '../../model/kinds.js';
import type { Facts } from '../facts.js';
import { PlaceMap } from './place-map.js';
import { ownersOf } from './pod-owners.js';
import { defineDerived, type DerivedUnit } from './unit.js';

/** What runs pods under one name: a controller, or a pod that nobody controls. */
export interface Workload {
  readonly cluster: string;
  readonly namespace: string;
  readonly name: string;
  /** The controller's API kind, for instance `Deployment`, `Pod`, or a kind of somebody's own. */
  readonly kind: string;
  /** Labels of its pods: the template's, or those of a pod where there is no template. */
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  readonly pods: readonly Pod[];
  /** Replicas asked for; undefined where the kind has no such number. */
  readonly desired: number | undefined;
  readonly current: number | undefined;
  readonly available: number | undefined;
}

export interface WorkloadIndex {
  readonly all: readonly Workload[];
  /** Of several kinds under one name, which telemetry does not tell apart, one that has pods. */
  get(cluster: string, namespace: string, name: string): Workload | undefined;
}

type ControllerKind = Extract<Kind, 'Deployment' | 'ReplicaSet' | 'StatefulSet' | 'DaemonSet' | 'Job' | 'CronJob'>;
const controllerKinds: readonly ControllerKind[] = ['Deployment', 'ReplicaSet', 'StatefulSet', 'DaemonSet', 'Job', 'CronJob'];
type Inputs = 'Pod' | ControllerKind;

/** Every workload of the mesh. A ReplicaSet of a Deployment, and a Job of a CronJob, is part of its owner. */
export const workloads: DerivedUnit<Inputs, WorkloadIndex> = defineDerived({
  inputs: ['Pod', ...controllerKinds],
  build(facts): WorkloadIndex {
    const all = facts.clusters.flatMap((cluster) => workloadsOf(facts, cluster));
    const byName = new PlaceMap<Workload>();
    for (const workload of all) {
      const { cluster, namespace, name, pods } = workload;
      const earlier = byName.get(cluster, namespace, name);
      if (earlier === undefined || (earlier.pods.length === 0 && pods.length > 0)) byName.set(cluster, namespace, name, workload);
    }
    return { all, get: (cluster, namespace, name) => byName.get(cluster, namespace, name) };
  },
});

function workloadsOf(facts: Facts<Inputs>, cluster: string): Workload[] {
  const owners = ownersOf({
    pods: facts.list('Pod', cluster),
    intermediate: [...facts.list('ReplicaSet', cluster), ...facts.list('Job', cluster)],
  });
  const found = new Map<string, Workload>();
  const key = (kind: string, namespace: string, name: string): string => `${kind}\n${namespace}\n${name}`;
  for (const kind of controllerKinds) {
    for (const object of facts.list(kind, cluster)) {
      if ((kind === 'ReplicaSet' || kind === 'Job') && owners.isOwned(object)) continue;
      const namespace = object.metadata.namespace ?? '';
      const pods = owners.podsOf(kind, namespace, object.metadata.name);
      const template = templateOf(object);
      found.set(key(kind, namespace, object.metadata.name), {
        cluster,
        namespace,
        name: object.metadata.name,
        kind,
        labels: template?.metadata?.labels ?? pods[0]?.metadata.labels ?? {},
        annotations: { ...object.metadata.annotations, ...template?.metadata?.annotations },
        pods,
        ...replicasOf(kind, object),
      });
    }
  }
  for (const owner of owners.all) {
    if (found.has(key(owner.kind, owner.namespace, owner.name))) continue;
    const { pods, ...identity } = owner;
    const due = pods.filter(({ status }) => status?.phase !== 'Succeeded' && (status?.phase !== 'Failed' || owner.kind === 'Pod'));
    found.set(key(owner.kind, owner.namespace, owner.name), {
      cluster,
      ...identity,
      labels: pods[0]?.metadata.labels ?? {},
      annotations: pods[0]?.metadata.annotations ?? {},
      pods,
      ...(due.length > 0 ? { desired: due.length, current: due.length, available: due.filter(isReady).length } : uncounted),
    });
  }
  return [...found.values()];
}

function templateOf(object: KubernetesObject & { readonly spec?: object }): PodTemplate | undefined {
  const spec = object.spec as { template?: PodTemplate; jobTemplate?: { spec?: { template?: PodTemplate } } } | undefined;
  return spec?.template ?? spec?.jobTemplate?.spec?.template;
}

const uncounted = { desired: undefined, current: undefined, available: undefined };

function replicasOf(kind: ControllerKind, object: KubernetesObject): Pick<Workload, 'desired' | 'current' | 'available'> {
  const { spec, status } = object as Controller<string>;
  if (kind === 'DaemonSet') {
    const { desiredNumberScheduled: desired, currentNumberScheduled: current, numberAvailable: available } = status ?? {};
    return { desired, current, available };
  }
  if (kind === 'Job' || kind === 'CronJob') return uncounted;
  const available = kind === 'StatefulSet' ? (status?.availableReplicas ?? status?.readyReplicas) : status?.availableReplicas;
  return { desired: spec?.replicas ?? 1, current: status?.replicas ?? 0, available: available ?? 0 };
}

function isReady(pod: Pod): boolean {
  return pod.status?.conditions?.some(({ type, status }) => type === 'Ready' && status === 'True') ?? pod.status?.phase === 'Running';
}
