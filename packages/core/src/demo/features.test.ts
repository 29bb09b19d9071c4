import { describe, expect, it } from 'vitest';
import type { Labels } from '../ports/metric-store.js';
import { createMeshSource } from '../source/create.js';
import { createDemoMesh } from './demo-mesh.js';

const at = Date.UTC(2026, 3, 2, 12);
const demo = createDemoMesh({ seed: 'features', start: at - 86_400_000 });
const east = demo.objects('east');
const requests = await seriesOf('istio_requests_total', 3600);
const bytes = await seriesOf('istio_tcp_received_bytes_total', 3600);

/** Every series that moved within the window, with all its labels. */
async function seriesOf(metric: string, windowSeconds: number): Promise<readonly Labels[]> {
  const [store] = demo.ports(() => at).metrics;
  const by = [...new Set(demo.snapshot({ at, metrics: [metric] }).counters.flatMap(({ labels }) => Object.keys(labels)))];
  const answer = await store?.query({ metric, anyOf: [[]], by, windowSeconds, keepZero: false }, at, {});
  return answer?.value.map(({ labels }) => labels) ?? [];
}

const sees = (series: readonly Labels[], wanted: Labels) =>
  series.some((labels) => Object.entries(wanted).every(([name, value]) => labels[name] === value));
const pods = (name: string) => (east.Pod ?? []).filter(({ metadata }) => metadata.name.startsWith(name));
const containers = (name: string) => pods(name).flatMap(({ spec }) => (spec?.containers ?? []).map((container) => container.name));
const deployment = (name: string) => east.Deployment?.find(({ metadata }) => metadata.name === name);
const http = (name: string) => east.VirtualService?.find(({ metadata }) => metadata.name === name)?.spec?.http ?? [];

const health = await createMeshSource(
  demo.ports(() => at),
  { clock: () => at },
).health({ namespaces: ['fulfilment'] });

