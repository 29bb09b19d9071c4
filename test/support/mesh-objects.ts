import type { GivenObject } from '@meshlens/core/validation';

/** Objects for tests, as short as they can be said. */
export type Raw = Readonly<Record<string, unknown>>;

const versions: Readonly<Record<string, string>> = {
  AuthorizationPolicy: 'security.istio.io/v1',
  PeerAuthentication: 'security.istio.io/v1',
  Deployment: 'apps/v1',
  StatefulSet: 'apps/v1',
  Namespace: 'v1',
  Pod: 'v1',
  Service: 'v1',
};

/** An object `namespace/name` of a kind; a Gateway is Istio's. */
export function object(kind: string, called: string, spec: object = {}): Raw {
  const [namespace, name] = called.includes('/') ? called.split('/') : [undefined, called];
  const metadata = { name, ...(namespace !== undefined && { namespace }) };
  return { apiVersion: versions[kind] ?? 'networking.istio.io/v1', kind, metadata, spec };
}

/** An object of the Gateway API. */
export function gatewayObject(kind: string, called: string, spec: object): Raw {
  return { ...object(kind, called, spec), apiVersion: `gateway.networking.k8s.io/${kind === 'ReferenceGrant' ? 'v1beta1' : 'v1'}` };
}

/** Something that runs pods with labels. */
export function workload(
  called: string,
  labels: Readonly<Record<string, string>>,
  more: { readonly kind?: string; readonly port?: number } = {},
): Raw {
  const { kind = 'Deployment', port = 80 } = more;
  const spec = { containers: [{ name: 'app', image: 'app', ports: [{ containerPort: port }] }] };
  return object(kind, called, { selector: { matchLabels: labels }, template: { metadata: { labels }, spec } });
}

/** The objects as a whole mesh, with a Namespace for each that is named. */
export function wholeMesh(objects: readonly Raw[], meshConfig: object = {}): readonly GivenObject[] {
  const namespaces = new Set(['istio-system', ...objects.map((each) => String((each.metadata as { namespace?: string }).namespace ?? ''))]);
  const facts = {
    apiVersion: 'meshlens/v1',
    kind: 'MeshFacts',
    metadata: { name: 'mesh' },
    spec: {
      controlPlanes: [{ namespace: 'istio-system', meshConfig: { outboundTrafficPolicy: { mode: 'REGISTRY_ONLY' }, ...meshConfig } }],
    },
  };
  const given = new Set(
    objects.filter(({ kind }) => kind === 'Namespace').map((each) => String((each.metadata as { name?: string }).name)),
  );
  const added = [...namespaces].filter((name) => name !== '' && !given.has(name)).map((name) => object('Namespace', name));
  return [...objects, ...added, facts].map((raw) => ({ raw }));
}
