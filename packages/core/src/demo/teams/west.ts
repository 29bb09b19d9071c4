import { entry } from '../entry.js';
import type { Call, Team } from '../spec.js';

const calls: readonly Call[] = [
  {
    from: 'west:istio-ingress/istio-ingressgateway',
    to: 'west:storefront/web-v1',
    service: 'storefront/web',
    protocol: 'http',
    rate: 12,
    latency: { p50: 130, p95: 400 },
    outcomes: [{ code: '404', share: 0.02, latency: { p50: 15, p95: 45 } }],
    operation: 'GET /books/*',
    bytes: { request: 900, response: 38_000 },
  },
  {
    from: 'west:storefront/web-v1',
    to: 'west:catalog/books-v1',
    service: 'catalog/books',
    protocol: 'http',
    rate: 9,
    latency: { p50: 24, p95: 80 },
    outcomes: [{ code: '404', share: 0.015, latency: { p50: 5, p95: 14 } }],
    operation: 'GET /books/{isbn}',
    bytes: { request: 500, response: 7_000 },
  },
  {
    from: 'west:catalog/books-v1',
    to: 'west:catalog/catalog-db',
    service: 'catalog/catalog-db',
    protocol: 'tcp',
    rate: 27_000,
    received: 220_000,
    system: 'postgresql',
    operation: 'SELECT books',
    latency: { p50: 4, p95: 12 },
  },
];

/** The second cluster of the mesh: a smaller shop that shares the first one's checkout. */
export const west: Team = {
  name: 'Shop west',
  namespaces: [{ name: 'storefront', clusters: ['west'], labels: { 'istio-injection': 'enabled', team: 'storefront' } }],
  workloads: [
    { cluster: 'west', namespace: 'storefront', name: 'web-v1', version: 'v1', ports: [8080] },
    { cluster: 'west', namespace: 'catalog', name: 'books-v1', version: 'v1', ports: [8080] },
    {
      cluster: 'west',
      namespace: 'catalog',
      name: 'catalog-db',
      version: 'v16',
      kind: 'StatefulSet',
      replicas: 1,
      ports: [5432],
      image: 'postgres:16',
    },
  ],
  services: [],
  calls,
  config: [
    entry(
      'Gateway',
      'istio-ingress/shop',
      {
        selector: { istio: 'ingressgateway' },
        servers: [
          {
            port: { number: 443, name: 'https', protocol: 'HTTPS' },
            hosts: ['west.inkwell.example'],
            tls: { mode: 'SIMPLE', credentialName: 'west-inkwell-example' },
          },
        ],
      },
      { clusters: ['west'] },
    ),
    entry(
      'VirtualService',
      'storefront/web',
      { hosts: ['west.inkwell.example'], gateways: ['istio-ingress/shop'], http: [{ route: [{ destination: { host: 'web' } }] }] },
      { clusters: ['west'] },
    ),
  ],
};
