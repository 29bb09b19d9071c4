import { describe, expect, it } from 'vitest';
import { byNode, drawShop } from '../../../../../test/support/draw.js';
import { istio } from '../../../../../test/support/objects.js';

describe('workload-entries', () => {
  it('names the machines that carry the app and version of a node', async () => {
    const labels = { app: 'cart', version: 'v1' };
    const graph = await drawShop(
      [
        { from: 'shop/web@v1', to: 'shop/cart@v1' },
        { from: 'edge/gateway@v1', to: 'shop/web@v1' },
      ],
      { features: ['workloadEntries'], graphType: 'versionedApp' },
      [
        istio('WorkloadEntry', 'shop/vm-b', { labels }),
        istio('WorkloadEntry', 'shop/vm-a', { labels: { 'app.kubernetes.io/name': 'cart', 'app.kubernetes.io/version': 'v1' } }),
        istio('WorkloadEntry', 'shop/other-version', { labels: { ...labels, version: 'v2' } }),
        istio('WorkloadEntry', 'shop/no-version', { labels: { app: 'cart' } }),
        istio('WorkloadEntry', 'bank/elsewhere', { labels }),
        istio('WorkloadEntry', 'edge/vm-c', { labels: { app: 'gateway', version: 'v1' } }),
      ],
    );
    expect(byNode(graph, ({ marks }) => marks.workloadEntries)).toEqual({
      'vapp:east/edge/gateway-v1': ['vm-c'],
      'vapp:east/shop/cart-v1': ['vm-a', 'vm-b'],
    });
  });
});
