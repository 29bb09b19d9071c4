import { describe, expect, it } from 'vitest';
import { byNode, drawShop } from '../../../../../test/support/draw.js';
import { deployment, service } from '../../../../../test/support/objects.js';
import type { GraphType } from '../../model/graph.js';

const calls = [
  { from: 'unknown', to: 'shop/cart@v1' },
  { from: 'unknown', to: 'shop/cart@v2' },
];
const objects = [
  service('shop/cart', { app: 'cart', team: 'orders' }),
  deployment('shop/cart-v1', { app: 'cart', version: 'v1', zone: 'b', tier: 'web' }),
  deployment('shop/cart-v2', { app: 'cart', version: 'v2', zone: 'a', tier: 'web' }),
];

const labels = async (graphType: GraphType): Promise<object> =>
  byNode(await drawShop(calls, { features: ['labels'], graphType, injectServiceNodes: true }, objects), (node) => node.labels);

describe('node-labels', () => {
  it('are those of the Service and of the pods, without what says app and version', async () => {
    expect(await labels('versionedApp')).toEqual({
      'service:east/shop/cart': { team: 'orders' },
      'vapp:east/shop/cart-v1': { tier: 'web', zone: 'b' },
      'vapp:east/shop/cart-v2': { tier: 'web', zone: 'a' },
    });
  });

  it('of an app are those of all its workloads', async () => {
    expect(await labels('app')).toEqual({
      'app:east/shop/cart': { tier: 'web', zone: 'a,b' },
      'service:east/shop/cart': { team: 'orders' },
    });
  });
});
