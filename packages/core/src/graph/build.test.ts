import { describe, expect, it } from 'vitest';
import { cannedStore, namespaceObject, objectsReader } from '../../../../test/support/mesh.js';
import { type CallText, storeSample } from '../../../../test/support/traffic.js';
import type { MeshGraph } from '../model/graph.js';
import { createMeshSource } from '../source/create.js';
import type { GraphQuery } from '../source/mesh-data-source.js';

async function draw(calls: readonly CallText[], query: Partial<GraphQuery> = {}): Promise<MeshGraph> {
  const clusters = [objectsReader('east', [namespaceObject('shop'), namespaceObject('bank')])];
  const ports = { clusters, metrics: [cannedStore({ istio_requests_total: calls.map(storeSample) })] };
  const source = createMeshSource(ports, { clock: () => 60_000 });
  return (await source.graph({ namespaces: ['shop', 'bank'], features: ['health'], ...query })).value;
}

const edges = (graph: MeshGraph): Record<string, number> => Object.fromEntries(graph.edges.map(({ id, traffic }) => [id, traffic.rate]));

const calls: readonly CallText[] = [
  { from: 'unknown', to: 'shop/web@v1', rate: 10 },
  { from: 'shop/web@v1', to: 'shop/cart@v1', rate: 4 },
  { from: 'shop/web@v1', to: 'shop/cart@v2', rate: 1, code: '500' },
  { from: 'shop/cart@v1', to: 'bank/ledger@v1', rate: 2 },
];

describe('buildGraph', () => {
  it('draws versions with services between', async () => {
    const graph = await draw(calls);
    expect(edges(graph)).toEqual({
      'unknown:unknown>service:east/shop/web>http': 10,
      'service:east/shop/web>vapp:east/shop/web-v1>http': 10,
      'vapp:east/shop/web-v1>service:east/shop/cart>http': 5,
      'service:east/shop/cart>vapp:east/shop/cart-v1>http': 4,
      'service:east/shop/cart>vapp:east/shop/cart-v2>http': 1,
      'vapp:east/shop/cart-v1>service:east/bank/ledger>http': 2,
      'service:east/bank/ledger>vapp:east/bank/ledger-v1>http': 2,
    });
  });

  it('draws workloads, apps and services', async () => {
    const plain = { injectServiceNodes: false } as const;
    expect(Object.keys(edges(await draw(calls, { ...plain, graphType: 'workload' })))).toContain(
      'workload:east/shop/web-v1>workload:east/shop/cart-v2>http',
    );
    expect(edges(await draw(calls, { ...plain, graphType: 'app' }))['app:east/shop/web>app:east/shop/cart>http']).toBe(5);
    expect(edges(await draw(calls, { graphType: 'service' }))).toEqual({
      'unknown:unknown>service:east/shop/web>http': 10,
      'service:east/shop/web>service:east/shop/cart>http': 5,
      'service:east/shop/cart>service:east/bank/ledger>http': 2,
    });
  });

  it('counts a call that both ends report once, by the called end', async () => {
    const both = [
      { from: 'shop/web', to: 'shop/cart', rate: 5, reporter: 'source' },
      { from: 'shop/web', to: 'shop/cart', rate: 4, reporter: 'destination' },
    ];
    for (const order of [both, [...both].reverse()]) {
      const graph = await draw(order, { graphType: 'app', injectServiceNodes: false });
      expect(edges(graph)).toEqual({ 'app:east/shop/web>app:east/shop/cart>http': 4 });
    }
  });

  it('adds up what only labels outside the call tell apart', async () => {
    const parts = ['0', '2'].map((status) => ({ from: 'shop/web', to: 'shop/cart', rate: 2, labels: { grpc_response_status: status } }));
    const graph = await draw(parts, { graphType: 'app', injectServiceNodes: false });
    expect(edges(graph)).toEqual({ 'app:east/shop/web>app:east/shop/cart>http': 4 });
  });

  it('tells codes, flags, hosts, errors and shares', async () => {
    const graph = await draw([...calls, { from: 'shop/web@v1', to: 'shop/cart@v2', rate: 5, code: '503', flags: 'UO' }]);
    const edge = graph.edges.find(({ id }) => id === 'service:east/shop/cart>vapp:east/shop/cart-v2>http');
    expect(edge?.traffic).toEqual({
      rate: 6,
      unit: 'requests',
      errors: 6,
      share: 0.6,
      codes: [
        { code: '500', rate: 1, flags: [], hosts: [{ name: 'cart.shop.svc.cluster.local', rate: 1 }] },
        { code: '503', rate: 5, flags: [{ name: 'UO', rate: 5 }], hosts: [{ name: 'cart.shop.svc.cluster.local', rate: 5 }] },
      ],
    });
    expect(edge?.health).toMatchObject({ status: 'failure', reasons: [{ kind: 'traffic', code: '5XX', ratio: 1 }] });
  });

  it('puts versions into app boxes and those into namespaces', async () => {
    const { boxes, nodes } = await draw([...calls, { from: 'shop/cart@v1', to: 'bank/ledger@v2', rate: 1 }]);
    expect(boxes.map(({ id, box }) => [id, box])).toEqual([
      ['box:east/bank/ledger', 'box:east/bank'],
      ['box:east/shop/cart', 'box:east/shop'],
      ['box:east/bank', undefined],
      ['box:east/shop', undefined],
    ]);
    expect(nodes.find(({ id }) => id === 'vapp:east/shop/cart-v1')?.box).toBe('box:east/shop/cart');
    expect(nodes.find(({ type }) => type === 'unknown')?.box).toBeUndefined();
  });

  it('does not depend on the order of samples or namespaces', async () => {
    const turned = await draw([...calls].reverse(), { namespaces: ['bank', 'shop'] });
    expect(turned).toEqual(await draw(calls));
  });

  it('calls a workload by what is known of it, and by its later version where it had two, whatever came first', async () => {
    const cart = (labels: Readonly<Record<string, string>>): CallText => ({ from: 'shop/web', to: 'shop/cart', rate: 1, labels });
    const told = ['unknown', 'v1', 'v2'].map((version) =>
      cart({ destination_canonical_revision: version, destination_canonical_service: version === 'unknown' ? 'unknown' : 'cart' }),
    );
    for (const some of [told, [...told].reverse()]) {
      const { nodes } = await draw(some, { graphType: 'workload', injectServiceNodes: false });
      expect(nodes.find(({ workload }) => workload === 'cart')).toMatchObject({ app: 'cart', version: 'v2' });
    }
  });

  it('marks sources, what is outside and what is inaccessible', async () => {
    const { nodes } = await draw(calls, { namespaces: ['shop'] });
    const marks = Object.fromEntries(nodes.map(({ id, marks: { root, outside, inaccessible } }) => [id, { root, outside, inaccessible }]));
    expect(marks['unknown:unknown']).toEqual({ root: true, outside: undefined, inaccessible: true });
    expect(marks['service:east/bank/ledger']).toEqual({ root: undefined, outside: true, inaccessible: undefined });
    expect(marks['vapp:east/shop/web-v1']).toEqual({ root: undefined, outside: undefined, inaccessible: undefined });
  });

  it('keeps forged label values apart that look like other nodes', async () => {
    const forged = { destination_service_name: 'a/b', destination_service_namespace: 'shop' };
    const { nodes } = await draw([{ from: 'shop/web', to: 'unknown', reporter: 'source', labels: forged }]);
    expect(nodes.map(({ id }) => id)).toContain('service:east/shop/a%2Fb');
  });
});
