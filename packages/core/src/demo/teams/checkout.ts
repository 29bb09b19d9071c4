import { entry } from '../entry.js';
import type { Team } from '../spec.js';
import { checkoutCalls } from './checkout-calls.js';

/** Orders and money, under strict mutual TLS; the payment provider is only reached through the egress gateway. */
export const checkout: Team = {
  name: 'Checkout',
  namespaces: [{ name: 'checkout', labels: { 'istio-injection': 'enabled', team: 'checkout' } }],
  workloads: [
    { namespace: 'checkout', name: 'orders', version: 'v7', mesh: 'native-sidecar', ports: [8080] },
    { namespace: 'checkout', name: 'payments', version: 'v2', ports: [8080] },
    { namespace: 'checkout', name: 'pricing', version: 'v1', ports: [9090] },
    { namespace: 'checkout', name: 'fraud', version: 'v1', ready: 1, ports: [8080] },
    { namespace: 'checkout', name: 'vouchers', version: 'v1', replicas: 1, ports: [8080] },
    { namespace: 'checkout', name: 'orders-db', kind: 'StatefulSet', replicas: 1, ports: [5432], image: 'postgres:16' },
  ],
  services: [
    ...['orders', 'payments', 'fraud', 'vouchers'].map((name) => ({
      namespace: 'checkout',
      name,
      ports: [{ name: 'http', port: 80, targetPort: 8080 }],
    })),
    { namespace: 'checkout', name: 'pricing', ports: [{ name: 'rpc', port: 9090, appProtocol: 'grpc' }] },
    { namespace: 'checkout', name: 'orders-db', ports: [{ name: 'tcp-postgres', port: 5432 }] },
  ],
  calls: checkoutCalls,
  config: [
    entry('PeerAuthentication', 'checkout/default', { mtls: { mode: 'STRICT' } }),
    entry('VirtualService', 'checkout/vouchers', {
      hosts: ['vouchers'],
      http: [
        {
          fault: { abort: { percentage: { value: 5 }, httpStatus: 503 }, delay: { percentage: { value: 8 }, fixedDelay: '0.5s' } },
          route: [{ destination: { host: 'vouchers' } }],
        },
      ],
    }),
    entry('VirtualService', 'checkout/fraud', {
      hosts: ['fraud'],
      http: [{ timeout: '2s', route: [{ destination: { host: 'fraud' } }] }],
    }),
    entry('DestinationRule', 'checkout/payments', {
      host: 'payments.checkout.svc.cluster.local',
      trafficPolicy: {
        connectionPool: { tcp: { maxConnections: 20 }, http: { http1MaxPendingRequests: 5, maxRequestsPerConnection: 10 } },
        outlierDetection: { consecutive5xxErrors: 5, interval: '10s', baseEjectionTime: '30s', maxEjectionPercent: 50 },
      },
    }),
    entry('ServiceEntry', 'checkout/payment-provider', {
      hosts: ['api.paylane.example'],
      location: 'MESH_EXTERNAL',
      ports: [
        { number: 80, name: 'http', protocol: 'HTTP' },
        { number: 443, name: 'https', protocol: 'HTTPS' },
      ],
      resolution: 'DNS',
    }),
    entry('VirtualService', 'checkout/payment-provider', {
      hosts: ['api.paylane.example'],
      gateways: ['mesh', 'istio-egress/payment-provider'],
      http: [
        {
          match: [{ gateways: ['mesh'], port: 80 }],
          route: [{ destination: { host: 'istio-egressgateway.istio-egress.svc.cluster.local', port: { number: 443 } } }],
        },
        {
          match: [{ gateways: ['istio-egress/payment-provider'], port: 443 }],
          route: [{ destination: { host: 'api.paylane.example', port: { number: 443 } } }],
        },
      ],
    }),
    entry('DestinationRule', 'checkout/payment-provider', {
      host: 'api.paylane.example',
      trafficPolicy: { portLevelSettings: [{ port: { number: 443 }, tls: { mode: 'SIMPLE', sni: 'api.paylane.example' } }] },
    }),
    entry('AuthorizationPolicy', 'checkout/payments-callers', {
      selector: { matchLabels: { app: 'payments' } },
      rules: [
        {
          from: [{ source: { principals: ['cluster.local/ns/checkout/sa/orders'] } }],
          to: [{ operation: { methods: ['POST'], paths: ['/charges', '/refunds'] } }],
        },
      ],
    }),
  ],
};
