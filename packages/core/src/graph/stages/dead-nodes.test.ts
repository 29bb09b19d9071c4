import { describe, expect, it } from 'vitest';
import { byNode, drawShop } from '../../../../../test/support/draw.js';
import { namespaceObject, objectsReader, cannedStore } from '../../../../../test/support/mesh.js';
import { deployment, podOf } from '../../../../../test/support/objects.js';
import { storeSample } from '../../../../../test/support/traffic.js';
import { UpstreamError } from '../../ports/call.js';
import { createMeshSource } from '../../source/create.js';

const features = ['deadNodes'] as const;
const idle = { features, idleEdges: true };
const silent = [
  { from: 'shop/web', to: 'shop/cart', rate: 0 },
  { from: 'shop/cart', to: 'shop/stock', rate: 0 },
];

describe('dead-nodes', () => {
  it('takes out silent workloads that no longer exist, and then what only they called', async () => {
    const graph = await drawShop(silent, { ...idle, injectServiceNodes: true }, [deployment('shop/web'), podOf('shop/web', ['app'])]);
    expect(graph.nodes.map(({ id }) => id)).toEqual(['workload:east/shop/web']);
    expect(graph.edges).toEqual([]);
  });

  it('keeps what has traffic, exists, or is called by what exists', async () => {
    const calls = [...silent, { from: 'shop/gone', to: 'shop/web', rate: 1 }];
    const graph = await drawShop(calls, idle, [deployment('shop/cart'), podOf('shop/cart', ['app'])]);
    expect(graph.nodes.map(({ id }) => id)).toEqual(['workload:east/shop/cart', 'workload:east/shop/gone', 'workload:east/shop/web']);
  });

  it('marks silent workloads without a pod', async () => {
    const graph = await drawShop(silent, idle, [
      deployment('shop/web'),
      deployment('shop/cart'),
      podOf('shop/cart', ['app']),
      deployment('shop/stock'),
    ]);
    expect(byNode(graph, ({ marks }) => marks.dead)).toEqual({ 'workload:east/shop/stock': true, 'workload:east/shop/web': true });
  });

  it("looks a workload up in its own namespace, not in the asked one's", async () => {
    const calls = [{ from: 'shop/web', to: 'bank/ledger', rate: 0, reporter: 'source' }];
    const graph = await drawShop(calls, idle, [
      deployment('shop/web'),
      podOf('shop/web', ['app']),
      deployment('bank/ledger'),
      podOf('bank/ledger', ['app']),
    ]);
    expect(graph.nodes.map(({ id }) => id)).toEqual(['workload:east/bank/ledger', 'workload:east/shop/web']);
  });

  it('calls nobody gone where workloads cannot be read', async () => {
    const all = objectsReader('east', [namespaceObject('shop')]);
    const reader: typeof all = {
      cluster: 'east',
      list: async (kind, namespaces, options) =>
        kind === 'Pod' ? Promise.reject(new UpstreamError('denied', 'pods')) : all.list(kind, namespaces, options),
    };
    const store = cannedStore({ istio_requests_total: silent.map(storeSample) });
    const source = createMeshSource({ clusters: [reader], metrics: [store] }, { clock: () => 60_000 });
    const { value } = await source.graph({ namespaces: ['shop'], graphType: 'workload', injectServiceNodes: false, ...idle });
    expect(value.nodes).toHaveLength(3);
  });
});
