import { type Raw } from './mesh-objects.js';
import { randomOf, type Random } from './random.js';
import { randomPolicies } from './random-policies.js';
import { randomRouting } from './random-routing.js';

export const namespaceNames = ['bank', 'shop', 'store'] as const;
export const appNames = ['cart', 'mail', 'till'] as const;

/** A plausible mesh of a few small namespaces, in which names, hosts and labels often meet, and often do not. Equal seeds, equal meshes. */
export function randomMesh(seed: number): readonly Raw[] {
  const random = randomOf(seed);
  const facts = {
    apiVersion: 'meshlens/v1',
    kind: 'MeshFacts',
    metadata: { name: 'mesh' },
    spec: { gatewayClasses: ['istio', 'istio-waypoint'], controlPlanes: [{ namespace: 'istio-system', meshConfig: meshConfig(random) }] },
  };
  const objects = [
    facts,
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'istio-system' } },
    ...namespaceNames.map((name) => namespace(random, name)),
    ...namespaceNames.flatMap((name) => appNames.flatMap((app) => running(random, name, app))),
    ...gatewayProxy(random),
    ...randomRouting(random),
    ...randomPolicies(random),
  ];
  return [...new Map(objects.map((each) => [keyOf(each), each])).values()];
}

function keyOf({ apiVersion, kind, metadata }: Raw): string {
  const { namespace = '', name = '' } = metadata as { readonly namespace?: string; readonly name?: string };
  return [String(apiVersion).split('/')[0], kind, namespace, name].join(' ');
}

function meshConfig({ chance }: Random): object {
  return {
    enableAutoMtls: chance(0.7),
    outboundTrafficPolicy: { mode: chance(0.5) ? 'ALLOW_ANY' : 'REGISTRY_ONLY' },
    ...(chance(0.1) && { defaultVirtualServiceExportTo: ['.'] }),
  };
}

function namespace({ chance, one }: Random, name: string): Raw {
  const labels = one([
    {},
    { 'istio-injection': 'enabled' },
    { 'istio-injection': 'enabled' },
    { 'istio.io/dataplane-mode': 'ambient', ...(chance(0.5) && { 'istio.io/use-waypoint': 'waypoint' }) },
  ]);
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels } };
}

/** A Service with its Deployments and pods, or some of it. */
function running({ chance, one, some }: Random, home: string, app: string): readonly Raw[] {
  if (chance(0.25)) return [];
  const port = { name: one(['http', 'http-web', 'tcp', 'web', 'grpc']), port: one([80, 8080]), targetPort: 8080 };
  const service = {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: app, namespace: home },
    spec: { ...(chance(0.9) && { selector: { app } }), ports: [port, ...(chance(0.2) ? [{ name: 'tcp-admin', port: 9000 }] : [])] },
  };
  const workloads = some(['v1', 'v2'], 0.7).flatMap((version) => {
    const labels = { app, version };
    const spec = { containers: [{ name: 'main', image: 'main', ports: [{ containerPort: 8080 }] }], serviceAccountName: app };
    const proxied = { ...spec, containers: [...spec.containers, { name: 'istio-proxy', image: 'proxyv2' }] };
    const called = { name: `${app}-${version}`, namespace: home };
    const deployment = { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { ...called, labels } };
    const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { ...called, name: `${called.name}-abc`, labels, ...ownedBy(called.name) } };
    return [
      { ...deployment, spec: { selector: { matchLabels: labels }, template: { metadata: { labels }, spec } } },
      ...(chance(0.7) ? [{ ...pod, spec: chance(0.6) ? proxied : spec }] : []),
    ];
  });
  return [...(chance(0.9) ? [service] : []), ...workloads];
}

function ownedBy(deployment: string): object {
  return { ownerReferences: [{ apiVersion: 'apps/v1', kind: 'ReplicaSet', name: `${deployment}-5f6`, uid: deployment, controller: true }] };
}

function gatewayProxy({ chance }: Random): readonly Raw[] {
  if (chance(0.3)) return [];
  const labels = { istio: 'ingressgateway' };
  const spec = { containers: [{ name: 'istio-proxy', image: 'auto', ports: [{ containerPort: 8080 }] }] };
  const template = { metadata: { labels: { ...labels, 'sidecar.istio.io/inject': 'true' } }, spec };
  const metadata = { name: 'istio-ingressgateway', namespace: 'istio-system', labels };
  return [{ apiVersion: 'apps/v1', kind: 'Deployment', metadata, spec: { selector: { matchLabels: labels }, template } }];
}