const features: readonly [string, () => unknown][] = [
  [
    'a proxy that is behind its control plane',
    () =>
      health.value[0]?.items.some(({ name, health: { reasons } }) => name === 'shipping' && reasons.some(({ kind }) => kind === 'proxies')),
  ],
  ['an ingress gateway', () => sees(requests, { source_workload: 'istio-ingressgateway', destination_workload: 'web-v1' })],
  ['an egress gateway', () => sees(requests, { source_workload: 'istio-egressgateway', destination_service: 'api.paylane.example' })],
  [
    'a gateway made by the Gateway API',
    () => deployment('mobile-istio')?.metadata.labels?.['gateway.networking.k8s.io/gateway-name'] === 'mobile',
  ],
  [
    'a gateway from a chart, without the operator label',
    () =>
      deployment('partner-gateway')?.metadata.labels?.istio &&
      !deployment('partner-gateway')?.metadata.labels?.['operator.istio.io/component'],
  ],
  ['a canary', () => sees(requests, { destination_workload: 'web-v2', response_code: '500' })],
  ['traffic shifting', () => http('books')[0]?.route?.length === 3 && sees(requests, { destination_workload: 'books-v3' })],
  ['TCP traffic shifting', () => sees(bytes, { destination_workload: 'catalog-db-v17' })],
  ['header routing', () => http('search')[0]?.match?.[0]?.headers && sees(requests, { destination_workload: 'search-v2' })],
  ['gRPC', () => sees(requests, { request_protocol: 'grpc', grpc_response_status: '0' })],
  ['gRPC failures', () => sees(requests, { request_protocol: 'grpc', response_code: '200', grpc_response_status: '14' })],
  [
    'a database and a broker over TCP',
    () => sees(bytes, { destination_workload: 'orders-db' }) && sees(bytes, { destination_workload: 'order-events' }),
  ],
  [
    'an external service with a ServiceEntry',
    () =>
      sees(requests, {
        destination_service_name: 'api.paylane.example',
        destination_service_namespace: 'checkout',
        destination_workload: 'unknown',
      }),
  ],
  [
    'a workload without a sidecar',
    () =>
      containers('erp').length === 1 &&
      sees(requests, { destination_workload: 'erp', reporter: 'source' }) &&
      !sees(requests, { destination_workload: 'erp', reporter: 'destination' }),
  ],
  ['a missing sidecar in an injected namespace', () => containers('newsletter').length === 1],
  [
    'a caller that nobody knows',
    () => sees(requests, { source_workload: 'unknown', destination_workload: 'web-v1', connection_security_policy: 'none' }),
  ],
  ['an idle workload', () => deployment('reports') && !sees(requests, { destination_workload: 'reports' })],
  ['a dead workload', () => deployment('label-printer')?.spec?.replicas === 0 && pods('label-printer').length === 0],
  ['a workload that is not fully ready', () => deployment('fraud')?.status?.availableReplicas === 1],
  [
    'a virtual machine',
    () => east.WorkloadEntry?.length && sees(requests, { destination_workload: 'stock-robot', reporter: 'destination' }),
  ],
  [
    'mutual TLS in all three modes',
    () => ['STRICT', 'PERMISSIVE', 'DISABLE'].every((mode) => east.PeerAuthentication?.some(({ spec }) => spec?.mtls?.mode === mode)),
  ],
  [
    'clear text between two sidecars',
    () => sees(requests, { source_workload: 'web-v1', destination_workload: 'collector', connection_security_policy: 'none' }),
  ],
  [
    'mutual TLS with principals',
    () => sees(requests, { connection_security_policy: 'mutual_tls', source_principal: 'spiffe://cluster.local/ns/checkout/sa/orders' }),
  ],
  [
    'a circuit breaker that opens',
    () =>
      sees(requests, { response_flags: 'UO', response_code: '503', destination_service_name: 'payments', destination_workload: 'unknown' }),
  ],
  [
    'fault injection',
    () => http('vouchers')[0]?.fault?.abort && sees(requests, { response_flags: 'FI' }) && sees(requests, { response_flags: 'DI' }),
  ],
  [
    'mirroring',
    () =>
      http('reviews')[0]?.mirror &&
      sees(requests, { destination_workload: 'reviews-v2', reporter: 'destination' }) &&
      !sees(requests, { destination_workload: 'reviews-v2', reporter: 'source' }),
  ],
  [
    'a timeout that callers and callees tell apart',
    () =>
      http('fraud')[0]?.timeout === '2s' &&
      sees(requests, { response_flags: 'UT', response_code: '504' }) &&
      sees(requests, { response_flags: 'DC', response_code: '0' }),
  ],
  ['failures of clients and of servers', () => sees(requests, { response_code: '404' }) && sees(requests, { response_code: '500' })],
  ['no healthy upstream', () => sees(requests, { response_flags: 'UH', destination_service_name: 'label-printer' })],
  ['traffic that passes the mesh by', () => sees(requests, { destination_service_name: 'PassthroughCluster' })],
  ['traffic that the mesh swallows', () => sees(requests, { destination_service_name: 'BlackHoleCluster', response_code: '502' })],
  [
    'an ambient namespace with a waypoint',
    () => sees(requests, { reporter: 'waypoint', source_workload: 'recommender', destination_workload: 'profiles' }),
  ],
  [
    'ztunnels to and from the waypoint',
    () =>
      sees(bytes, { app: 'ztunnel', reporter: 'source', destination_workload: 'waypoint' }) &&
      sees(bytes, { app: 'ztunnel', reporter: 'destination', source_workload: 'waypoint' }),
  ],
  ['named operations', () => sees(requests, { request_operation: 'POST /cart/items', reporter: 'destination' })],
  ['a second cluster, called from the first', () => sees(requests, { source_cluster: 'east', destination_cluster: 'west' })],
  ['the first cluster, called from the second', () => sees(requests, { source_cluster: 'west', destination_cluster: 'east' })],
  [
    'every kind of controller',
    () => [east.Deployment, east.ReplicaSet, east.StatefulSet, east.DaemonSet, east.Job, east.CronJob].every((list) => list?.length),
  ],
  [
    'a native sidecar',
    () =>
      pods('orders-').some(({ spec }) =>
        spec?.initContainers?.some(({ name, restartPolicy }) => name === 'istio-proxy' && restartPolicy === 'Always'),
      ),
  ],
  [
    'the mesh configuration',
    () => east.ConfigMap?.find(({ metadata }) => metadata.name === 'istio')?.data?.mesh?.includes('trustDomain: cluster.local'),
  ],
  [
    'a control plane with its version',
    () => deployment('istiod')?.spec?.template?.spec?.containers?.[0]?.image === 'docker.io/istio/pilot:1.29.2',
  ],
];

describe('the demo mesh has', () => {
  it.each(features)('%s', (_name, has) => {
    expect(has()).toBeTruthy();
  });

  it('25 to 60 workloads in several namespaces of several teams', () => {
    const { Deployment = [], StatefulSet = [], DaemonSet = [] } = east;
    expect([...Deployment, ...StatefulSet, ...DaemonSet].length).toBeGreaterThan(25);
    expect(new Set(east.Namespace?.map(({ metadata }) => metadata.labels?.team)).size).toBeGreaterThan(5);
  });

  it('objects for every workload and service that its counters name', () => {
    const known = (kind: 'source' | 'destination') =>
      [...requests, ...bytes].filter((labels) => {
        const [workload, namespace, cluster] = [
          labels[`${kind}_workload`],
          labels[`${kind}_workload_namespace`],
          labels[`${kind}_cluster`],
        ];
        if (workload === 'unknown' || workload === 'stock-robot') return false;
        const objects = demo.objects(cluster === 'west' ? 'west' : 'east');
        const all = [...(objects.Deployment ?? []), ...(objects.StatefulSet ?? [])];
        return !all.some(({ metadata }) => metadata.name === workload && metadata.namespace === namespace);
      });
    expect(known('source')).toEqual([]);
    expect(known('destination')).toEqual([]);
    const inside = requests.filter(({ destination_service: host }) => host?.endsWith('.svc.cluster.local'));
    const unserved = inside.filter(
      (labels) =>
        !east.Service?.some(
          ({ metadata }) =>
            metadata.name === labels.destination_service_name && metadata.namespace === labels.destination_service_namespace,
        ),
    );
    expect(unserved).toEqual([]);
  });
});
