import { entry } from '../entry.js';
import type { Call, Team } from '../spec.js';

const clicks = {
  to: 'analytics/collector',
  service: 'analytics/collector',
  protocol: 'http',
  code: '202',
  latency: { p50: 4, p95: 13 },
  operation: 'POST /clicks',
  bytes: { request: 1_800, response: 120 },
  plain: true,
} as const;

const calls: readonly Call[] = [
  { from: 'storefront/web-v1', ...clicks, rate: 24 },
  { from: 'storefront/web-v2', ...clicks, rate: 2.6 },
  { from: 'storefront/mobile-bff', ...clicks, rate: 12, outcomes: [{ code: '400', share: 0.03 }] },
  {
    from: 'analytics/collector',
    to: 'fulfilment/order-events',
    service: 'fulfilment/order-events',
    protocol: 'tcp',
    rate: 70_000,
    received: 4_000,
    plain: true,
    system: 'kafka',
    operation: 'clicks publish',
    latency: { p50: 3, p95: 10 },
  },
  {
    from: 'unknown',
    to: 'analytics/reports',
    service: 'analytics/reports',
    protocol: 'http',
    rate: 0,
    untraced: true,
    operation: 'GET /reports',
  },
];

/** Clickstream, in clear text on purpose: mutual TLS is off. Its reports nobody reads. */
export const analytics: Team = {
  name: 'Analytics',
  namespaces: [{ name: 'analytics', labels: { 'istio-injection': 'enabled', team: 'analytics' } }],
  workloads: [
    { namespace: 'analytics', name: 'collector', version: 'v1', ports: [8080] },
    {
      namespace: 'analytics',
      name: 'reports',
      version: 'v1',
      replicas: 1,
      ports: [8080],
      annotations: { 'sidecar.istio.io/inject': 'true' },
    },
    {
      namespace: 'analytics',
      name: 'log-shipper',
      kind: 'DaemonSet',
      replicas: 3,
      mesh: 'none',
      labels: { 'sidecar.istio.io/inject': 'false' },
    },
  ],
  services: [
    { namespace: 'analytics', name: 'collector', ports: [{ name: 'http', port: 80, targetPort: 8080 }] },
    { namespace: 'analytics', name: 'reports', ports: [{ name: 'http', port: 80, targetPort: 8080 }] },
  ],
  calls,
  config: [
    entry('PeerAuthentication', 'analytics/default', { mtls: { mode: 'DISABLE' } }),
    entry('DestinationRule', 'analytics/clear-text', {
      host: '*.analytics.svc.cluster.local',
      trafficPolicy: { tls: { mode: 'DISABLE' } },
    }),
    entry('DestinationRule', 'analytics/events-in-clear-text', {
      host: 'order-events.fulfilment.svc.cluster.local',
      exportTo: ['.'],
      trafficPolicy: { tls: { mode: 'DISABLE' } },
    }),
  ],
};
