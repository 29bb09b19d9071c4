import { entry } from '../entry.js';
import type { Team } from '../spec.js';
import { catalogCalls } from './catalog-calls.js';

/** Everything about books: three versions of the books service by weight, search by header, reviews with a mirrored next version. */
export const catalog: Team = {
  name: 'Catalog',
  namespaces: [{ name: 'catalog', clusters: ['east', 'west'], labels: { 'istio-injection': 'enabled', team: 'catalog' } }],
  workloads: [
    { namespace: 'catalog', name: 'books-v1', version: 'v1', ports: [8080] },
    { namespace: 'catalog', name: 'books-v2', version: 'v2', ports: [8080] },
    { namespace: 'catalog', name: 'books-v3', version: 'v3', replicas: 1, ports: [8080] },
    { namespace: 'catalog', name: 'search-v1', version: 'v1', ports: [8080] },
    { namespace: 'catalog', name: 'search-v2', version: 'v2', replicas: 1, ports: [8080] },
    { namespace: 'catalog', name: 'reviews-v1', version: 'v1', ports: [9090] },
    { namespace: 'catalog', name: 'reviews-v2', version: 'v2', replicas: 1, ports: [9090] },
    { namespace: 'catalog', name: 'covers', version: 'v1', ports: [8080] },
    { namespace: 'catalog', name: 'search-index', kind: 'StatefulSet', replicas: 3, ports: [9200] },
    { namespace: 'catalog', name: 'catalog-db', version: 'v16', kind: 'StatefulSet', replicas: 1, ports: [5432], image: 'postgres:16' },
    {
      namespace: 'catalog',
      name: 'catalog-db-v17',
      version: 'v17',
      app: 'catalog-db',
      kind: 'StatefulSet',
      replicas: 1,
      ports: [5432],
      image: 'postgres:17',
    },
  ],
  services: [
    { clusters: ['east', 'west'], namespace: 'catalog', name: 'books', ports: [{ name: 'http', port: 80, targetPort: 8080 }] },
    { namespace: 'catalog', name: 'search', ports: [{ name: 'http', port: 80, targetPort: 8080 }] },
    { namespace: 'catalog', name: 'reviews', ports: [{ name: 'grpc', port: 9090 }] },
    { namespace: 'catalog', name: 'covers', ports: [{ name: 'http', port: 80, targetPort: 8080 }] },
    { namespace: 'catalog', name: 'search-index', ports: [{ name: 'http-rest', port: 9200 }] },
    { clusters: ['east', 'west'], namespace: 'catalog', name: 'catalog-db', ports: [{ name: 'tcp-postgres', port: 5432 }] },
  ],
  calls: catalogCalls,
  config: [
    entry('VirtualService', 'catalog/books', {
      hosts: ['books'],
      http: [
        {
          route: [
            { destination: { host: 'books', subset: 'v1' }, weight: 50 },
            { destination: { host: 'books', subset: 'v2' }, weight: 40 },
            { destination: { host: 'books', subset: 'v3' }, weight: 10 },
          ],
        },
      ],
    }),
    entry('DestinationRule', 'catalog/books', {
      host: 'books',
      trafficPolicy: { loadBalancer: { simple: 'LEAST_REQUEST' } },
      subsets: ['v1', 'v2', 'v3'].map((version) => ({ name: version, labels: { version } })),
    }),
    entry('VirtualService', 'catalog/search', {
      hosts: ['search'],
      http: [
        { match: [{ headers: { 'x-search': { exact: 'next' } } }], route: [{ destination: { host: 'search', subset: 'v2' } }] },
        { route: [{ destination: { host: 'search', subset: 'v1' } }] },
      ],
    }),
    entry('DestinationRule', 'catalog/search', {
      host: 'search',
      subsets: ['v1', 'v2'].map((version) => ({ name: version, labels: { version } })),
    }),
    entry('VirtualService', 'catalog/reviews', {
      hosts: ['reviews'],
      http: [
        {
          route: [{ destination: { host: 'reviews', subset: 'v1' } }],
          mirror: { host: 'reviews', subset: 'v2' },
          mirrorPercentage: { value: 20 },
        },
      ],
    }),
    entry('DestinationRule', 'catalog/reviews', {
      host: 'reviews',
      subsets: ['v1', 'v2'].map((version) => ({ name: version, labels: { version } })),
    }),
    entry('VirtualService', 'catalog/catalog-db', {
      hosts: ['catalog-db'],
      tcp: [
        {
          match: [{ port: 5432 }],
          route: [
            { destination: { host: 'catalog-db', subset: 'v16' }, weight: 80 },
            { destination: { host: 'catalog-db', subset: 'v17' }, weight: 20 },
          ],
        },
      ],
    }),
    entry('DestinationRule', 'catalog/catalog-db', {
      host: 'catalog-db',
      trafficPolicy: { connectionPool: { tcp: { maxConnections: 200 } } },
      subsets: ['v16', 'v17'].map((version) => ({ name: version, labels: { version } })),
    }),
    entry('VirtualService', 'catalog/covers', {
      hosts: ['images.inkwell.example', 'covers'],
      gateways: ['istio-ingress/shop', 'mesh'],
      http: [{ match: [{ uri: { prefix: '/covers/' } }], route: [{ destination: { host: 'covers', port: { number: 80 } } }] }],
    }),
    entry('VirtualService', 'catalog/partners', {
      hosts: ['partners.inkwell.example'],
      gateways: ['istio-ingress/partners'],
      http: [
        { match: [{ uri: { prefix: '/books' } }], route: [{ destination: { host: 'books', port: { number: 80 } } }] },
        { match: [{ uri: { prefix: '/parcels' } }], route: [{ destination: { host: 'shipping.fulfilment.svc.cluster.local' } }] },
      ],
    }),
    entry('ServiceEntry', 'catalog/cover-storage', {
      hosts: ['covers.objectstore.example'],
      location: 'MESH_EXTERNAL',
      ports: [{ number: 443, name: 'https', protocol: 'HTTPS' }],
      resolution: 'DNS',
      exportTo: ['.'],
    }),
  ],
};
