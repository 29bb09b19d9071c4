import type { KubernetesObject } from '../../model/kubernetes.js';
import { defineDerived, type DerivedUnit } from './unit.js';

/** One istiod. */
export interface ControlPlane {
  readonly cluster: string;
  readonly namespace: string;
  readonly name: string;
  /** The revision that it serves; `default` where it does not say. */
  readonly revision: string;
  /** The tag of its image, for instance `1.27.1`; undefined for an image without one. */
  readonly version: string | undefined;
}

/** Every istiod of the mesh, found by the label that Istio's charts give it. */
export const controlPlanes: DerivedUnit<'Deployment', readonly ControlPlane[]> = defineDerived({
  inputs: ['Deployment'],
  build: (facts): readonly ControlPlane[] =>
    facts.clusters.flatMap((cluster) =>
      facts
        .list('Deployment', cluster)
        .filter(isControlPlane)
        .map(({ metadata, spec }) => ({
          cluster,
          namespace: metadata.namespace ?? '',
          name: metadata.name,
          revision: metadata.labels?.['istio.io/rev'] ?? 'default',
          version: tagOf(spec?.template?.spec?.containers?.[0]?.image),
        })),
    ),
});

/** Whether a Deployment runs an istiod. */
export function isControlPlane({ metadata }: KubernetesObject): boolean {
  return metadata.labels?.app === 'istiod';
}

function tagOf(image: string | undefined): string | undefined {
  return /:([^/:@]+)(@.*)?$/.exec(image ?? '')?.[1];
}
