import { describe, expect, it } from 'vitest';
import { byNode } from '../../../../../test/support/draw.js';
import { cannedStore, namespaceObject, objectsReader } from '../../../../../test/support/mesh.js';
import { type CallText, storeSample } from '../../../../../test/support/traffic.js';
import type { ClusterReader } from '../../ports/cluster-reader.js';
import { UpstreamError } from '../../ports/call.js';
import type { StoreSample } from '../../ports/metric-store.js';
import { createMeshSource } from '../../source/create.js';

const east = objectsReader('east', [namespaceObject('shop')]);
const down: ClusterReader = { cluster: 'east', list: async () => Promise.reject(new UpstreamError('unreachable', 'down')) };

/** Which nodes are inaccessible where `clusters` can be read. */
async function inaccessible(calls: readonly CallText[], clusters: readonly ClusterReader[]): Promise<Readonly<Record<string, true>>> {
  const metrics = [cannedStore({ istio_requests_total: calls.map(storeSample).map(withoutEmptyLabels) })];
  const source = createMeshSource({ clusters, metrics }, { clock: () => 60_000 });
  const asked = { namespaces: ['shop'], graphType: 'workload', injectServiceNodes: false, features: [] } as const;
  return byNode((await source.graph(asked)).value, ({ marks }) => marks.inaccessible);
}

/** To a store a label of no value is one that is not there. */
function withoutEmptyLabels({ labels, value }: StoreSample): StoreSample {
  return { labels: Object.fromEntries(Object.entries(labels).filter(([, text]) => text !== '')), value };
}

const inCluster = (cluster: string): CallText => ({
  from: 'shop/web',
  to: 'shop/cart',
  rate: 1,
  labels: { destination_cluster: cluster },
});

describe('outside-nodes', () => {
  it('calls inaccessible what is in a namespace that nobody can read', async () => {
    expect(await inaccessible([{ from: 'bank/ledger', to: 'shop/web', rate: 1 }], [east])).toEqual({ 'workload:east/bank/ledger': true });
  });

  it('calls inaccessible what is in a cluster that nobody reads, be it in a namespace of a known name', async () => {
    expect(await inaccessible([inCluster('west')], [east])).toEqual({ 'workload:west/shop/cart': true });
  });

  it('takes a cluster that telemetry does not name for any that has the namespace', async () => {
    const clusterless = { source_cluster: '', destination_cluster: '' };
    const calls: readonly CallText[] = [
      { from: 'shop/web', to: 'shop/cart', rate: 1, labels: clusterless },
      { from: 'bank/ledger', to: 'shop/web', rate: 1, labels: clusterless },
    ];
    expect(await inaccessible(calls, [east])).toEqual({ 'workload:unknown/bank/ledger': true });
  });

  it('calls nobody inaccessible for a cluster that cannot be read just now, or where none is read at all', async () => {
    const west = objectsReader('west', []);
    expect(await inaccessible([inCluster('east')], [down, west])).toEqual({});
    expect(await inaccessible([inCluster('east')], [])).toEqual({});
  });
});
