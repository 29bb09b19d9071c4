import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../../../test/support/facts-of.js';
import type { KubernetesObject, OwnerReference } from '../../model/kubernetes.js';
import type { Workload, WorkloadIndex } from './workloads.js';

type Rest = Readonly<Record<string, unknown>>;

function object(kind: string, name: string, rest: Rest = {}, metadata: Partial<KubernetesObject['metadata']> = {}): KubernetesObject {
  const apiVersion = kind === 'Pod' ? 'v1' : /Job$/.test(kind) ? 'batch/v1' : 'apps/v1';
  const made: KubernetesObject & Rest = { apiVersion, kind, metadata: { name, namespace: 'shop', ...metadata }, ...rest };
  return made;
}

const controlled = (kind: string, name: string): { readonly ownerReferences: readonly OwnerReference[] } => ({
  ownerReferences: [{ kind, name, controller: true }],
});

function pod(
  name: string,
  by?: readonly [kind: string, name: string],
  { phase = 'Running', ready = true, labels = {} } = {},
): KubernetesObject {
  const conditions = [{ type: 'Ready', status: ready ? 'True' : 'False' }];
  return object('Pod', name, { status: { phase, conditions } }, { labels, ...(by && controlled(...by)) });
}

const index = (...objects: readonly KubernetesObject[]): WorkloadIndex => factsOf({ east: objects }).derived('workloads');
const told = ({ all }: WorkloadIndex): readonly string[] =>
  all.map(({ kind, name, desired, available, pods }: Workload) => `${kind} ${name} ${available}/${desired} ${pods.length}`).sort();

describe('workloads', () => {
  it('are controllers with their own numbers, and what else runs pods with those of its pods', () => {
    const deployment = object('Deployment', 'cart', { spec: { replicas: 3 }, status: { replicas: 3, availableReplicas: 2 } });
    expect(
      told(
        index(
          deployment,
          object('ReplicaSet', 'cart-1', {}, controlled('Deployment', 'cart')),
          pod('cart-1-a', ['ReplicaSet', 'cart-1']),
          object('ReplicaSet', 'lone', { spec: { replicas: 1 }, status: { availableReplicas: 1 } }),
          object('StatefulSet', 'db', { spec: { replicas: 2 }, status: { readyReplicas: 1 } }),
          object('DaemonSet', 'agent', { status: { desiredNumberScheduled: 4, numberAvailable: 4 } }),
          object('CronJob', 'tidy'),
          object('Job', 'tidy-1', {}, controlled('CronJob', 'tidy')),
          pod('tidy-1-a', ['Job', 'tidy-1']),
          pod('alone', undefined, { ready: false }),
          object('ReplicaSet', 'pay-1', {}, controlled('Rollout', 'pay')),
          pod('pay-1-a', ['ReplicaSet', 'pay-1']),
        ),
      ),
    ).toEqual([
      'CronJob tidy undefined/undefined 1',
      'DaemonSet agent 4/4 0',
      'Deployment cart 2/3 1',
      'Pod alone 0/1 1',
      'ReplicaSet lone 1/1 0',
      'Rollout pay 1/1 1',
      'StatefulSet db 1/2 0',
    ]);
  });

  it('are Deployments also where an operator controls them', () => {
    const status = { replicas: 1, availableReplicas: 1 };
    const owned = object('Deployment', 'cart', { spec: { replicas: 3 }, status }, controlled('Shop', 'shop'));
    expect(
      told(index(owned, object('ReplicaSet', 'cart-1', {}, controlled('Deployment', 'cart')), pod('a', ['ReplicaSet', 'cart-1']))),
    ).toEqual(['Deployment cart 1/3 1']);
  });

  it('go by the names that Istio gives them', () => {
    const labels = { deploymentconfig: 'cart' };
    expect(told(index(pod('cart-1-a', ['ReplicationController', 'cart-1'], { labels })))).toEqual(['DeploymentConfig cart 1/1 1']);
    const hash = { 'pod-template-hash': '5f6' };
    expect(told(index(pod('cart-5f6-a', ['ReplicaSet', 'cart-5f6'], { labels: hash })))).toEqual(['Deployment cart 1/1 1']);
  });

  it('do not lack pods that have come to their end', () => {
    expect(told(index(pod('test', undefined, { phase: 'Succeeded', ready: false })))).toEqual(['Pod test undefined/undefined 1']);
    const evicted = pod('pay-a', ['Rollout', 'pay'], { phase: 'Failed', ready: false });
    expect(told(index(evicted, pod('pay-b', ['Rollout', 'pay'])))).toEqual(['Rollout pay 1/1 2']);
    expect(told(index(pod('crashed', undefined, { phase: 'Failed', ready: false })))).toEqual(['Pod crashed 0/1 1']);
  });

  it('of one name are the one that has pods', () => {
    const objects = [object('Deployment', 'tidy'), object('CronJob', 'tidy'), pod('tidy-a', ['Deployment', 'tidy'])];
    expect(index(...objects).get('east', 'shop', 'tidy')?.kind).toBe('Deployment');
    expect(
      index(object('Deployment', 'tidy'), object('CronJob', 'tidy'), pod('a', ['CronJob', 'tidy'])).get('east', 'shop', 'tidy')?.kind,
    ).toBe('CronJob');
  });
});

describe('apps', () => {
  it('have their workloads by name, whatever order they were listed in', () => {
    const labels = { app: 'cart' };
    const objects = ['b', 'c', 'a'].map((name) => object('Deployment', name, { spec: { template: { metadata: { labels } } } }));
    const names = factsOf({ east: objects }).derived('apps').workloads({ cluster: 'east', namespace: 'shop', name: 'cart' });
    expect(names.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
  });
});
