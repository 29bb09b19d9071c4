import { expect, it } from 'vitest';
import { belongsToWorkload } from './workload-of-pod.js';

const pod = (owner: { kind: string; name: string } | undefined, labels: Record<string, string> = {}) => ({
  apiVersion: 'v1',
  kind: 'Pod' as const,
  metadata: { name: 'pod-1', labels, ...(owner === undefined ? {} : { ownerReferences: [{ ...owner, controller: true }] }) },
});

it.each([
  ['a bare pod', pod(undefined), 'pod-1', true],
  ['a bare pod of another name', pod(undefined), 'pod', false],
  ['a StatefulSet', pod({ kind: 'StatefulSet', name: 'db' }), 'db', true],
  ['a StatefulSet of a longer name', pod({ kind: 'StatefulSet', name: 'db-1' }), 'db', false],
  ['a Deployment', pod({ kind: 'ReplicaSet', name: 'web-5d4f' }, { 'pod-template-hash': '5d4f' }), 'web', true],
  ['a Deployment of a longer name', pod({ kind: 'ReplicaSet', name: 'web-v1-5d4f' }, { 'pod-template-hash': '5d4f' }), 'web', false],
  ['an Argo Rollout', pod({ kind: 'ReplicaSet', name: 'web-77' }, { 'rollouts-pod-template-hash': '77' }), 'web', true],
  ['a ReplicaSet of its own', pod({ kind: 'ReplicaSet', name: 'web' }), 'web', true],
  ['a CronJob', pod({ kind: 'Job', name: 'night-29000000' }), 'night', true],
  ['a Job', pod({ kind: 'Job', name: 'night-29000000' }), 'night-29000000', true],
  ['a Job of a longer name', pod({ kind: 'Job', name: 'night-shift' }), 'night', false],
])('%s', (_name, given, workload, expected) => {
  expect(belongsToWorkload(given, workload)).toBe(expected);
});
