import type { KubernetesObject } from '@meshlens/core';
import type { SpecObject } from './objects.js';
import type { Random } from './random.js';

/** A workload as telemetry names it. */
export interface RandomWorkload {
  readonly cluster: string;
  readonly namespace: string;
  readonly workload: string;
  readonly app: string;
  readonly version: string;
}

export const namespaceNames = ['shop', 'bank', 'istio-system'] as const;

/** Names that no Kubernetes gives, but telemetry may. */
export const awkwardNames = [
  '__proto__',
  'constructor',
  'a/b',
  'a%2Fb',
  'a"b',
  'a\\b',
  'ünï😀',
  'a\nb',
  'a>b',
  '~caller-a',
  '*',
  '1.2.3.4',
];

const CREATED_JUST_NOW = new Date(1_800_000_000_000 - 30_000).toISOString();
const annotations = [
  {},
  {},
  ...['5xx,0,0,,', '4XX,20,30,http,inbound;404,0,1,,', 'nonsense'].map((text) => ({ 'health.kiali.io/rate': text })),
];
const kinds = ['DaemonSet', 'Deployment', 'Job', 'Pod', 'ReplicaSet', 'Rollout', 'StatefulSet'];

interface Made {
  readonly workloads: readonly RandomWorkload[];
  readonly objects: readonly KubernetesObject[];
}

/** What runs in a cluster, of every kind, with some of its objects missing, and configuration that may or may not be about it. */
export function randomWorkloads(cluster: string, names: readonly string[], random: Random): Made {
  const { chance, one } = random;
  const made = namespaceNames.flatMap((namespace) => names.map((app) => appOf({ cluster, namespace, app }, random)));
  const namespaces = namespaceNames
    .filter(() => chance(0.9))
    .map((name) => ({
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: {
        name,
        ...(chance(0.2) && { labels: { 'istio.io/dataplane-mode': 'ambient' } }),
        ...(chance(0.2) && { creationTimestamp: CREATED_JUST_NOW }),
      },
    }));
  const istio = (kind: string, name: string, spec: object): SpecObject => ({
    apiVersion: 'networking.istio.io/v1',
    kind,
    metadata: { name, namespace: one(namespaceNames) },
    spec,
  });
  const hosts = one([['api.example.com'], ['*.example.com'], ['cart'], ['a.b.c', 'api.example.com']]);
  const config = [
    istio('ServiceEntry', 'outside', { hosts, location: one(['MESH_EXTERNAL', 'MESH_INTERNAL']), exportTo: one([['.'], ['*'], ['shop']]) }),
    istio('ServiceEntry', 'all', { hosts: ['*.example.com'] }),
    istio('WorkloadEntry', 'machine', { labels: { app: one(names), version: 'v1' } }),
    istio('Gateway', 'door', { selector: { app: one(names) }, servers: [{ hosts: ['*'] }] }),
    istio('DestinationRule', 'limits', { host: one([...names, '*']), trafficPolicy: { connectionPool: {} } }),
    istio('VirtualService', 'split', { hosts: names, http: [{ timeout: '1s', route: names.map((host) => ({ destination: { host } })) }] }),
  ].filter(() => chance(0.5));
  return {
    workloads: made.flatMap(({ workloads }) => workloads),
    objects: [...namespaces, ...made.flatMap(({ objects }) => objects), ...config],
  };
}

type Place = Pick<RandomWorkload, 'app' | 'cluster' | 'namespace'>;

function appOf({ cluster, namespace, app }: Place, random: Random): Made {
  const { chance, one, some } = random;
  const service = { apiVersion: 'v1', kind: 'Service', metadata: { name: app, namespace, labels: { app }, annotations: one(annotations) } };
  const versions = some(['v1', 'v2', 'latest', 'unknown'], 0.4);
  const workloads = versions.map((version) => ({
    cluster,
    namespace,
    workload: `${app}-${version}`,
    app: chance(0.1) ? 'unknown' : app,
    version,
  }));
  const objects = workloads.flatMap(({ workload: name, version }) => {
    const gateway = chance(0.2) && { 'gateway.networking.k8s.io/gateway-name': one(['waypoint', 'door']) };
    const metadata = { namespace, labels: { app, version, ...gateway }, annotations: one(annotations) };
    return chance(0.2) ? [] : running(one(kinds), { ...metadata, name }, random);
  });
  return { workloads, objects: [...(chance(0.7) ? [service] : []), ...objects] };
}

/** A controller with its pods; of a kind that is not read, its pods alone. */
function running(kind: string, metadata: KubernetesObject['metadata'], { one, upTo }: Random): readonly KubernetesObject[] {
  const { name, ...rest } = metadata;
  const pod = (podName: string, owner: object): SpecObject & { readonly status: object } => ({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { ...rest, name: podName, ...owner },
    spec: { containers: [{ name: one(['app', 'istio-proxy']) }] },
    status: { phase: one(['Running', 'Running', 'Pending', 'Succeeded']) },
  });
  if (kind === 'Pod') return [pod(name, {})];
  const ownerReferences = [{ kind, name, controller: true }];
  const pods = Array.from({ length: upTo(2) }, (_, i) => pod(`${name}-${i}`, { ownerReferences }));
  const template = { metadata: { labels: rest.labels } };
  const status = { replicas: upTo(3), availableReplicas: upTo(3), desiredNumberScheduled: upTo(2), numberAvailable: upTo(2) };
  const controller: SpecObject & { readonly status: object } = {
    apiVersion: kind === 'Job' ? 'batch/v1' : 'apps/v1',
    kind,
    metadata,
    spec: { replicas: upTo(3), template },
    status,
  };
  return kind === 'Rollout' ? pods : [controller, ...pods];
}
