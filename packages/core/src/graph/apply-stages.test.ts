import { describe, expect, it } from 'vitest';
import { drawShop } from '../../../../test/support/draw.js';
import { factsOf } from '../../../../test/support/facts-of.js';
import { deployment, istio, service } from '../../../../test/support/objects.js';
import { applyStages, graphStageNames, stageInputs } from './apply-stages.js';
import { graphOptions } from './options.js';

const calls = [
  { from: 'unknown', to: 'shop/web@v1', rate: 3, flags: 'UO', code: '503' },
  { from: 'shop/web@v1', to: 'shop/cart@v1', rate: 2, labels: { connection_security_policy: 'mutual_tls' } },
  { from: 'shop/web@v1', to: 'shop/cart@v2', rate: 1 },
];
const query = { graphType: 'versionedApp', injectServiceNodes: true, features: ['health', 'security'] } as const;
const options = graphOptions(query);
const facts = factsOf({ east: [] }, ['shop']);

describe('applyStages', () => {
  it('says what the graph said where it is asked for nothing', async () => {
    const graph = await drawShop(calls, query, [service('shop/web', { app: 'web' })]);
    expect(applyStages(graph, [], { facts, options })).toEqual(graph);
  });

  it('adds what the stages tell, and leaves the graph that it was given alone', async () => {
    const graph = await drawShop(calls, query);
    const before = JSON.stringify(graph);
    const objects = [
      deployment('shop/cart-v1', { app: 'cart', version: 'v1' }),
      deployment('shop/cart-v2', { app: 'cart', version: 'v2', tier: 'new' }),
      istio('VirtualService', 'shop/vs', { hosts: ['cart'], http: [{ route: [{ destination: { host: 'cart' } }] }] }),
    ];
    const after = applyStages(graph, ['node-labels', 'routes'], { facts: factsOf({ east: objects }, ['shop']), options });
    const marked = (id: string): unknown => {
      const node = after.nodes.find((each) => each.id === id);
      return [node?.marks.requestRouting, node?.labels];
    };
    expect([marked('service:east/shop/cart'), marked('vapp:east/shop/cart-v2')]).toEqual([
      [true, undefined],
      [undefined, { tier: 'new' }],
    ]);
    expect(after.edges).toEqual(graph.edges);
    expect(JSON.stringify(graph)).toBe(before);
  });

  it('keeps waypoints and the way back', async () => {
    const graph = await drawShop([{ from: 'shop/web', to: 'shop/cart', rate: 2 }], { features: [] });
    const [edge] = graph.edges;
    const waypoint = {
      direction: 'to',
      returnTraffic: { ...edge?.traffic, rate: 2, unit: 'requests', errors: 0, share: 0, codes: [] },
    } as const;
    const bothWays = { ...graph, edges: graph.edges.map((each) => ({ ...each, waypoint })) };
    expect(applyStages(bothWays, [], { facts, options }).edges).toEqual(bothWays.edges);
  });

  it('names the stages that there are to who asks for another', async () => {
    const graph = await drawShop(calls, query);
    expect(() => applyStages(graph, ['routes', 'magic'], { facts, options })).toThrow(
      /Unknown graph stages magic: known are traffic, .*routes/,
    );
    expect(graphStageNames).toContain('service-entries');
  });

  it('says what the stages depend on', () => {
    expect([...stageInputs(['node-labels', 'workload-entries'], options)].sort()).toEqual([
      'Service',
      'derived:apps',
      'derived:workload-entries',
      'derived:workloads',
    ]);
  });
});
