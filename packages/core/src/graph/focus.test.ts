import { describe, expect, it } from 'vitest';
import { namespaceObject } from '../../../../test/support/mesh.js';
import { AT, drawRated, rated } from '../../../../test/support/rated-store.js';
import type { CallText } from '../../../../test/support/traffic.js';
import type { MeshGraph } from '../model/graph.js';
import type { GraphFocus, GraphQuery } from '../source/mesh-data-source.js';

const operation = (name: string): { readonly labels: Record<string, string> } => ({ labels: { request_operation: name } });
const calls: readonly CallText[] = [
  { from: 'front/gateway', to: 'shop/web@v1', rate: 9 },
  { from: 'front/gateway', to: 'shop/web@v2', rate: 1 },
  { from: 'shop/web@v1', to: 'shop/cart@v1', rate: 6, ...operation('GET /cart') },
  { from: 'shop/web@v1', to: 'shop/cart@v1', rate: 2, ...operation('POST /cart') },
  { from: 'shop/web@v2', to: 'shop/cart@v1', rate: 3, ...operation('GET /cart') },
  { from: 'shop/cart@v1', to: 'bank/ledger@v1', rate: 4 },
];
/** Both ends report, a little differently. */
const reports = calls.flatMap((call) => [call, { ...call, rate: (call.rate ?? 0) + 0.5, reporter: 'source' }]);

async function draw(focus: GraphFocus, query: Partial<GraphQuery> = {}, more: readonly CallText[] = []): Promise<MeshGraph> {
  const series = [
    ...rated('istio_requests_total', [...reports, ...more]),
    ...rated('istio_tcp_received_bytes_total', calls),
    ...rated('istio_response_bytes_sum', calls),
  ];
  const objects = ['shop', 'bank'].map((name) => namespaceObject(name));
  return drawRated(series, { namespaces: [], graphType: 'workload', tcpRates: 'none', features: [], ...query, focus }, objects);
}

const rates = ({ edges }: MeshGraph): Record<string, number> => Object.fromEntries(edges.map(({ id, traffic }) => [id, traffic.rate]));

describe('a node graph', () => {
  it('of a workload shows who it calls and who calls it, each by its own report', async () => {
    const graph = await draw({ type: 'workload', namespace: 'shop', name: 'web-v1' }, { injectServiceNodes: false });
    expect(rates(graph)).toEqual({
      'workload:east/front/gateway>workload:east/shop/web-v1>http': 9,
      'workload:east/shop/web-v1>workload:east/shop/cart-v1>http': 9,
    });
    expect(graph.namespaces).toEqual(['shop']);
    expect(graph.nodes.filter(({ marks }) => marks.outside).map(({ id }) => id)).toEqual(['workload:east/front/gateway']);
  });

  it('of an app takes all its versions, or one', async () => {
    const app = { type: 'app', namespace: 'shop', name: 'web' } as const;
    const plain = { graphType: 'app', injectServiceNodes: false } as const;
    expect(rates(await draw(app, plain))).toEqual({
      'app:east/front/gateway>app:east/shop/web>http': 10,
      'app:east/shop/web>app:east/shop/cart>http': 12.5,
    });
    expect(rates(await draw({ ...app, version: 'v2' }, plain))).toEqual({
      'app:east/front/gateway>app:east/shop/web>http': 1,
      'app:east/shop/web>app:east/shop/cart>http': 3.5,
    });
  });

  it('of a service shows its callers, its workloads and who failed to reach one', async () => {
    const failed: CallText = {
      from: 'bank/batch',
      to: 'unknown',
      reporter: 'source',
      code: '503',
      rate: 7,
      labels: {
        destination_service: 'cart.shop.svc.cluster.local',
        destination_service_name: 'cart',
        destination_service_namespace: 'shop',
        destination_cluster: 'east',
      },
    };
    const graph = await draw({ type: 'service', namespace: 'shop', name: 'cart' }, {}, [failed]);
    expect(rates(graph)).toEqual({
      'workload:east/shop/web-v1>service:east/shop/cart>http': 8,
      'workload:east/shop/web-v2>service:east/shop/cart>http': 3,
      'service:east/shop/cart>workload:east/shop/cart-v1>http': 11,
      'workload:east/bank/batch>service:east/shop/cart>http': 7,
    });
  });

  it('is not reduced to services', async () => {
    const focus = { type: 'service', namespace: 'shop', name: 'cart' } as const;
    expect(rates(await draw(focus, { graphType: 'service' }))).toEqual(rates(await draw(focus)));
  });

  it('of an operation shows its requests only, whatever else is asked for', async () => {
    const graph = await draw(
      { type: 'operation', namespace: 'shop', name: 'GET /cart' },
      { injectServiceNodes: false, tcpRates: 'total', grpcRates: 'sent' },
    );
    expect(rates(graph)).toEqual({
      'workload:east/shop/web-v1>operation:east/shop/request_operation/GET %2Fcart>http': 6,
      'workload:east/shop/web-v2>operation:east/shop/request_operation/GET %2Fcart>http': 3,
      'operation:east/shop/request_operation/GET %2Fcart>workload:east/shop/cart-v1>http': 9,
    });
    const other = await draw({ type: 'operation', namespace: 'shop', name: 'GET /cart', service: 'stock' });
    expect(other.edges).toEqual([]);
  });

  it('has everything else about its calls too', async () => {
    const graph = await draw(
      { type: 'workload', namespace: 'shop', name: 'web-v2' },
      { injectServiceNodes: false, tcpRates: 'sent', features: ['throughput'] },
    );
    expect(graph.edges.map(({ id, traffic, throughput }) => [id, traffic.rate, throughput?.response])).toEqual([
      ['workload:east/front/gateway>workload:east/shop/web-v2>http', 1, 1],
      ['workload:east/front/gateway>workload:east/shop/web-v2>tcp', 1, undefined],
      ['workload:east/shop/web-v2>workload:east/shop/cart-v1>http', 3.5, 3],
      ['workload:east/shop/web-v2>workload:east/shop/cart-v1>tcp', 3, undefined],
    ]);
  });

  it('of a namespace that does not exist is empty', async () => {
    expect((await draw({ type: 'workload', namespace: 'nowhere', name: 'web' })).nodes).toEqual([]);
  });
});

describe('the rates of a young namespace', () => {
  it('are those of its lifetime', async () => {
    const made = (name: string, seconds: number) => ({
      ...namespaceObject(name),
      metadata: { name, creationTimestamp: new Date(AT - seconds * 1000).toISOString() },
    });
    const series = rated('istio_requests_total', [{ from: 'shop/web', to: 'bank/ledger', rate: 2 }]);
    const query = {
      namespaces: ['shop', 'bank'],
      graphType: 'workload',
      injectServiceNodes: false,
      features: [],
      windowSeconds: 600,
    } as const;
    const rate = async (age: number): Promise<unknown> =>
      (await drawRated(series, query, [made('shop', 9999), made('bank', age)])).edges[0]?.traffic.rate;
    expect(await rate(60)).toBe(20);
    expect(await rate(600)).toBe(2);
    expect(await rate(-60)).toBe(2);
    expect(await rate(1)).toBe(2);
  });
});
