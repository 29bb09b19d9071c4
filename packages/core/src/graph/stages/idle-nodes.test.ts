import { describe, expect, it } from 'vitest';
import { byNode, drawShop } from '../../../../../test/support/draw.js';
import { deployment, service } from '../../../../../test/support/objects.js';
import type { GraphQuery } from '../../source/mesh-data-source.js';

const waypoint = { 'gateway.istio.io/managed': 'istio.io-mesh-controller' };
const objects = [
  service('shop/web'),
  service('shop/cart'),
  deployment('shop/web', { app: 'web', version: 'v1' }),
  deployment('shop/cart-v1', { app: 'cart', version: 'v1' }),
  deployment('shop/cart-v2', { app: 'cart', version: 'v2' }),
  deployment('shop/tool'),
  deployment('bank/ledger', { app: 'ledger' }),
  { apiVersion: 'batch/v1', kind: 'CronJob', metadata: { namespace: 'shop', name: 'nightly' } },
];

async function idle(query: Partial<GraphQuery>, more: typeof objects = []): Promise<readonly string[]> {
  const graph = await drawShop([{ from: 'unknown', to: 'shop/web@v1' }], { features: ['idleNodes'], ...query }, [...objects, ...more]);
  return Object.keys(byNode(graph, ({ marks }) => marks.idle));
}

describe('idle-nodes', () => {
  it.each([
    ['workload', false, ['workload:east/shop/cart-v1', 'workload:east/shop/cart-v2', 'workload:east/shop/tool', 'workload:east/shop/web']],
    ['app', false, ['app:east/shop/cart', 'workload:east/shop/tool']],
    ['versionedApp', false, ['vapp:east/shop/cart-v1', 'vapp:east/shop/cart-v2', 'vapp:east/shop/web', 'workload:east/shop/tool']],
    [
      'versionedApp',
      true,
      ['service:east/shop/cart', 'vapp:east/shop/cart-v1', 'vapp:east/shop/cart-v2', 'vapp:east/shop/web', 'workload:east/shop/tool'],
    ],
    ['service', true, ['service:east/shop/cart']],
  ] as const)('adds to a graph of type %s, service nodes %s, what has no traffic', async (graphType, injectServiceNodes, expected) => {
    expect([...(await idle({ graphType, injectServiceNodes }))].sort()).toEqual(expected);
  });

  it('leaves waypoints to those who ask for them', async () => {
    const more = [deployment('shop/waypoint', waypoint)];
    const of = async (waypoints: boolean): Promise<boolean> =>
      (await idle({ features: ['idleNodes', 'ambient'], waypoints }, more)).includes('workload:east/shop/waypoint');
    expect([await of(true), await of(false)]).toEqual([true, false]);
  });

  it('does not take the node of an app for that of a waypoint with its label', async () => {
    const more = [deployment('shop/waypoint', { ...waypoint, app: 'web' })];
    expect(await idle({ graphType: 'app', injectServiceNodes: false }, more)).toContain('workload:east/shop/waypoint');
  });

  it('draws a workload once that telemetry knows no app of', async () => {
    const objects = [deployment('shop/web', { app: 'web' })];
    const graph = await drawShop(
      [{ from: 'unknown', to: 'shop/web', labels: { destination_canonical_service: 'unknown' } }],
      { graphType: 'versionedApp', features: ['idleNodes'] },
      objects,
    );
    expect(graph.nodes.filter(({ workload }) => workload === 'web')).toHaveLength(1);
  });

  it('adds nothing to the graph of one node', async () => {
    expect(await idle({ focus: { type: 'workload', namespace: 'shop', name: 'web-v1' } })).toEqual([]);
  });
});
