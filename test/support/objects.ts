import type { KubernetesObject } from '@meshlens/core';

type Labels = Readonly<Record<string, string>>;

/** An object of any kind with a specification. */
export interface SpecObject extends KubernetesObject {
  readonly spec: object;
}

interface Named {
  /** `namespace/name`. */
  readonly at: string;
  readonly labels?: Labels;
  readonly annotations?: Labels;
}

function metadataOf({ at, labels, annotations }: Named): KubernetesObject['metadata'] {
  const [namespace = '', name = ''] = at.split('/');
  return { namespace, name, ...(labels && { labels }), ...(annotations && { annotations }) };
}

export function service(at: string, labels: Labels = {}): KubernetesObject {
  return { apiVersion: 'v1', kind: 'Service', metadata: metadataOf({ at, labels }) };
}

/** A Deployment whose pods have these labels. */
export function deployment(at: string, labels: Labels = {}, metadata: Omit<Named, 'at'> = {}): SpecObject {
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: metadataOf({ at, ...metadata }),
    spec: { template: { metadata: { labels } } },
  };
}

/** A pod of the Deployment of that name, with these containers. */
export function podOf(
  at: string,
  containers: readonly string[],
  rest: Omit<Named, 'at'> & { readonly spec?: object; readonly phase?: string } = {},
): SpecObject {
  const { spec, phase = 'Running', ...named } = rest;
  const metadata = metadataOf({ at, ...named });
  const owner = { kind: 'Deployment', name: metadata.name, controller: true };
  const pod: SpecObject & { readonly status: object } = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { ...metadata, name: `${metadata.name}-1`, ownerReferences: [owner] },
    spec: { containers: containers.map((name) => ({ name })), ...spec },
    status: { phase },
  };
  return pod;
}

/** An object of Istio's networking group. */
export function istio(kind: string, at: string, spec: object): SpecObject {
  return { apiVersion: 'networking.istio.io/v1', kind, metadata: metadataOf({ at }), spec };
}

/** An object of the Gateway API. */
export function gatewayApi(kind: string, at: string, spec: object): SpecObject {
  return { apiVersion: 'gateway.networking.k8s.io/v1', kind, metadata: metadataOf({ at }), spec };
}

/** An istiod with its mesh configuration. */
export function controlPlane(
  mesh: string,
  { namespace = 'istio-system', revision }: { readonly namespace?: string; readonly revision?: string } = {},
): readonly KubernetesObject[] {
  const labels = { app: 'istiod', ...(revision !== undefined && { 'istio.io/rev': revision }) };
  const suffix = revision === undefined ? '' : `-${revision}`;
  const configMap: KubernetesObject & { readonly data: Labels } = {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { namespace, name: `istio${suffix}` },
    data: { mesh },
  };
  return [deployment(`${namespace}/istiod${suffix}`, {}, { labels }), configMap];
}
