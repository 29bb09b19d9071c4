import type { KindMap } from '@meshlens/core';

type Pod = KindMap['Pod'];

/**
 * True where the pod belongs to the workload of this name: a bare pod by its own name, others by their controller,
 * with the Deployment behind a ReplicaSet and the CronJob behind a Job.
 */
export function belongsToWorkload(pod: Pod, workload: string): boolean {
  const owner = pod.metadata.ownerReferences?.find(({ controller }) => controller === true) ?? pod.metadata.ownerReferences?.[0];
  if (owner === undefined) return pod.metadata.name === workload;
  if (owner.name === workload) return true;
  const suffix = owner.name.startsWith(`${workload}-`) ? owner.name.slice(workload.length + 1) : undefined;
  if (suffix === undefined) return false;
  if (owner.kind === 'Job') return /^\d+$/.test(suffix);
  const labels = pod.metadata.labels ?? {};
  return owner.kind === 'ReplicaSet' && (suffix === labels['pod-template-hash'] || suffix === labels['rollouts-pod-template-hash']);
}
