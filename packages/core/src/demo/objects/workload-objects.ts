import type { Instant } from '../../model/time.js';
import type { ObjectMeta } from '../../model/kubernetes.js';
import type { KindObjects } from '../../source/snapshot/snapshot.js';
import type { DemoWorkload } from '../world.js';
import { isoInstant, labelsOf, podsOf, templateHash, templateOf } from './pods.js';

/** A workload's controller, what stands between it and its pods, its pods, and its service account. */
export function workloadObjects(workload: DemoWorkload, start: Instant): KindObjects {
  const { name, replicas, ready, mesh } = workload;
  const meta: ObjectMeta = { name, namespace: workload.namespace, labels: ownLabels(workload), creationTimestamp: isoInstant(start) };
  const account = {
    ServiceAccount: [
      { apiVersion: 'v1', kind: 'ServiceAccount' as const, metadata: { name: workload.serviceAccount, namespace: workload.namespace } },
    ],
  };
  if (mesh === 'vm') return account;
  const template = templateOf(workload);
  const spec = { replicas, selector: { matchLabels: selectorOf(workload) }, template };
  const status = { replicas, readyReplicas: ready, availableReplicas: ready };
  switch (workload.kind) {
    case 'Deployment':
      return { ...account, ...deploymentObjects(workload, { meta, spec, status, start }) };
    case 'StatefulSet':
      return {
        ...account,
        StatefulSet: [{ apiVersion: 'apps/v1', kind: 'StatefulSet', metadata: meta, spec, status }],
        Pod: podsOf(workload, { kind: 'StatefulSet', name }, start),
      };
    case 'DaemonSet':
      return {
        ...account,
        DaemonSet: [
          {
            apiVersion: 'apps/v1',
            kind: 'DaemonSet',
            metadata: meta,
            spec: { selector: spec.selector, template },
            status: { desiredNumberScheduled: replicas, currentNumberScheduled: replicas, numberAvailable: ready },
          },
        ],
        Pod: podsOf(workload, { kind: 'DaemonSet', name }, start),
      };
    case 'CronJob':
      return { ...account, ...cronJobObjects(workload, meta, start) };
  }
}

interface Controlled {
  readonly meta: ObjectMeta;
  readonly spec: { replicas: number; selector: { matchLabels: Record<string, string> }; template: ReturnType<typeof templateOf> };
  readonly status: { replicas: number; readyReplicas: number; availableReplicas: number };
  readonly start: Instant;
}

function deploymentObjects(workload: DemoWorkload, { meta, spec, status, start }: Controlled): KindObjects {
  const set = `${workload.name}-${templateHash(workload)}`;
  return {
    Deployment: [{ apiVersion: 'apps/v1', kind: 'Deployment', metadata: meta, spec, status }],
    ReplicaSet: [
      {
        apiVersion: 'apps/v1',
        kind: 'ReplicaSet',
        metadata: {
          ...meta,
          name: set,
          labels: { ...meta.labels, 'pod-template-hash': templateHash(workload) },
          ownerReferences: [{ apiVersion: 'apps/v1', kind: 'Deployment', name: workload.name, controller: true }],
        },
        spec,
        status,
      },
    ],
    Pod: podsOf(workload, { kind: 'ReplicaSet', name: set }, start),
  };
}

function cronJobObjects(workload: DemoWorkload, meta: ObjectMeta, start: Instant): KindObjects {
  const template = templateOf(workload);
  const job = `${workload.name}-29384640`;
  return {
    CronJob: [
      { apiVersion: 'batch/v1', kind: 'CronJob', metadata: meta, spec: { schedule: '0 2 * * *', jobTemplate: { spec: { template } } } },
    ],
    Job: [
      {
        apiVersion: 'batch/v1',
        kind: 'Job',
        metadata: {
          ...meta,
          name: job,
          ownerReferences: [{ apiVersion: 'batch/v1', kind: 'CronJob', name: workload.name, controller: true }],
        },
        spec: { template },
        status: { succeeded: 1 },
      },
    ],
    Pod: podsOf({ ...workload, replicas: 1 }, { kind: 'Job', name: job }, start),
  };
}

/** Injection labels pods, not their controller. */
function ownLabels(workload: DemoWorkload): Record<string, string> {
  const { 'security.istio.io/tlsMode': _injected, ...labels } = labelsOf(workload);
  return labels;
}

function selectorOf(workload: DemoWorkload): Record<string, string> {
  return { app: workload.app, ...(workload.version !== undefined && { version: workload.version }) };
}
