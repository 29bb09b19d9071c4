import { describe, expect, it } from 'vitest';
import { drawShop } from '../../../../../test/support/draw.js';
import { namespaceObject, objectsReader, cannedStore } from '../../../../../test/support/mesh.js';
import { controlPlane, gatewayApi, istio } from '../../../../../test/support/objects.js';
import { storeSample } from '../../../../../test/support/traffic.js';
import type { NodeMarks } from '../../model/graph.js';
import type { KubernetesObject } from '../../model/kubernetes.js';
import { createMeshSource } from '../../source/create.js';

async function marksOfCart(objects: readonly KubernetesObject[]): Promise<NodeMarks | undefined> {
  const graph = await drawShop([{ from: 'unknown', to: 'shop/cart' }], { features: ['istio'], injectServiceNodes: true }, objects);
  return graph.nodes.find(({ id }) => id === 'service:east/shop/cart')?.marks;
}

const to = (...hosts: readonly string[]): object[] => hosts.map((host) => ({ destination: { host } }));
const virtualService = (spec: object): KubernetesObject => istio('VirtualService', 'shop/vs', { hosts: ['shop.example.org'], ...spec });
const vs = { injected: true, routes: [{ kind: 'VirtualService', namespace: 'shop', name: 'vs', hosts: ['shop.example.org'] }] };

describe('routes', () => {
  it.each([
    ['routing', { http: [{ route: to('cart') }] }, { requestRouting: true }],
    ['shifting', { http: [{ route: to('cart', 'stock') }] }, { requestRouting: true, trafficShifting: true }],
    ['shifting TCP', { tcp: [{ route: to('cart', 'stock') }] }, { requestRouting: true, tcpTrafficShifting: true }],
    ['shifting TLS', { tls: [{ match: [], route: to('cart', 'stock') }] }, { requestRouting: true, tcpTrafficShifting: true }],
    ['a timeout', { http: [{ route: to('cart'), timeout: '5s' }] }, { requestRouting: true, requestTimeout: true }],
    ['a fault', { http: [{ route: to('cart'), fault: { abort: { httpStatus: 500 } } }] }, { requestRouting: true, faultInjection: true }],
    ['mirroring', { http: [{ route: to('cart'), mirrors: to('stock') }] }, { requestRouting: true, mirroring: true }],
    [
      'mirroring, as it was written',
      { http: [{ route: to('cart'), mirror: { host: 'stock' } }] },
      { requestRouting: true, mirroring: true },
    ],
  ])('tells of %s by a VirtualService that leads to a service', async (_what, spec, senses) => {
    expect(await marksOfCart([virtualService(spec)])).toEqual({ ...vs, ...senses });
  });

  it('goes by where calls are led to, not by the host that was called', async () => {
    expect(await marksOfCart([virtualService({ hosts: ['cart'], http: [{ route: to('stock') }] })])).toEqual({ injected: true });
  });

  it('reads all VirtualServices that lead there', async () => {
    const first = istio('VirtualService', 'edge/a', { hosts: ['a.org'], http: [{ route: to('cart.shop.svc.cluster.local') }] });
    const second = istio('VirtualService', 'shop/b', { hosts: ['b.org'], http: [{ route: to('cart'), timeout: '1s' }] });
    for (const objects of [
      [first, second],
      [second, first],
    ]) {
      const marks = await marksOfCart(objects);
      expect([marks?.routes?.map(({ name }) => name), marks?.requestTimeout]).toEqual([['a', 'b'], true]);
    }
  });

  it('tells the same of routes of the Gateway API', async () => {
    const filters = [{ type: 'RequestMirror', requestMirror: { backendRef: { name: 'stock' } } }];
    const http = gatewayApi('HTTPRoute', 'edge/web', {
      hostnames: ['shop.example.org'],
      rules: [{ backendRefs: [{ name: 'cart', namespace: 'shop' }, { name: 'stock' }], timeouts: { request: '5s' }, filters }],
    });
    const grpc = gatewayApi('GRPCRoute', 'shop/grpc', { rules: [{ backendRefs: [{ name: 'cart' }] }] });
    expect(await marksOfCart([http, grpc])).toEqual({
      injected: true,
      routes: [
        { kind: 'K8sGRPCRoute', namespace: 'shop', name: 'grpc', hosts: [] },
        { kind: 'K8sHTTPRoute', namespace: 'edge', name: 'web', hosts: ['shop.example.org'] },
      ],
      requestRouting: true,
      trafficShifting: true,
      requestTimeout: true,
      mirroring: true,
    });
  });

  it("follows a ServiceEntry's hosts", async () => {
    const entry = istio('ServiceEntry', 'edge/pay', { hosts: ['pay.example.org'] });
    const labels = { destination_service_name: 'pay.example.org', destination_service: 'pay.example.org', destination_cluster: 'east' };
    const calls = [{ from: 'shop/web', to: 'unknown', reporter: 'source', labels }];
    const route = istio('VirtualService', 'shop/pay', {
      hosts: ['pay.example.org'],
      http: [{ route: to('pay.example.org'), timeout: '2s' }],
    });
    const { nodes } = await drawShop(calls, { features: ['istio', 'serviceEntries'] }, [entry, route]);
    expect(nodes.find(({ marks }) => marks.serviceEntry)?.marks.requestTimeout).toBe(true);
  });

  it("takes a node's marks from the configuration of its own cluster", async () => {
    const shop = namespaceObject('shop');
    const west = [shop, ...controlPlane(''), virtualService({ http: [{ route: to('cart') }] })];
    const clusters = [objectsReader('east', [shop, ...controlPlane('')]), objectsReader('west', west)];
    const calls = ['east', 'west'].map((cluster) => storeSample({ from: 'shop/web', to: 'shop/cart', cluster }));
    const source = createMeshSource({ clusters, metrics: [cannedStore({ istio_requests_total: calls })] }, { clock: () => 60_000 });
    const { value } = await source.graph({ namespaces: ['shop'], features: ['istio'] });
    expect(value.nodes.filter(({ marks }) => marks.routes).map(({ id }) => id)).toEqual(['service:west/shop/cart']);
  });
});
