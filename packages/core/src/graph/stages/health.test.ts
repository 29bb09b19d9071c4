import { describe, expect, it } from 'vitest';
import { byNode, drawShop } from '../../../../../test/support/draw.js';
import type { CallText } from '../../../../../test/support/traffic.js';
import type { HealthReason } from '../../model/health.js';

const features = ['health'] as const;
const failing: CallText = { from: 'shop/web', to: 'shop/cart', rate: 1, code: '503' };
const fine: CallText = { from: 'shop/web', to: 'shop/cart', rate: 9 };

const blame = (reason: HealthReason): string => (reason.kind === 'traffic' ? `${reason.direction} ${reason.code}` : reason.kind);

describe('health', () => {
  it('blames a service once for what it only passes on', async () => {
    const graph = await drawShop([failing, fine], { features, injectServiceNodes: true });
    expect(byNode(graph, ({ health }) => health?.reasons.map(blame))).toEqual({
      'service:east/shop/cart': ['inbound 5XX'],
      'workload:east/shop/cart': ['inbound 5XX'],
      'workload:east/shop/web': ['outbound 5XX'],
    });
  });

  it('blames a workload for what it sends and for what it receives', async () => {
    const graph = await drawShop([failing, { ...failing, from: 'shop/cart', to: 'shop/stock' }], { features });
    expect(byNode(graph, ({ health }) => health?.reasons.map(blame))['workload:east/shop/cart']).toEqual(['inbound 5XX', 'outbound 5XX']);
  });
});
