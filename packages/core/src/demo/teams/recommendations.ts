import { entry } from '../entry.js';
import type { Call, Team } from '../spec.js';

const recommender = {
  to: 'recommendations/recommender',
  service: 'recommendations/recommender',
  protocol: 'http',
  latency: { p50: 55, p95: 160 },
  operation: 'GET /for/{reader}',
  bytes: { request: 500, response: 6_000 },
} as const;

const calls: readonly Call[] = [
  { from: 'storefront/web-v1', ...recommender, rate: 11 },
  { from: 'storefront/web-v2', ...recommender, rate: 1.2 },
  { from: 'storefront/mobile-bff', ...recommender, rate: 5 },
  {
    from: 'recommendations/recommender',
    to: 'recommendations/embeddings',
    service: 'recommendations/embeddings',
    protocol: 'grpc',
    rate: 15,
    latency: { p50: 21, p95: 70 },
    operation: '/inkwell.embeddings.Embeddings/Nearest',
    messages: { request: 1, response: 20 },
  },
  {
    from: 'recommendations/recommender',
    to: 'recommendations/profiles',
    service: 'recommendations/profiles',
    protocol: 'http',
    rate: 14,
    latency: { p50: 9, p95: 28 },
    outcomes: [{ code: '404', share: 0.07 }],
    operation: 'GET /profiles/{reader}',
  },
  {
    from: 'recommendations/profiles',
    to: 'recommendations/profile-store',
    service: 'recommendations/profile-store',
    protocol: 'tcp',
    rate: 9_000,
    received: 52_000,
    system: 'redis',
    operation: 'HGETALL profile:*',
    latency: { p50: 0.8, p95: 2.4 },
  },
];

/** The ambient namespace: no sidecars, ztunnel underneath, and one waypoint for what needs to see requests. */
export const recommendations: Team = {
  name: 'Recommendations',
  namespaces: [
    {
      name: 'recommendations',
      labels: { 'istio.io/dataplane-mode': 'ambient', 'istio.io/use-waypoint': 'waypoint', team: 'recommendations' },
    },
  ],
  workloads: [
    { namespace: 'recommendations', name: 'recommender', version: 'v9', mesh: 'ambient', ports: [8080] },
    { namespace: 'recommendations', name: 'embeddings', version: 'v2', mesh: 'ambient', ports: [9090] },
    { namespace: 'recommendations', name: 'profiles', version: 'v1', mesh: 'ambient', ports: [8080] },
    {
      namespace: 'recommendations',
      name: 'profile-store',
      kind: 'StatefulSet',
      replicas: 1,
      mesh: 'ambient',
      ports: [6379],
      image: 'redis:7.4',
    },
    {
      namespace: 'recommendations',
      name: 'waypoint',
      mesh: 'waypoint',
      replicas: 1,
      labels: {
        'gateway.istio.io/managed': 'istio.io-mesh-controller',
        'gateway.networking.k8s.io/gateway-name': 'waypoint',
        'gateway.networking.k8s.io/gateway-class-name': 'istio-waypoint',
        'istio.io/dataplane-mode': 'none',
      },
      ports: [15008],
    },
  ],
  services: [
    { namespace: 'recommendations', name: 'recommender', ports: [{ name: 'http', port: 80, targetPort: 8080 }] },
    { namespace: 'recommendations', name: 'embeddings', ports: [{ name: 'grpc', port: 9090 }] },
    { namespace: 'recommendations', name: 'profiles', ports: [{ name: 'http', port: 80, targetPort: 8080 }] },
    { namespace: 'recommendations', name: 'profile-store', ports: [{ name: 'tcp-redis', port: 6379 }] },
    {
      namespace: 'recommendations',
      name: 'waypoint',
      selector: { 'gateway.networking.k8s.io/gateway-name': 'waypoint' },
      labels: { 'gateway.networking.k8s.io/gateway-name': 'waypoint', 'gateway.istio.io/managed': 'istio.io-mesh-controller' },
      ports: [{ name: 'hbone', port: 15008, appProtocol: 'all' }],
    },
  ],
  calls,
  config: [
    entry(
      'K8sGateway',
      'recommendations/waypoint',
      {
        gatewayClassName: 'istio-waypoint',
        listeners: [{ name: 'mesh', port: 15008, protocol: 'HBONE', allowedRoutes: { namespaces: { from: 'Same' } } }],
      },
      { labels: { 'istio.io/waypoint-for': 'service' } },
    ),
    entry('K8sHTTPRoute', 'recommendations/profiles', {
      parentRefs: [{ group: '', kind: 'Service', name: 'profiles', port: 80 }],
      rules: [{ timeouts: { request: '1s' }, backendRefs: [{ name: 'profiles', port: 80 }] }],
    }),
    entry('AuthorizationPolicy', 'recommendations/profiles-readers', {
      targetRefs: [{ group: '', kind: 'Service', name: 'profiles' }],
      rules: [
        {
          from: [{ source: { principals: ['cluster.local/ns/recommendations/sa/recommender'] } }],
          to: [{ operation: { methods: ['GET'] } }],
        },
      ],
    }),
  ],
};
