import { describe, expect, it } from 'vitest';
import { byNode, drawShop } from '../../../../../test/support/draw.js';
import { istio } from '../../../../../test/support/objects.js';
import type { GraphType } from '../../model/graph.js';
import type { KubernetesObject } from '../../model/kubernetes.js';

const limits = { trafficPolicy: { connectionPool: { http: { maxRequestsPerConnection: 1 } } } };
const breaks = { trafficPolicy: { outlierDetection: { consecutive5xxErrors: 3 } } };
const calls = [
  { from: 'unknown', to: 'shop/cart@v1' },
  { from: 'unknown', to: 'shop/cart@v2' },
];

async function broken(spec: object, graphType: GraphType = 'versionedApp', at = 'shop/rule'): Promise<readonly string[]> {
  const objects: readonly KubernetesObject[] = [istio('DestinationRule', at, spec)];
  const graph = await drawShop(calls, { features: ['istio'], graphType, injectServiceNodes: true }, objects);
  return Object.keys(byNode(graph, ({ marks }) => marks.circuitBreaker));
}

const all = ['service:east/shop/cart', 'vapp:east/shop/cart-v1', 'vapp:east/shop/cart-v2'];

describe('circuit-breakers', () => {
  it.each([
    ['a short host', { host: 'cart', ...limits }, 'shop/rule', all],
    ['a short host in another namespace', { host: 'cart', ...limits }, 'edge/rule', []],
    ['a host with its namespace', { host: 'cart.shop', ...breaks }, 'edge/rule', all],
    ['a full host', { host: 'cart.shop.svc.cluster.local', ...breaks }, 'edge/rule', all],
    ['a wildcard', { host: '*.shop.svc.cluster.local', ...breaks }, 'edge/rule', all],
    [
      'limits for one port',
      { host: 'cart', trafficPolicy: { portLevelSettings: [{ port: { number: 80 }, ...breaks.trafficPolicy }] } },
      'shop/rule',
      all,
    ],
    ['another host', { host: 'stock', ...limits }, 'shop/rule', []],
    ['no limit', { host: 'cart', trafficPolicy: { loadBalancer: { simple: 'RANDOM' } } }, 'shop/rule', []],
  ])('marks a service and its versions for a rule with %s', async (_what, spec, at, expected) => {
    expect(await broken(spec, 'versionedApp', at)).toEqual(expected);
  });

  it('marks the version that a subset is about, the service and the whole app', async () => {
    const spec = {
      host: 'cart',
      subsets: [
        { name: 'one', labels: { version: 'v1' }, ...breaks },
        { name: 'two', labels: { version: 'v2' } },
      ],
    };
    expect(await broken(spec)).toEqual(['service:east/shop/cart', 'vapp:east/shop/cart-v1']);
    expect([...(await broken(spec, 'app'))].sort()).toEqual(['app:east/shop/cart', 'service:east/shop/cart']);
  });
});
