import { describe, expect, it } from 'vitest';
import { namespaceObject, objectsReader } from '../../../../../test/support/mesh.js';
import { drawRated, rated, ratedStore } from '../../../../../test/support/rated-store.js';
import type { CallText } from '../../../../../test/support/traffic.js';
import type { MeshGraph } from '../../model/graph.js';
import { createMeshSource } from '../../source/create.js';

async function draw(calls: readonly CallText[]): Promise<MeshGraph> {
  const query = { namespaces: ['shop'], graphType: 'workload', injectServiceNodes: false, features: [] } as const;
  return drawRated(rated('istio_requests_total', calls), query, [namespaceObject('shop')]);
}

const rates = ({ edges }: MeshGraph): Record<string, number> => Object.fromEntries(edges.map(({ id, traffic }) => [id, traffic.rate]));

const failed: CallText = {
  from: 'shop/web',
  to: 'unknown',
  reporter: 'source',
  code: '503',
  flags: 'UH',
  labels: {
    destination_cluster: 'east',
    destination_service_namespace: 'shop',
    destination_service_name: 'cart',
    destination_service: 'cart.shop.svc.cluster.local',
  },
};

describe('traffic', () => {
  it('ends at the service where it reached no workload, also without service nodes', async () => {
    expect(rates(await draw([failed, { from: 'shop/web', to: 'shop/cart', rate: 2 }]))).toEqual({
      'workload:east/shop/web>service:east/shop/cart>http': 1,
      'workload:east/shop/web>workload:east/shop/cart>http': 2,
    });
  });

  it('counts once what the ends know under different hosts of one service', async () => {
    const call = { from: 'shop/web', to: 'shop/cart', rate: 3 } as const;
    const under = (host: string): Record<string, string> => ({ destination_service: host });
    const graph = await draw([
      { ...call, reporter: 'source', labels: under('cart:9080') },
      { ...call, reporter: 'destination' },
      { ...call, reporter: 'destination', labels: under('cart.example.com') },
    ]);
    expect(graph.edges.map(({ traffic }) => traffic.codes[0]?.hosts)).toEqual([
      [
        { name: 'cart.example.com', rate: 3 },
        { name: 'cart.shop.svc.cluster.local', rate: 3 },
      ],
    ]);
  });

  it('counts a call to a pod by its address once, and draws no service before it', async () => {
    const past = (service: string, host: string): Record<string, string> => ({
      destination_service_name: service,
      destination_service: host,
    });
    const call = { from: 'shop/web', to: 'shop/cart', rate: 3 } as const;
    for (const received of ['InboundPassthroughCluster', 'InboundPassthroughClusterIpv4', 'InboundPassthroughClusterIpv6']) {
      const graph = await drawRated(
        rated('istio_requests_total', [
          { ...call, reporter: 'source', labels: past('PassthroughCluster', '10.0.0.7:8080') },
          { ...call, reporter: 'destination', labels: past(received, 'unknown') },
          { ...call, reporter: 'destination', rate: 2 },
        ]),
        { namespaces: ['shop'], graphType: 'workload', injectServiceNodes: true, features: [] },
        [namespaceObject('shop')],
      );
      expect(rates(graph)).toEqual({
        'workload:east/shop/web>workload:east/shop/cart>http': 3,
        'workload:east/shop/web>service:east/shop/cart>http': 2,
        'service:east/shop/cart>workload:east/shop/cart>http': 2,
      });
    }
  });

  it('marks the clusters that stand for everything outside', async () => {
    const outside = (service: string): CallText => ({
      ...failed,
      code: '200',
      labels: { destination_service_name: service, destination_service: 'unknown' },
    });
    const { nodes } = await draw([outside('PassthroughCluster'), outside('BlackHoleCluster')]);
    expect(nodes.filter(({ marks }) => marks.egressCluster).map(({ service }) => service)).toEqual([
      'BlackHoleCluster',
      'PassthroughCluster',
    ]);
  });

  it('is that of the asked window and its end', async () => {
    const asked: number[] = [];
    const store = ratedStore([]);
    const spy = {
      ...store,
      query: async (...[query, at, call]: Parameters<typeof store.query>) => (
        asked.push(query.windowSeconds, at),
        store.query(query, at, call)
      ),
    };
    const source = createMeshSource(
      { clusters: [objectsReader('east', [namespaceObject('shop')])], metrics: [spy] },
      { clock: () => 90_007_000 },
    );
    const query = { namespaces: ['shop'], tcpRates: 'none', features: [] } as const;
    const replayed = await source.graph({ ...query, windowSeconds: 300, at: 60_000 });
    expect(asked).toEqual([300, 60_000]);
    expect(replayed.value).toMatchObject({ at: 60_000, windowSeconds: 300 });
    expect((await source.graph(query)).value).toMatchObject({ at: 90_000_000, windowSeconds: 60 });
  });

  it('keeps names apart whatever characters they hold', async () => {
    const named = (destination_workload: string, destination_canonical_service: string): CallText => ({
      from: 'shop/web',
      to: 'shop/x',
      labels: { destination_workload, destination_canonical_service },
    });
    const { nodes } = await draw([named('a\nb', 'c'), named('a', 'b\nc')]);
    expect(nodes.map(({ workload }) => workload)).toEqual(['a', 'a\nb', 'web']);
    const call = { from: 'shop/web', to: 'shop/cart' };
    const { edges } = await draw([{ ...call, code: 'a\nb', flags: 'c' }, { ...call, code: 'a', flags: 'b\nc' }]); // prettier-ignore
    expect(edges.flatMap(({ traffic }) => traffic.codes.map(({ code }) => code))).toEqual(['a', 'a\nb']);
  });
});
