import type { Namespace, Pod } from '../model/kubernetes.js';

const PROXY = 'istio-proxy';

/** Whether a pod has Istio's proxy beside it: as a container, as a native sidecar, or as its injector noted. */
export function hasSidecar({ metadata, spec }: Pod): boolean {
  if (spec?.containers?.some(({ name }) => name === PROXY)) return true;
  if (spec?.initContainers?.some(({ name, restartPolicy }) => name === PROXY && restartPolicy === 'Always')) return true;
  return spec?.containers === undefined && injectorNoted(metadata.annotations?.['sidecar.istio.io/status']);
}

/**
 * Whether ztunnel stands for a pod. What Istio's CNI noted at the pod counts; where it noted nothing, what the labels of
 * the pod, and then of its namespace, ask for.
 */
export function isAmbientPod({ metadata: { annotations, labels } }: Pod, namespace: Namespace | undefined): boolean {
  const redirection = annotations?.['ambient.istio.io/redirection'];
  if (redirection !== undefined) return redirection === 'enabled';
  return (labels?.[MODE] ?? namespace?.metadata.labels?.[MODE]) === 'ambient';
}

const MODE = 'istio.io/dataplane-mode';

/** The note lists what was added to the pod. One that cannot be read counts as none. */
function injectorNoted(status: string | undefined): boolean {
  try {
    const note = JSON.parse(status ?? '{}') as { readonly containers?: unknown; readonly initContainers?: unknown } | null;
    return [note?.containers, note?.initContainers].some((names) => Array.isArray(names) && names.includes(PROXY));
  } catch {
    return false;
  }
}
