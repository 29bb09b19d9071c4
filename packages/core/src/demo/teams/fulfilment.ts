import { entry } from '../entry.js';
import type { Call, Team } from '../spec.js';

const events = { to: 'fulfilment/order-events', service: 'fulfilment/order-events', protocol: 'tcp', system: 'kafka' } as const;

const calls: readonly Call[] = [
  {
    from: 'checkout/orders',
    to: 'fulfilment/warehouse',
    service: 'fulfilment/warehouse',
    protocol: 'grpc',
    rate: 4.6,
    latency: { p50: 34, p95: 120 },
    outcomes: [
      { code: '200', grpc: '8', share: 0.03 },
      { code: '200', grpc: '9', share: 0.02 },
    ],
    operation: '/inkwell.warehouse.Stock/Reserve',
  },
  {
    from: 'unknown',
    to: 'fulfilment/warehouse',
    service: 'fulfilment/warehouse',
    protocol: 'grpc',
    rate: 0.7,
    latency: { p50: 30, p95: 100 },
    operation: '/inkwell.warehouse.Stock/Level',
    untraced: true,
  },
  {
    from: 'fulfilment/warehouse',
    to: 'fulfilment/stock-robot',
    service: 'fulfilment/stock-robot',
    protocol: 'http',
    rate: 2.2,
    latency: { p50: 18, p95: 55 },
    operation: 'POST /shelves/pick',
  },
  {
    from: 'fulfilment/warehouse',
    ...events,
    rate: 5_000,
    received: 9_000,
    operation: 'orders.placed receive',
    latency: { p50: 2, p95: 8 },
  },
  {
    from: 'fulfilment/shipping',
    ...events,
    rate: 4_000,
    received: 11_000,
    operation: 'orders.packed receive',
    latency: { p50: 2, p95: 8 },
  },
  {
    from: 'istio-ingress/partner-gateway',
    to: 'fulfilment/shipping',
    service: 'fulfilment/shipping',
    protocol: 'http',
    rate: 1.8,
    latency: { p50: 48, p95: 190 },
    outcomes: [{ code: '403', share: 0.06, latency: { p50: 2, p95: 5 } }],
    operation: 'GET /parcels/{id}',
  },
  {
    from: 'fulfilment/shipping',
    to: 'outside',
    service: 'tracking.pigeonpost.example',
    outside: { cluster: 'BlackHoleCluster' },
    protocol: 'http',
    rate: 0.5,
    code: '502',
    latency: { p50: 0.3, p95: 0.7 },
    operation: 'GET /track',
  },
  {
    from: 'fulfilment/shipping',
    to: 'fulfilment/label-printer',
    service: 'fulfilment/label-printer',
    protocol: 'http',
    rate: 0.3,
    latency: { p50: 30, p95: 80 },
    outcomes: [{ code: '503', share: 1, flags: 'UH', reach: 'refused', latency: { p50: 0.3, p95: 0.6 } }],
    operation: 'POST /labels',
  },
];

/** From shelf to doorstep: a VM on the warehouse floor, a broker, and a namespace that may only call what it registered. */
export const fulfilment: Team = {
  name: 'Fulfilment',
  namespaces: [{ name: 'fulfilment', labels: { 'istio.io/rev': 'default', team: 'fulfilment' } }],
  workloads: [
    { namespace: 'fulfilment', name: 'warehouse', version: 'v4', ports: [9090] },
    { namespace: 'fulfilment', name: 'shipping', version: 'v2', behind: 1, ports: [8080] },
    { namespace: 'fulfilment', name: 'label-printer', version: 'v1', replicas: 0, ports: [8080] },
    { namespace: 'fulfilment', name: 'returns', version: 'v1', replicas: 1, ports: [8080] },
    { namespace: 'fulfilment', name: 'order-events', kind: 'StatefulSet', replicas: 3, ports: [9092], image: 'apache/kafka:4.1.0' },
    { namespace: 'fulfilment', name: 'stock-robot', version: 'v1', mesh: 'vm' },
    {
      namespace: 'fulfilment',
      name: 'nightly-stocktake',
      kind: 'CronJob',
      mesh: 'none',
      replicas: 1,
      labels: { 'sidecar.istio.io/inject': 'false' },
    },
  ],
  services: [
    { namespace: 'fulfilment', name: 'warehouse', ports: [{ name: 'grpc', port: 9090 }] },
    { namespace: 'fulfilment', name: 'shipping', ports: [{ name: 'http', port: 80, targetPort: 8080 }] },
    { namespace: 'fulfilment', name: 'label-printer', ports: [{ name: 'http', port: 80, targetPort: 8080 }] },
    { namespace: 'fulfilment', name: 'returns', ports: [{ name: 'desk', port: 80, targetPort: 8080 }] },
    { namespace: 'fulfilment', name: 'order-events', ports: [{ name: 'tcp-kafka', port: 9092 }] },
    { namespace: 'fulfilment', name: 'stock-robot', ports: [{ name: 'http', port: 80, targetPort: 8080 }] },
  ],
  calls,
  config: [
    entry('PeerAuthentication', 'fulfilment/default', { mtls: { mode: 'PERMISSIVE' } }),
    entry('Sidecar', 'fulfilment/default', {
      egress: [{ hosts: ['./*', 'istio-system/*', 'checkout/*'] }],
      outboundTrafficPolicy: { mode: 'REGISTRY_ONLY' },
    }),
    entry('WorkloadGroup', 'fulfilment/stock-robot', {
      metadata: { labels: { app: 'stock-robot', version: 'v1' } },
      template: { serviceAccount: 'stock-robot', ports: { http: 8080 } },
      probe: { httpGet: { port: 8080, path: '/healthz' }, periodSeconds: 10 },
    }),
    entry('WorkloadEntry', 'fulfilment/stock-robot-10.20.0.7', {
      address: '10.20.0.7',
      labels: {
        app: 'stock-robot',
        version: 'v1',
        'service.istio.io/canonical-name': 'stock-robot',
        'service.istio.io/canonical-revision': 'v1',
      },
      serviceAccount: 'stock-robot',
      ports: { http: 8080 },
    }),
    entry('DestinationRule', 'fulfilment/warehouse', {
      host: 'warehouse',
      trafficPolicy: { outlierDetection: { consecutiveGatewayErrors: 3, interval: '30s', baseEjectionTime: '1m' } },
    }),
  ],
};
