import { describe, expect, it } from 'vitest';
import { byNode, drawShop } from '../../../../../test/support/draw.js';
import { istio, service } from '../../../../../test/support/objects.js';

const calls = [
  { from: 'unknown', to: 'shop/cart@v1' },
  { from: 'unknown', to: 'shop/cart@v2' },
];

describe('service-apps', () => {
  it("puts a service into the box of the app that its Service's labels name", async () => {
    const query = { features: ['istio'], graphType: 'versionedApp', injectServiceNodes: true } as const;
    const graph = await drawShop(calls, query, [service('shop/cart', { 'app.kubernetes.io/name': 'cart', app: 'old-name' })]);
    expect(byNode(graph, ({ box }) => box)).toEqual({
      'service:east/shop/cart': 'box:east/shop/cart',
      'vapp:east/shop/cart-v1': 'box:east/shop/cart',
      'vapp:east/shop/cart-v2': 'box:east/shop/cart',
    });
  });

  it('gives a ServiceEntry inside the mesh the app of the Service that its host is named after', async () => {
    const labels = { destination_service_name: 'cart.vm', destination_service: 'cart.vm', destination_cluster: 'east' };
    const outside = [{ from: 'shop/web', to: 'unknown', reporter: 'source', labels }];
    const query = { features: ['istio', 'serviceEntries'] } as const;
    for (const [location, app] of [
      ['MESH_INTERNAL', 'basket'],
      ['MESH_EXTERNAL', undefined],
    ] as const) {
      const entry = istio('ServiceEntry', 'shop/vms', { hosts: ['cart.vm'], location });
      const { nodes } = await drawShop(outside, query, [entry, service('shop/cart', { app: 'basket' })]);
      expect(nodes.find(({ marks }) => marks.serviceEntry)?.app).toBe(app);
    }
  });
});
