import { entry } from '../entry.js';
import type { Team } from '../spec.js';
import { storefrontCalls } from './storefront-calls.js';

/** What customers see: the shop's pages with a canary, the app's own backend behind a Gateway API gateway, and the cart. */
export const storefront: Team = {
  name: 'Storefront',
  namespaces: [{ name: 'storefront', labels: { 'istio-injection': 'enabled', team: 'storefront' } }],
  workloads: [
    { namespace: 'storefront', name: 'web-v1', version: 'v1', replicas: 3, ports: [8080], oddLogs: true },
    { namespace: 'storefront', name: 'web-v2', version: 'v2', replicas: 1, ports: [8080] },
    { namespace: 'storefront', name: 'mobile-bff', version: 'v5', ports: [8080] },
    { namespace: 'storefront', name: 'cart', version: 'v3', ports: [8080] },
    { namespace: 'storefront', name: 'cart-v4', version: 'v4', replicas: 1, ports: [8080] },
    { namespace: 'storefront', name: 'offers', version: 'v1', replicas: 1, ports: [8080] },
    { namespace: 'storefront', name: 'newsletter', version: 'v1', replicas: 1, mesh: 'none', ports: [8080] },
    { namespace: 'storefront', name: 'session-cache', kind: 'StatefulSet', replicas: 1, ports: [6379], image: 'redis:7.4' },
    {
      namespace: 'storefront',
      name: 'mobile-istio',
      app: 'mobile-istio',
      mesh: 'gateway',
      replicas: 1,
      labels: {
        'gateway.istio.io/managed': 'istio.io-gateway-controller',
        'gateway.networking.k8s.io/gateway-name': 'mobile',
        'gateway.networking.k8s.io/gateway-class-name': 'istio',
      },
      ports: [8443],
    },
  ],
  services: [
    { clusters: ['east', 'west'], namespace: 'storefront', name: 'web', ports: [{ name: 'http', port: 80, targetPort: 8080 }] },
    { namespace: 'storefront', name: 'mobile-bff', ports: [{ name: 'http', port: 80, targetPort: 8080 }] },
    { namespace: 'storefront', name: 'cart', ports: [{ name: 'http', port: 80, targetPort: 8080 }] },
    { namespace: 'storefront', name: 'offers', ports: [{ name: 'http', port: 80, targetPort: 8080 }] },
    { namespace: 'storefront', name: 'session-cache', ports: [{ name: 'tcp-redis', port: 6379 }] },
    {
      namespace: 'storefront',
      name: 'mobile-istio',
      selector: { 'gateway.networking.k8s.io/gateway-name': 'mobile' },
      labels: { 'gateway.networking.k8s.io/gateway-name': 'mobile', 'gateway.istio.io/managed': 'istio.io-gateway-controller' },
      type: 'LoadBalancer',
      ports: [{ name: 'https', port: 443, appProtocol: 'https' }],
    },
  ],
  calls: storefrontCalls,
  config: [
    entry('VirtualService', 'storefront/web', {
      hosts: ['shop.inkwell.example'],
      gateways: ['istio-ingress/shop'],
      http: [
        {
          match: [{ headers: { 'x-canary': { exact: 'always' } } }],
          route: [{ destination: { host: 'web', subset: 'v2' } }],
        },
        {
          route: [
            { destination: { host: 'web', subset: 'v1' }, weight: 90 },
            { destination: { host: 'web', subset: 'v2' }, weight: 10 },
          ],
        },
      ],
    }),
    entry('DestinationRule', 'storefront/web', {
      host: 'web.storefront.svc.cluster.local',
      subsets: [
        { name: 'v1', labels: { version: 'v1' } },
        { name: 'v2', labels: { version: 'v2' } },
      ],
    }),
    entry('VirtualService', 'storefront/cart', {
      hosts: ['cart'],
      http: [{ route: [{ destination: { host: 'cart' } }], timeout: '3s', retries: { attempts: 2, perTryTimeout: '1s', retryOn: '5xx' } }],
    }),
    entry('K8sGateway', 'storefront/mobile', {
      gatewayClassName: 'istio',
      listeners: [
        {
          name: 'app',
          hostname: 'app.inkwell.example',
          port: 443,
          protocol: 'HTTPS',
          tls: { mode: 'Terminate', certificateRefs: [{ name: 'app-inkwell-example' }] },
          allowedRoutes: { namespaces: { from: 'Same' } },
        },
      ],
    }),
    entry('K8sHTTPRoute', 'storefront/mobile-bff', {
      parentRefs: [{ name: 'mobile' }],
      hostnames: ['app.inkwell.example'],
      rules: [{ matches: [{ path: { type: 'PathPrefix', value: '/v5' } }], backendRefs: [{ name: 'mobile-bff', port: 80 }] }],
    }),
    entry('Telemetry', 'storefront/operations', {
      selector: { matchLabels: { app: 'cart' } },
      metrics: [
        {
          providers: [{ name: 'prometheus' }],
          overrides: [
            { match: { metric: 'REQUEST_COUNT', mode: 'SERVER' }, tagOverrides: { request_operation: { value: 'istio_operationId' } } },
          ],
        },
      ],
    }),
    entry('AuthorizationPolicy', 'storefront/cart-callers', {
      selector: { matchLabels: { app: 'cart' } },
      action: 'ALLOW',
      rules: [
        {
          from: [{ source: { principals: ['cluster.local/ns/storefront/sa/web', 'cluster.local/ns/storefront/sa/mobile-bff'] } }],
          to: [{ operation: { methods: ['GET', 'POST', 'DELETE'], paths: ['/cart*'] } }],
        },
      ],
    }),
    entry('RequestAuthentication', 'storefront/customers', {
      selector: { matchLabels: { app: 'mobile-bff' } },
      jwtRules: [{ issuer: 'https://login.inkwell.example', jwksUri: 'https://login.inkwell.example/.well-known/jwks.json' }],
    }),
    entry('PeerAuthentication', 'storefront/session-cache', {
      selector: { matchLabels: { app: 'session-cache' } },
      mtls: { mode: 'STRICT' },
    }),
  ],
};
