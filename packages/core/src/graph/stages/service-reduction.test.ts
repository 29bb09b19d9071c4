import { describe, expect, it } from 'vitest';
import { byNode, drawShop, rates } from '../../../../../test/support/draw.js';
import type { CallText } from '../../../../../test/support/traffic.js';

const asked = { graphType: 'service', injectServiceNodes: true, features: [] } as const;

describe('service-reduction', () => {
  it('lets services take over what their workloads send, and leaves where traffic comes from', async () => {
    const graph = await drawShop(
      [
        { from: 'shop/web', to: 'shop/cart', rate: 4 },
        { from: 'shop/cart', to: 'shop/stock', rate: 3 },
      ],
      asked,
    );
    expect(rates(graph)).toEqual({
      'workload:east/shop/web>service:east/shop/cart>http': 4,
      'service:east/shop/cart>service:east/shop/stock>http': 3,
    });
  });

  it('loses nothing that comes from a workload that is called by no service', async () => {
    const direct: CallText = { from: 'shop/web', to: 'shop/cart', rate: 4, labels: { destination_service_name: 'PassthroughCluster' } };
    const graph = await drawShop([direct, { from: 'shop/cart', to: 'shop/stock', rate: 3 }], asked);
    expect(rates(graph)).toEqual({ 'workload:east/shop/cart>service:east/shop/stock>http': 3 });
    expect(byNode(graph, ({ traffic }) => traffic[0]?.in)).toEqual({ 'service:east/shop/stock': 3, 'workload:east/shop/cart': 0 });
  });

  it('takes over once what is sent by a workload that is called in several protocols', async () => {
    const calls: readonly CallText[] = [
      { from: 'shop/web', to: 'shop/cart', rate: 4 },
      { from: 'shop/web', to: 'shop/cart', rate: 2, protocol: 'grpc' },
      { from: 'shop/cart', to: 'shop/stock', rate: 3 },
    ];
    expect(rates(await drawShop(calls, asked))).toMatchObject({ 'service:east/shop/cart>service:east/shop/stock>http': 3 });
  });
});
