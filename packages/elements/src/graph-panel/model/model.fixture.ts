import type { GraphEdge, GraphNode, MeshGraph } from '@meshlens/core';

/** Small graphs for the tests of the panel. */

export const node = (id: string, rest: Partial<GraphNode> = {}): GraphNode => ({
  id,
  type: 'app',
  cluster: 'east',
  namespace: 'shop',
  ...(rest.type === undefined && { app: id }),
  destServices: [],
  traffic: [],
  marks: {},
  ...rest,
});

export const edge = (source: string, target: string, rest: Partial<GraphEdge> = {}): GraphEdge => ({
  id: `${source}>${target}`,
  source,
  target,
  protocol: 'http',
  traffic: { rate: 10, unit: 'requests', errors: 1, share: 1, codes: [{ code: '200', rate: 9, flags: [], hosts: [] }] },
  ...rest,
});

export const graphOf = (rest: Partial<MeshGraph>): MeshGraph => ({
  type: 'versionedApp',
  at: 0,
  windowSeconds: 60,
  namespaces: ['shop'],
  boxes: [],
  nodes: [],
  edges: [],
  ...rest,
});

const failing = { code: '503', rate: 1, flags: [{ name: 'UF,URX', rate: 1 }], hosts: [{ name: 'pay.shop.svc', rate: 1 }] };
const fine = { code: '200', rate: 9, flags: [], hosts: [{ name: 'pay.shop.svc', rate: 9 }] };

/** An ingress calls `cart` by way of its service; `cart` calls `pay`, which fails, and an external host over TCP. */
export const shop: MeshGraph = graphOf({
  namespaces: ['bank', 'shop'],
  boxes: [
    { id: 'cluster', type: 'cluster', cluster: 'east' },
    { id: 'shop', type: 'namespace', cluster: 'east', namespace: 'shop', box: 'cluster' },
    { id: 'cart-app', type: 'app', cluster: 'east', namespace: 'shop', app: 'cart', box: 'shop' },
  ],
  nodes: [
    node('ingress', { namespace: 'edge', marks: { root: true, gateway: { kind: 'ingress', hosts: { 'edge/public': ['shop.example'] } } } }),
    node('cart-svc', {
      type: 'service',
      service: 'cart',
      box: 'cart-app',
      marks: {
        injected: true,
        routes: [{ kind: 'VirtualService', namespace: 'shop', name: 'cart', hosts: ['cart'] }],
        faultInjection: true,
      },
    }),
    node('cart', {
      app: 'cart',
      version: 'v2',
      workload: 'cart-v2',
      box: 'cart-app',
      labels: { team: 'web' },
      destServices: [{ cluster: 'east', namespace: 'shop', name: 'cart' }],
      traffic: [
        {
          protocol: 'http',
          unit: 'requests',
          in: 10,
          inErrors: 1,
          inCodes: [
            { name: '200', rate: 9 },
            { name: '503', rate: 1 },
          ],
          out: 10,
        },
        { protocol: 'tcp', unit: 'bytes', in: 0, inErrors: 0, inCodes: [], out: 2_000 },
      ],
    }),
    node('pay', {
      namespace: 'bank',
      health: {
        status: 'failure',
        reasons: [{ kind: 'traffic', direction: 'inbound', protocol: 'http', code: '5XX', ratio: 0.1, threshold: 0.1, status: 'failure' }],
      },
    }),
    node('outside', {
      type: 'service',
      service: 'api.example.com',
      namespace: 'shop',
      marks: { serviceEntry: { namespace: 'shop', name: 'api', location: 'MESH_EXTERNAL', hosts: ['api.example.com'] } },
    }),
  ],
  edges: [
    edge('ingress', 'cart-svc'),
    edge('cart-svc', 'cart'),
    edge('cart', 'pay', {
      traffic: { rate: 10, unit: 'requests', errors: 1, share: 0.5, codes: [fine, failing] },
      health: { status: 'failure', reasons: [] },
      mtls: 0.4,
      sourcePrincipal: 'spiffe://cluster.local/ns/shop/sa/cart',
      responseTime: { avg: 1_500, p95: 2_500 },
    }),
    edge('cart', 'outside', { protocol: 'tcp', traffic: { rate: 2_000, unit: 'bytes', errors: 0, share: 1, codes: [] } }),
  ],
});
