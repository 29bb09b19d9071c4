import type { KubernetesObject } from '@meshlens/core';
import { mayRead, type AccessRule, type Account } from './accounts.js';
import type { KubeApiPlan } from './kube-api.js';

/** A pod with one container, `app`. */
export function bookPod(namespace: string, name: string, labels: Readonly<Record<string, string>> = {}): KubernetesObject {
  const object = { apiVersion: 'v1', kind: 'Pod', metadata: { namespace, name, labels }, spec: { containers: [{ name: 'app' }] } };
  return object;
}

const may = (verb: string, resource: string): AccessRule => ({ verbs: [verb], groups: ['*'], resources: [resource] });

const accounts: readonly Account[] = [
  { user: 'root', token: 'root', groups: ['system:masters'] },
  { user: 'reader', token: 'reader', allow: [mayRead(['pods', 'pods/log'], ['books']), mayRead(['namespaces'])] },
  { user: 'proxy', token: 'proxy', allow: [may('impersonate', 'users'), may('impersonate', 'groups')] },
  { user: 'reviewer', token: 'reviewer', allow: [may('create', 'tokenreviews'), may('create', 'subjectaccessreviews')] },
];

/** A small cluster for the stand-in's own tests: pods a to e in `books`, z in `orders`, and somebody of each sort. */
export const bookshop: KubeApiPlan = {
  objects: [
    ...['books', 'orders'].map((name) => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } })),
    ...['a', 'b'].map((name) => bookPod('books', name, { tier: 'front' })),
    ...['c', 'd', 'e'].map((name) => bookPod('books', name, { tier: 'back' })),
    bookPod('orders', 'z'),
    { apiVersion: 'networking.istio.io/v1', kind: 'VirtualService', metadata: { namespace: 'books', name: 'shelf' } },
  ],
  absent: ['K8sGateway'],
  accounts,
  grants: [{ group: 'orders-team', allow: [mayRead(['pods'], ['orders'])] }],
  logs: ({ pod }) => [1, 2, 3].map((second) => ({ at: second * 1000, text: `${pod} line ${second}` })),
  bookmarkEveryMs: 50,
};
