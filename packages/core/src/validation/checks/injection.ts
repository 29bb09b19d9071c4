import type { NamespaceFacts } from '../indexes/namespaces.js';
import type { Labels } from '../indexes/selectors.js';

/** Whether a namespace says for itself if its pods are in the mesh. */
export function saysInjection({ labels }: Pick<NamespaceFacts, 'labels'>): boolean {
  return (
    (labels['istio-injection'] ?? '') !== '' || labels['istio.io/rev'] !== undefined || labels['istio.io/dataplane-mode'] === 'ambient'
  );
}

/** Whether pods of a namespace get a sidecar unless they say otherwise. */
export function injects(namespace: Pick<NamespaceFacts, 'labels'> | undefined): boolean {
  const injection = namespace?.labels['istio-injection'] ?? '';
  return injection === 'enabled' || (injection === '' && namespace?.labels['istio.io/rev'] !== undefined);
}

/** What a pod says itself: 'true', 'false' or nothing. The label wins over the annotation. */
export function ownInjection({ labels, annotations }: { readonly labels?: Labels; readonly annotations?: Labels }): string | undefined {
  return labels?.['sidecar.istio.io/inject'] ?? annotations?.['sidecar.istio.io/inject'];
}

/** Namespaces of Kubernetes itself, which no mesh takes in. */
export function isSystemNamespace(name: string): boolean {
  return ['kube-system', 'kube-public', 'kube-node-lease', 'local-path-storage'].includes(name);
}
