import type { Ref } from '../model/ref.js';
import { entry } from './entry.js';
import type { ConfigEntry } from './spec.js';

/** A configuration mistake that was put into the demo mesh on purpose. */
export interface PlantedMistake {
  /** The object that is wrong. */
  readonly object: Ref;
  /** What is wrong with it, in English. */
  readonly what: string;
  /** Kiali's and Istio's codes for it; empty where neither notices. */
  readonly codes: readonly string[];
}

interface Planted {
  readonly what: string;
  readonly codes: readonly string[];
  readonly entry: ConfigEntry;
}

const planted = (what: string, codes: readonly string[], wrong: ConfigEntry): Planted => ({ what, codes, entry: wrong });

/** None of these objects changes where the mesh's traffic goes. */
const rows: readonly Planted[] = [
  planted(
    'routes to a service that does not exist',
    ['KIA1101', 'IST0101'],
    entry('VirtualService', 'storefront/wishlist', {
      hosts: ['wishlist.inkwell.internal'],
      http: [{ route: [{ destination: { host: 'wishlist' } }] }],
    }),
  ),
  planted(
    'routes to a subset that no destination rule defines',
    ['KIA1107', 'IST0101'],
    entry('VirtualService', 'catalog/reviews-next', {
      hosts: ['reviews-next.inkwell.internal'],
      http: [{ route: [{ destination: { host: 'reviews', subset: 'v9' } }] }],
    }),
  ),
  planted(
    'gives its only destination a weight below 100, which is ignored',
    ['KIA1104'],
    entry('VirtualService', 'fulfilment/returns-desk', {
      hosts: ['returns-desk.inkwell.internal'],
      http: [{ route: [{ destination: { host: 'returns' }, weight: 50 }] }],
    }),
  ),
  planted(
    'has weights that add up to 90',
    [],
    entry('VirtualService', 'fulfilment/parcels', {
      hosts: ['parcels.inkwell.internal'],
      http: [
        {
          route: [
            { destination: { host: 'shipping' }, weight: 70 },
            { destination: { host: 'returns' }, weight: 20 },
          ],
        },
      ],
    }),
  ),
  planted(
    'is bound to a gateway that does not exist',
    ['KIA1102', 'IST0101'],
    entry('VirtualService', 'storefront/gift-cards', {
      hosts: ['gifts.inkwell.example'],
      gateways: ['istio-ingress/gift-shop'],
      http: [{ route: [{ destination: { host: 'web' } }] }],
    }),
  ),
  planted(
    'is the second virtual service for the host search',
    ['KIA1106', 'IST0109'],
    entry('VirtualService', 'catalog/search-ranking', {
      hosts: ['search'],
      http: [{ match: [{ uri: { prefix: '/ranking' } }], route: [{ destination: { host: 'search', subset: 'v2' } }] }],
    }),
  ),
  planted(
    'delays by `percent`, which is deprecated',
    ['IST0002'],
    entry('VirtualService', 'checkout/pricing-drill', {
      hosts: ['pricing-drill.inkwell.internal'],
      http: [{ fault: { delay: { percent: 10, fixedDelay: '1s' } }, route: [{ destination: { host: 'pricing' } }] }],
    }),
  ),
  planted(
    'turns mutual TLS off for a namespace whose peer authentication demands it',
    ['KIA0207'],
    entry('DestinationRule', 'checkout/debugging', {
      host: '*.checkout.svc.cluster.local',
      exportTo: ['platform'],
      trafficPolicy: { tls: { mode: 'DISABLE' } },
    }),
  ),
  planted(
    'has a subset whose labels no pod carries',
    ['KIA0203', 'IST0173'],
    entry('DestinationRule', 'storefront/mobile-bff', {
      host: 'mobile-bff',
      subsets: [
        { name: 'v5', labels: { version: 'v5' } },
        { name: 'v6', labels: { version: 'v6' } },
      ],
    }),
  ),
  planted(
    'is for a host that does not exist',
    ['KIA0202', 'IST0174'],
    entry('DestinationRule', 'storefront/gift-wrap', { host: 'gift-wrap', trafficPolicy: { loadBalancer: { simple: 'ROUND_ROBIN' } } }),
  ),
  planted(
    'is exported to a namespace that does not exist',
    ['KIA0005'],
    entry('ServiceEntry', 'legacy/customs', {
      hosts: ['customs.treasury.example'],
      location: 'MESH_EXTERNAL',
      ports: [{ number: 443, name: 'https', protocol: 'HTTPS' }],
      resolution: 'DNS',
      exportTo: ['back-office'],
    }),
  ),
  planted(
    'declares a host and port of another service entry with another protocol',
    ['KIA1212', 'IST0177'],
    entry('ServiceEntry', 'fulfilment/refunds', {
      hosts: ['api.paylane.example'],
      addresses: ['203.0.113.20'],
      location: 'MESH_EXTERNAL',
      ports: [{ number: 443, name: 'tcp', protocol: 'TCP' }],
      resolution: 'DNS',
    }),
  ),
  planted(
    'selects no workload',
    ['KIA0302', 'IST0101'],
    entry('Gateway', 'istio-ingress/kiosk', {
      selector: { istio: 'kioskgateway' },
      servers: [{ port: { number: 80, name: 'http', protocol: 'HTTP' }, hosts: ['kiosk.inkwell.example'] }],
    }),
  ),
  planted(
    'allows a namespace that does not exist',
    ['KIA0101', 'IST0101'],
    entry('AuthorizationPolicy', 'fulfilment/returns-callers', {
      selector: { matchLabels: { app: 'returns' } },
      rules: [{ from: [{ source: { namespaces: ['back-office'] } }] }],
    }),
  ),
  planted(
    'allows a service account that does not exist',
    ['KIA0106'],
    entry('AuthorizationPolicy', 'fulfilment/printer-callers', {
      selector: { matchLabels: { app: 'label-printer' } },
      rules: [{ from: [{ source: { principals: ['cluster.local/ns/storefront/sa/kiosk'] } }] }],
    }),
  ),
  planted(
    'names a method that HTTP does not have',
    ['KIA0102'],
    entry('AuthorizationPolicy', 'fulfilment/returns-methods', {
      selector: { matchLabels: { app: 'returns' } },
      action: 'DENY',
      rules: [{ to: [{ operation: { methods: ['FETCH'] } }] }],
    }),
  ),
  planted(
    'judges requests by a selector, which no waypoint sees, and selects no workload',
    ['KIA0004', 'KIA0110', 'IST0127'],
    entry('AuthorizationPolicy', 'recommendations/embeddings-methods', {
      selector: { matchLabels: { app: 'embeddings-next' } },
      rules: [{ to: [{ operation: { methods: ['POST'] } }] }],
    }),
  ),
  planted(
    'selects no workload',
    ['KIA0004', 'IST0101'],
    entry('Sidecar', 'storefront/kiosk', { workloadSelector: { labels: { app: 'kiosk' } }, egress: [{ hosts: ['./*'] }] }),
  ),
  planted(
    'selects no workload',
    ['KIA0004'],
    entry('PeerAuthentication', 'catalog/old-cache', { selector: { matchLabels: { app: 'old-cache' } }, mtls: { mode: 'STRICT' } }),
  ),
  planted(
    'names a parent gateway that does not exist',
    ['KIA1401', 'IST0101'],
    entry('K8sHTTPRoute', 'storefront/kiosk', { parentRefs: [{ name: 'kiosk' }], rules: [{ backendRefs: [{ name: 'web', port: 80 }] }] }),
  ),
  planted(
    'names a backend service that does not exist',
    ['KIA1402'],
    entry('K8sHTTPRoute', 'storefront/mobile-push', {
      parentRefs: [{ name: 'mobile' }],
      hostnames: ['push.inkwell.example'],
      rules: [{ backendRefs: [{ name: 'push', port: 80 }] }],
    }),
  ),
];

/** Mistakes in what teams deploy: their workloads and services, where those are described. */
const inPlace: readonly PlantedMistake[] = [
  {
    object: { cluster: 'east', kind: 'Service', namespace: 'fulfilment', name: 'returns' },
    what: 'has a port name that tells no protocol',
    codes: ['KIA0601', 'IST0118'],
  },
  {
    object: { cluster: 'east', kind: 'Deployment', namespace: 'analytics', name: 'reports' },
    what: 'asks for its sidecar by an annotation, which is deprecated',
    codes: ['IST0135'],
  },
  {
    object: { cluster: 'east', kind: 'Deployment', namespace: 'storefront', name: 'newsletter' },
    what: 'has pods older than its namespace is injected: they have no sidecar',
    codes: ['IST0103'],
  },
];

export const plantedEntries: readonly ConfigEntry[] = rows.map((row) => row.entry);

export const plantedMistakes: readonly PlantedMistake[] = [
  ...rows.flatMap(({ entry: { clusters, kind, object }, what, codes }) =>
    clusters.map((cluster) => ({
      object: { cluster, kind, namespace: object.metadata.namespace ?? '', name: object.metadata.name },
      what,
      codes,
    })),
  ),
  ...inPlace,
];
